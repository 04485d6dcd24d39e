import Source

extension Diagnostic {
  static func unknownEscape(_ span: Span, in file: SourceFile) -> Diagnostic {
    .error(
      .unknownEscape, "`\(file.text(of: span))` is not an escape", at: span,
      help: #"the escapes are `\"`, `\\`, `\n`, `\t`, `\u{1F600}` and `\(name)`; a backslash itself is written `\\`"#)
  }

  static func badScalar(_ span: Span) -> Diagnostic {
    .error(
      .unknownEscape, "this is not the number of a Unicode character", at: span,
      help: #"write one to eight hexadecimal digits in braces: `\u{1F600}`"#)
  }

  static func badInterpolation(_ span: Span) -> Diagnostic {
    .error(
      .badInterpolation, "this interpolation does not hold one name", at: span,
      help: #"write `\(name)` or `\(kind.arn)`; an IAM policy variable is written `${…}`"#)
  }
}
