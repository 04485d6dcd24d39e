/// What smpc tells an author about one mistake: as a value, so that a terminal, a file or an editor can show it.
public struct Diagnostic: Hashable, Sendable {
  /// The stable code, which `smpc explain` knows.
  public let code: Code
  /// How grave it is.
  public let severity: Severity
  /// One sentence: lower case, no full stop, names in backticks.
  public let message: String
  /// Where the mistake is.
  public let place: Place
  /// A few words for the primary place; may be empty.
  public let label: String
  /// Further places that explain the mistake.
  public let related: [Label]
  /// What to write instead.
  public let help: String?
  /// The repair, where it is certain.
  public let edits: [Edit]
  /// Why nobody needs to be told, where someone has said so; machines are told all the same.
  public private(set) var silence: Silence?

  /// Makes a diagnostic; passes do so through named factories only.
  public init(
    _ code: Code, _ severity: Severity, _ message: String, at place: Place, label: String = "", related: [Label] = [],
    help: String? = nil, edits: [Edit] = []
  ) {
    self.code = code
    self.severity = severity
    self.message = message.shortened
    self.place = place
    self.label = label.shortened
    self.related = related
    self.help = help?.shortened
    self.edits = edits
  }

  /// Makes an error at `span`.
  public static func error(
    _ code: Code, _ message: String, at span: Span, label: String = "", related: [Label] = [], help: String? = nil,
    edits: [Edit] = []
  ) -> Diagnostic {
    Diagnostic(
      code, .error, message, at: .span(span), label: label, related: related, help: help, edits: edits)
  }

  /// Makes a warning at `span`.
  public static func warning(
    _ code: Code, _ message: String, at span: Span, label: String = "", related: [Label] = [], help: String? = nil,
    edits: [Edit] = []
  ) -> Diagnostic {
    Diagnostic(
      code, .warning, message, at: .span(span), label: label, related: related, help: help, edits: edits)
  }

  /// Makes a note at `span`.
  public static func note(
    _ code: Code, _ message: String, at span: Span, label: String = "", related: [Label] = [], help: String? = nil
  ) -> Diagnostic {
    Diagnostic(code, .note, message, at: .span(span), label: label, related: related, help: help)
  }

  /// Whether this is an error.
  public var isError: Bool { severity == .error }

  /// Returns the same diagnostic at another place.
  public func moved(to span: Span) -> Diagnostic {
    Diagnostic(code, severity, message, at: .span(span), label: label, related: related, help: help, edits: edits)
  }

  /// Returns the same diagnostic, which nobody needs to be told of.
  public func silenced(_ silence: Silence) -> Diagnostic {
    var copy = self
    copy.silence = silence
    return copy
  }

  /// Returns the same diagnostic, of which everybody is told.
  public var unsilenced: Diagnostic {
    var copy = self
    copy.silence = nil
    return copy
  }

  /// Returns the same diagnostic as an error, for authors who deny warnings.
  public var denied: Diagnostic {
    Diagnostic(code, .error, message, at: place, label: label, related: related, help: help, edits: edits)
  }
}

/// Why a diagnostic is not shown.
public enum Silence: Hashable, Sendable {
  /// A comment of the source gives this reason.
  case comment(reason: String)
  /// A baseline holds it: it was there before.
  case baseline
}

/// Where a diagnostic points.
public enum Place: Hashable, Sendable {
  /// Bytes of a source.
  case span(Span)
  /// A file or folder as a whole, by its path as given.
  case path(String)

  /// The span, if the place has one.
  public var span: Span? {
    if case .span(let span) = self { span } else { nil }
  }
}

/// A further place of a diagnostic, and what is to be seen there.
public struct Label: Hashable, Sendable {
  /// The place.
  public let span: Span
  /// A few words.
  public let text: String

  /// Makes a label.
  public init(_ span: Span, _ text: String) {
    self.span = span
    self.text = text
  }
}

/// A certain repair: the bytes below `span` become `replacement`.
public struct Edit: Hashable, Sendable {
  /// The bytes to replace; empty to insert.
  public let span: Span
  /// The new text.
  public let replacement: String

  /// Makes an edit.
  public init(_ span: Span, _ replacement: String) {
    self.span = span
    self.replacement = replacement
  }
}
