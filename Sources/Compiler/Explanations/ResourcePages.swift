import Source

/// The pages of the range of codes on resources.
let resourcePages: [Explanation] = []
