import Source

/// The pages of the range of codes on catalogues.
let cataloguePages: [Explanation] = []
