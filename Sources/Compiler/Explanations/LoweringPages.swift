import Source

/// The pages of the range of codes on lowerings.
let loweringPages: [Explanation] = []
