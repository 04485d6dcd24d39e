import Foundation
import JSON
import Testing

@Suite struct FactsTests {
  let work = Workplace()

  private func facts(_ words: String...) throws -> Outcome { try work.smpc(words: ["facts"] + words, variables: [:]) }

  @Test func `an action is shown with all that is known of it`() throws {
    let outcome = try facts("lambda:addpermission")
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    #expect(outcome.output == shownAction)
  }

  @Test func `dependent actions stand with their type and the day of their source`() throws {
    let output = try facts("sagemaker:CreateTrainingJob").output
    #expect(
      output.hasSuffix(
        """
        Actions that it may need as well

        action             for
        iam:PassRole       training-job
        sagemaker:AddTags  training-job

        As AWS listed them on 8 July 2026; it no longer does.

        """))
    #expect(output.contains(/\naws:ResourceTag.+ string +reserved-capacity, training-job,\n +training-plan\n/))
    #expect(output.contains("\nsagemaker:VpcSubnets                       several strings  every request\n"))
  }

  @Test func `a retired action says between which days it went`() throws {
    let outcome = try facts("quicksight:BatchAssignLimitsProfile")
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("\nretired   no longer listed since between 8 July and 27 October 2026\n"))
    let action = try json(try facts("--json", "quicksight:BatchAssignLimitsProfile").output)["action"]
    #expect(action?["last_listed"]?.text == "2026-07-08" && action?["first_missing"]?.text == "2026-10-27")
  }

  @Test func `what takes no type, is permission-only or a tagging is said`() throws {
    #expect(try facts("s3:ListAllMyBuckets").output.contains("\nresources  only *: it takes no resource types\n"))
    #expect(try facts("iam:PassRole").output.contains("\npermission-only  no API operation has this name"))
    #expect(try facts("sagemaker:AddTags").output.contains("\nlevel     tagging, a write as well\n"))
  }

  @Test func `a pattern lists the actions that it matches`() throws {
    #expect(
      try facts("s3:get*acl").output == """
        s3:get*acl: 3 actions

        action                  level  resource types
        s3:GetBucketAcl         read   accesspoint, bucket
        s3:GetObjectAcl         read   accesspointobject, object
        s3:GetObjectVersionAcl  read   accesspointobject, object

        """)
    #expect(try facts("s3:?etObjectAcl").output.contains("\ns3:GetObjectAcl "))
    #expect(try facts("*:PassRole").output.contains("\niam:PassRole  write+  role*\n\n* Every"))
    #expect(try facts("s3*").output.contains("\ns3tables "))
  }

  @Test func `a service has its levels, types, keys and actions`() throws {
    let output = try facts("sns").output
    for heading in ["Resource types", "Condition keys", "Actions"] { #expect(output.contains("\n\n\(heading)\n\n")) }
    #expect(output.hasPrefix("sns\n\nlevel        actions\nlist"))
    #expect(output.contains("\ntopic\n  arn:${Partition}:sns:${Region}:${Account}:${TopicName}\n"))
    #expect(output.contains("\nsns:Publish "))
    #expect(
      try facts("codestar").output.contains("Retired: no longer listed since between 8 July and 27 October 2026."))
  }

  @Test func `a resource type has its ARNs, its keys and the actions that take it`() throws {
    let shown = try facts("KMS:key")
    #expect(shown.output.hasPrefix("kms:key: a resource type, 47 actions\n\narn:${Partition}:kms:"))
    #expect(shown.output.contains("\n\nRequests for one may carry aws:ResourceTag/${TagKey}, kms:KeyOrigin, "))
    let writes = try facts("s3:bucket", "--level", "write").lines
    #expect(writes[0] == "s3:bucket: a resource type, 33 actions of level write")
    #expect(writes.dropFirst(4) == (try facts("s3", "--level", "write", "--type", "bucket").lines.dropFirst(2)))
  }

  @Test func `keys that are of no service are listed by what they begin with`() throws {
    let output = try facts("AWS").output
    #expect(output.hasPrefix("aws: 54 general condition keys\n\nkey"))
    #expect(output.contains(/\naws:SourceVpc +string +some requests, whatever the action\n/))
  }

  @Test func `what no action has is not spoken of`() throws {
    let output = try facts("sts:GetCallerIdentity").output
    #expect(output.contains("\n\nCondition keys\n\nA request for any action may carry 68 general keys"))
  }

  @Test(arguments: [
    ("sagemaker:VpcSubnet", "did you mean `:facts sagemaker:VpcSubnets`?"),
    ("ViewOnlyAccess", "did you mean `:facts managed ViewOnlyAccess`?"), ("key", "`facts key` needs a name"),
    ("deletemodel", "as `sagemaker:DeleteModel`, `frauddetector:DeleteModel`"),
  ])
  func `a session speaks of its own command, and of what its files use first`(words: String, text: String) throws {
    try work.write("team.persona", "let mine = sagemaker:ListModels;")
    let outcome = try work.smpc("repl", "team.persona", "-c", ":facts \(words)")
    #expect(outcome.errors.contains(text) && !outcome.errors.contains("smpc facts"), "\(outcome.errors)")
  }

  @Test func `writes are all that changes something, and the other levels are exact`() throws {
    let writes = try facts("s3", "--level", "write", "--type", "bucket")
    #expect(writes.lines.first == "s3:* of level write on bucket: 33 actions")
    #expect(writes.output.contains("\ns3:PutBucketPolicy "))
    #expect(try facts("s3", "--level", "permissions").lines.dropFirst(2).allSatisfy { !$0.contains("  write  ") })
    #expect(!writes.output.contains("\ns3:GetBucketPolicy "))
    let tagging = try json(try facts("s3", "--level", "tagging", "--json").output)["actions"]?.elements ?? []
    #expect(!tagging.isEmpty && tagging.allSatisfy { $0["level"]?.text == "tagging" })
  }

  @Test func `a key has its type, its presence and the actions that take it`() throws {
    let output = try facts("key", "SAGEMAKER:vpcsubnets").output
    #expect(output.hasPrefix("sagemaker:VpcSubnets\n\nproperty    value\nvalues      several strings\n"))
    #expect(output.contains("\nsagemaker:CreateTrainingJob "))
    #expect(try facts("key", "sagemaker:OutputKmsKey").output.contains("AWS replaced it by sagemaker:OutputKmsKeyArn"))
    #expect(try facts("key", "aws:SecureTransport").output.contains("carried by  every request for any action"))
    #expect(try facts("key", "aws:SourceIp").output.contains("carried by  some requests, whatever the action"))
  }

  @Test(arguments: ["sub", "aud", "amr"]) func `a claim of any identity provider is a key`(claim: String) throws {
    for host in ["token.actions.githubusercontent.com", "oidc.eks.eu-west-1.amazonaws.com/id/A"] {
      #expect(try facts("key", "\(host):\(claim)").output.contains("some requests, whatever the action"))
    }
    #expect(try facts("key", "s3:\(claim)").code != 0)
  }

  @Test func `a key that many services have is counted by service, and none is left out`() throws {
    let shown = try facts("key", "aws:RequestTag/team")
    #expect(shown.output.contains("any text stands for ${TagKey}"))
    let numbers = try #require(shown.output.firstMatch(of: /Listed by (\d+) actions of (\d+) services/))
    let rows = shown.lines.drop { !$0.hasPrefix("service ") }.dropFirst().dropLast()
    let counts = rows.compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }
    #expect("\(counts.count)" == numbers.2 && "\(counts.reduce(0, +))" == numbers.1)
    let listed = try json(try facts("key", "aws:RequestTag/team", "--json").output)["key"]?["actions"]?.elements
    #expect(listed?.count == counts.reduce(0, +))
  }

  @Test func `a managed policy, a principal, a Region and a partition are told`() throws {
    #expect(
      try facts("managed", "ViewOnlyAccess").output.contains("arn:aws:iam::aws:policy/job-function/ViewOnlyAccess\n"))
    let page = try facts("managed", "ViewOnlyAccess").output
    for name in [
      "viewonlyaccess", "Job-Function/viewOnlyAccess", "arn:aws-cn:iam::aws:policy/job-function/ViewOnlyAccess",
    ] {
      #expect(try facts("managed", name).output == page, "\(name)")
    }
    #expect(try facts("region", "CN-North-1").output == facts("region", "cn-north-1").output)
    #expect(try facts("partition", "AWS-cn").output == facts("partition", "aws-cn").output)
    #expect(try facts("managed", "AWSCompromisedKeyQuarantineV3").output.contains("denies    something"))
    #expect(try facts("principal", "lambda.amazonaws.com").output.contains("\nactions     lambda:*\n"))
    #expect(try facts("region", "cn-north-1").output.contains("\npartition   aws-cn\n"))
    #expect(try facts("partition", "aws-cn").output.contains("\nRegions     cn-north-1, cn-northwest-1\n"))
  }

  @Test(arguments: [
    (["s3:GetObjct"], "did you mean `s3:GetObject`?"), (["sagemakr"], "did you mean `sagemaker`?"),
    (["GetObject"], "actions are written with their service, as `mediapackagev2:GetObject`"),
    (["deletemodel"], "`lookoutvision:DeleteModel`, `sagemaker:DeleteModel`\n"), (["TagResource"], "` and 285 more\n"),
    (["bucket"], "`bucket`; resource types are written with their service, as `lightsail:bucket`, `s3:bucket`, "),
    (["s3:bukcet"], "did you mean `s3:bucket`?"),
    (["sagemaker:VpcSubnet"], "did you mean `smpc facts key sagemaker:VpcSubnets`?"),
    (["aws:SourceVpcs"], "no condition key `aws:SourceVpcs`; did you mean `aws:SourceVpc`?"),
    (["aws:PrincipalTag"], "did you mean `aws:PrincipalTag/${TagKey}`?"),
    (["MultiFactor"], "with their prefix, as `aws:MultiFactorAuthAge`, `aws:MultiFactorAuthPresent`"),
    (["kms:EncryptionContext"], "did you mean `smpc facts key 'kms:EncryptionContext:${EncryptionContextKey}'`?"),
    (["s3:"], "did you mean `s3`?"), (["aws:"], "did you mean `aws`?"), ([":x"], "there is no service ``\n"),
    (["vpcsubnets"], "with their prefix, as `comprehend:VpcSubnets`, `sagemaker:VpcSubnets`"),
    (["s3:ListObjectsV2"], "what allows it is `s3:ListBucket`"), (["s3:Nothing*"], "no action is called `s3:Nothing*`"),
    (["q?z"], "no service is called `q?z`"), (["s3", "--type", "buckt"], "did you mean `bucket`?"),
    (["key", "aws:RequestTag"], "did you mean `aws:RequestTag/${TagKey}`?"),
    (["key", "sagemaker:VpcSubnet"], "did you mean `sagemaker:VpcSubnets`?"),
    (["key", "sagemakr:VpcSubnets"], "did you mean `sagemaker`?"),
    (["arn", "arn:awz:s3:::b"], "there is no partition `awz`"),
    (["managed", "ViewOnlyAcces"], "did you mean `ViewOnlyAccess`?"),
    (["managed", "arn:aws:iam::aws:policy/ViewOnlyAcces"], "did you mean `ViewOnlyAccess`?"),
    (
      ["managed", "arn:aws:iam::aws:policy/x/ViewOnlyAccess"], "did you mean `arn:aws:iam::aws:policy/job-function/View"
    ),
    (["principal", "lamda.amazonaws.com"], "did you mean `lambda.amazonaws.com`?"),
    (["region", "eu-west-9"], "did you mean `eu-west-1`?"), (["partition", "aws-c"], "did you mean `aws-cn`?"),
    (["arn:aws:s3:::b/*"], "did you mean `smpc facts arn 'arn:aws:s3:::b/*'`?"),
    (["sagemaker:vpcsubnets"], "did you mean `smpc facts key sagemaker:vpcsubnets`?"),
    (["ViewOnlyAccess"], "did you mean `smpc facts managed ViewOnlyAccess`?"),
    (["lambda.amazonaws.com"], "did you mean `smpc facts principal lambda.amazonaws.com`?"),
    (["s3:\u{202E}x"], #"`s3:\u{202E}x`"#),
  ])
  func `of what is not known the nearest is named`(words: [String], text: String) throws {
    let outcome = try work.smpc(words: ["facts"] + words, variables: [:])
    #expect(outcome.code == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("smpc: ") && outcome.errors.contains(text), "\(outcome.errors)")
  }

  @Test(arguments: [
    ([], "needs a service, an action"), (["key"], "`facts key` needs a name"), (["s3", "sns"], "takes one name"),
    (["s3:bucket", "--type", "bucket"], "`--type` chooses among"), (["arn", "b/k"], "is no ARN"),
    (["arn", "arn:aws:s3"], "is no ARN"),
    (["s3", "--level", "wrote"], "did you mean `write`?"),
    (["s3:GetObject", "--level", "write"], "`--level` chooses among"),
    (["region", "x", "--level", "read"], "chooses among"),
    (["key", "aws:SourceIp", "--type", "bucket"], "`--type` chooses among"), (["s3", "--markdown"], "does not take"),
  ])
  func `what makes no sense is a usage error`(words: [String], text: String) throws {
    let outcome = try work.smpc(words: ["facts"] + words, variables: [:])
    #expect(outcome.code == 64 && outcome.output.isEmpty)
    #expect(outcome.errors.contains(text), "\(outcome.errors)")
  }

  @Test(arguments: [
    ["sagemaker:CreateTrainingJob"], ["ec2:RunInstances"], ["s3:*"], ["s3"], ["sagemaker"], ["key", "aws:TagKeys"],
    ["key", "sagemaker:VpcSubnets"], ["arn", "arn:aws:s3:::b/k"], ["arn", "*"], ["partition", "aws"],
  ])
  func `lines stay readable at 100 columns`(words: [String]) throws {
    for line in try work.smpc(words: ["facts"] + words, variables: [:]).lines where line.count > 100 {
      // What is longer ends in one word that no line break could shorten.
      #expect(line.split(separator: " ").last.map { line.count - $0.count < 80 } == true, "\(line)")
    }
  }

  @Test func `every question of the document on the catalogue has an answer`() throws {
    let page = projectFolder.appending(path: "docs/catalogue.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let rows = text.split(separator: "\n").drop { !$0.hasPrefix("| `smpc facts …`") }.dropFirst(2).prefix {
      $0.hasPrefix("|")
    }
    let questions = rows.flatMap { $0.split(separator: "|")[0].matches(of: /`([^`]+)`/).map(\.1) }
    #expect(questions.count == 14)
    for question in questions { #expect(try work.shell("$SMPC facts \(question)").code == 0, "\(question)") }
  }

  @Test func `every example of the help has an answer`() throws {
    let examples = try work.smpc("help", "facts").output.split(separator: "\nexamples:\n")[1].matches(
      of: /smpc (facts .+?)(  |\n)/)
    #expect(examples.count == 11)
    for example in examples { #expect(try work.shell("$SMPC \(example.1)").code == 0, "\(example.1)") }
  }

  @Test(arguments: [
    (["s3:GetObject"], "action"), (["s3:Get*"], "actions"), (["s3"], "service"), (["s*"], "services"),
    (["s3:bucket"], "resource_type"), (["aws"], "keys"),
    (["key", "aws:TagKeys"], "key"), (["arn", "arn:aws:s3:::b"], "resource_types"),
    (["managed", "ViewOnlyAccess"], "managed_policy"),
    (["principal", "lambda.amazonaws.com"], "principal"), (["region", "eu-west-1"], "region"),
    (["partition", "aws"], "partition"),
  ])
  func `every answer has its JSON`(words: [String], member: String) throws {
    let value = try json(try work.smpc(words: ["facts", "--json"] + words, variables: [:]).output)
    #expect(value.keys == ["format_version", member])
    #expect(value["format_version"]?.number == "1")
  }
}

/// What `facts lambda:AddPermission` prints.
private let shownAction = """
  lambda:AddPermission

  property  value
  level     permissions, a write as well

  Resource types

  function*
    arn:${Partition}:lambda:${Region}:${Account}:function:${FunctionName}

  * Every request names one of this type.

  Condition keys

  key                         type    carried for
  aws:ResourceTag/${TagKey}   string  function
  lambda:FunctionUrlAuthType  string  every request
  lambda:Principal            string  every request

  Besides, a request for any action may carry 68 general keys, as `aws:PrincipalArn` and
  `aws:SourceIp`.

  """
