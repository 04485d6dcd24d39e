import Source

/// The pages of the range of codes on files.
let filePages: [Explanation] = []
