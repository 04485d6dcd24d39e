/// The pages of `:help COMMAND`.
extension SessionCommand {
  /// What the command does, what its words may be, and examples.
  public var helpPage: HelpPage {
    let form = operands.isEmpty ? rawValue : "\(rawValue) \(operands)"
    return HelpPage(forms: [.init(":\(form)", summary)], words: words, notes: notes, examples: examples)
  }

  private var words: [HelpPage.Entry] {
    switch self {
    case .help: [.init("COMMAND", "the beginning of a name, or one of \(HelpTopic.names)")]
    case .show: [.init("NAME", "a persona, role, user, capability, kind, template, let or pack")]
    case .actions: [Self.whom, .init("SERVICE", "what stands before the colon of an action, such as `s3`")]
    case .why: [Self.whom]
    case .edit: [.init("NUMBER", "which of several changes; else it is the first")]
    case .facts: Self.factsWords
    case .diff, .load:
      [.init("FILE", "a source, or JSON: a policy, a role, what `aws iam` prints; in quotes if it holds a space")]
    case .save: [.init("FILE", "a new file, or one that this session wrote")]
    case .set:
      [
        .init("VALUE", "what it is from now on, whatever the files say"), .init("-", "what the files say"),
      ]
    case .list, .who, .json, .reload, .undo, .history, .quit: []
    }
  }

  private static let whom = HelpPage.Entry(
    "NAME", "a persona, a role or a user; an ARN or the name of a file in quotes")

  private static let factsWords: [HelpPage.Entry] = [
    .init("s3:GetObject", "an action"), .init("s3:Get*", "the actions that a pattern matches"),
    .init("s3", "a service, or by a pattern several"), .init("s3:bucket", "a resource type"),
    .init("aws:SourceVpc", "a condition key; `aws` alone lists all that are of no service"),
    .init("arn:aws:s3:::data/*", "what an ARN or a pattern can be of"),
    .init("managed NAME", "a policy that AWS manages; likewise `principal`, `region` and `partition`"),
    .init("… --level write", "of actions only these: `list`, `read`, `write`, `tagging`, `permissions`"),
    .init("… --type bucket", "of actions only those that take this type"),
  ]

  private var notes: [String] {
    switch self {
    case .show, .help, .facts, .json, .set: []
    case .list: ["The beginning of a word is enough; alone it lists all whom one can ask about."]
    case .actions: ["It lists what is allowed on some resource, under some condition: ask about one to know."]
    case .why: ["`why NAME can …` does the same; alone it is about the last question.", Self.seeQuestions]
    case .who: ["`who can …` does the same.", Self.seeQuestions]
    case .edit: ["`:undo` takes it back, `:save FILE` writes it."]
    case .diff: ["Alone it compares with the files that are loaded."]
    case .load: ["What was defined here stays."]
    case .reload: ["Files that have changed are read again before each answer anyway."]
    case .save: ["The questions become a test that claims what holds now."]
    case .undo: ["Once more, it takes back the one before."]
    case .history: ["Up and Ctrl-R bring an input back, also of earlier sessions."]
    case .quit: ["What is defined and not saved is told before."]
    }
  }

  private static let seeQuestions = "`:help questions` explains the words."

  private var examples: [String] {
    switch self {
    case .help: [":help facts", ":help questions"]
    case .show: [":show MLOps", ":show ManageJobs", ":show bucket"]
    case .list: [":list", ":list capabilities", ":list k"]
    case .actions: [":actions Compute", ":actions MLOps sagemaker"]
    case .why:
      [#"MLOps can s3:GetObject on "arn:aws:s3:::data/x""#, ":why", ":why DataScientist can iam:PassRole on MLOps"]
    case .who: [#":who s3:GetObject on "arn:aws:s3:::data/x""#, ":who iam:PassRole on MLOps with aws:SourceVpc absent"]
    case .edit: [#"why Compute can s3:GetObject on "arn:aws:s3:::data/x""#, ":edit"]
    case .facts: [":facts sagemaker:DeleteModel", ":facts s3:bucket --level write", ":facts aws:SourceVpc"]
    case .json: [":json on", ":json off"]
    case .diff: [":diff", ":diff examples/platform-team.persona"]
    case .load: [":load examples/platform-team.persona"]
    case .reload, .history, .quit: [":\(rawValue)"]
    case .save: [#"MLOps can s3:GetObject on "arn:aws:s3:::data/x""#, ":save mine.persona"]
    case .undo: [#"let archive = "arn:aws:s3:::archive/*";"#, ":undo"]
    case .set: [":set region eu-central-1", ":set region", ":set region -"]
    }
  }
}
