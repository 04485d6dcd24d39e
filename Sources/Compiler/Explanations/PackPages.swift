import Source

/// The pages of the range of codes on packs.
let packPages: [Explanation] = []
