import Source

/// The pages of the range of codes on syntaxs.
let syntaxPages: [Explanation] = []
