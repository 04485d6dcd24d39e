/// What `:help` explains besides commands.
public enum HelpTopic: String, CaseIterable, Sendable {
  case questions, declarations

  /// Reads what somebody wants explained: the beginning of a topic's name, or a word that belongs to one.
  public init?(about word: String) {
    let belonging: [String: HelpTopic] = [
      "ask": .questions, "can": .questions, "cannot": .questions, "on": .questions, "with": .questions,
      "absent": .questions, "persona": .declarations, "capability": .declarations, "let": .declarations,
      "kind": .declarations, "template": .declarations, "allow": .declarations, "deny": .declarations,
    ]
    let beginning = HelpTopic.allCases.first { !word.isEmpty && $0.rawValue.hasPrefix(word) }
    guard let topic = belonging[word] ?? beginning else { return nil }
    self = topic
  }

  /// The names, for a sentence.
  static var names: String { allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ") }

  /// What can be typed, what the words in it mean, and examples.
  public var helpPage: HelpPage {
    switch self {
    case .questions: Self.questionsPage
    case .declarations: Self.declarationsPage
    }
  }
}

extension HelpTopic {
  private static let questionsPage = HelpPage(
    forms: [
      .init("NAME can|cannot ACTION, … [on RESOURCE, …] [with …]", "yes, no, or what it depends on"),
      .init("why NAME can …", "the same with its reasons, and after a `no` what would allow it"),
      .init("who can ACTION, … [on RESOURCE, …] [with …]", "all personas, roles and users that can"),
      .init(
        "… with KEY = VALUE, … and KEY absent", "what condition keys are in the request; others may have any value"),
    ],
    words: [
      .init("NAME", "a persona, a role or a user; an ARN or the name of a file in quotes"),
      .init("ACTION", "exact, as `s3:GetObject`; each of several is decided"),
      .init("RESOURCE", "an ARN in quotes, or a kind or persona, which stands for what the files say of it"),
      .init("KEY", "a condition key, as `aws:SourceVpc`; each stands once, between two stands `and`"),
      .init("VALUE", "a text in quotes; several where a request may have them"),
    ],
    notes: [],
    examples: [
      #"Compute can s3:GetObject, s3:PutObject on "\(bucket.arn)/x""#,
      #"why MLOps can sagemaker:DeleteModel on "arn:aws:sagemaker:eu-west-1:749144762306:model/m""#,
      #"who can iam:PassRole on MLOps with iam:PassedToService = "glue.amazonaws.com" and aws:SourceVpc absent"#,
    ])

  private static let declarationsPage = HelpPage(
    forms: [
      .init("persona NAME < ITEM … >", "a role with its policies"),
      .init("capability NAME < ITEM … >", "statements that personas share"),
      .init("let NAME = …;", "a name for actions, resources or values"),
    ],
    words: [
      .init("ITEM", #"allow ACTION, … on RESOURCE, … [when …]; deny …;"#),
      .init("", #"of a persona also: role "NAME"; capability NAME; KIND "NAME";"#),
    ],
    notes: [
      "It may take several lines. To declare a name again replaces it here; the files stay as they are.",
      "`:list capabilities` and `:list kinds` list what a persona may have.",
    ],
    examples: [
      #"persona Trainer < role "Trainer"; capability ManageJobs; bucket "training-data"; >"#,
      #"capability ReadArchive < allow s3:GetObject on "arn:aws:s3:::archive/*"; >"#,
      #"let archive = "arn:aws:s3:::archive/*";"#,
    ])
}
