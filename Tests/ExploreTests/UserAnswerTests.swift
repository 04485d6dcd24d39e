import Explore
import IAM
import Source
import Testing

/// What `aws iam get-account-authorization-details` prints of an account with users, a group, a role and a policy.
private func account(_ number: String = "111122223333", groups: String = #"["Developers"]"#) -> String {
  let iam = "arn:aws:iam::\(number)"
  return #"""
    {"UserDetailList":[
      {"UserName":"alice","Arn":"\#(iam):user/staff/alice","Path":"/staff/","GroupList":\#(groups),
       "Tags":[{"Key":"team","Value":"ml"}],"AttachedManagedPolicies":[],
       "UserPolicyList":[{"PolicyName":"home","PolicyDocument":\#(policy("s3:GetObject", "arn:aws:s3:::home/${aws:username}/*"))}]},
      {"UserName":"Admin","Arn":"\#(iam):user/Admin","Path":"/","GroupList":[],"AttachedManagedPolicies":[],
       "PermissionsBoundary":{"PermissionsBoundaryType":"Policy","PermissionsBoundaryArn":"\#(iam):policy/Queues"}}],
     "GroupDetailList":[
      {"GroupName":"Developers","Arn":"\#(iam):group/Developers","Path":"/",
       "GroupPolicyList":[{"PolicyName":"tagged","PolicyDocument":\#(policy("ec2:StartInstances", "*", tagged))}],
       "AttachedManagedPolicies":[{"PolicyName":"Queues","PolicyArn":"\#(iam):policy/Queues"}]}],
     "RoleDetailList":[
      {"RoleName":"Admin","Arn":"\#(iam):role/Admin","Path":"/","AssumeRolePolicyDocument":\#(trust),
       "RolePolicyList":[{"PolicyName":"all","PolicyDocument":\#(policy("*", "*"))}],"AttachedManagedPolicies":[]}],
     "Policies":[
      {"PolicyName":"Queues","Arn":"\#(iam):policy/Queues","Path":"/",
       "PolicyVersionList":[{"IsDefaultVersion":true,"Document":\#(policy("sqs:SendMessage", "*"))}]}]}
    """#
}

private let tagged = #","Condition":{"StringEquals":{"aws:PrincipalTag/team":"ml"}}"#
private let trust = #"""
  {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},\#
  "Action":"sts:AssumeRole"}]}
  """#

private func policy(_ action: String, _ resource: String, _ condition: String = "") -> String {
  #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"\#(action)","Resource":"\#(resource)"\#(condition)}]}"#
}

@Suite struct `Answers about users` {
  private let send = #"sqs:SendMessage on "arn:aws:sqs:eu-west-1:111122223333:q""#
  private let start = #"ec2:StartInstances on "arn:aws:ec2:eu-west-1:111122223333:instance/i-1""#

  private func names(_ question: String, _ world: World?) -> [String]? {
    world?.answer(Array(question.utf8)).answer?.results.map(\.subject.name)
  }

  @Test func `a user has the own policies and those of the groups, and the tags and the name of the user`() throws {
    let found = try #require(world("", ["a.json": account()]))
    #expect(found.verdict(#"alice can s3:GetObject on "arn:aws:s3:::home/alice/x""#) == .yes)
    #expect(found.verdict(#"alice can s3:GetObject on "arn:aws:s3:::home/bob/x""#) == .no)
    #expect(found.verdict("alice can \(start)") == .yes && found.verdict("alice can \(send)") == .yes)
    guard case .statement(let statement)? = found.request("alice can \(send)")?.reason else {
      return #expect(Bool(false))
    }
    #expect(statement.group == "Developers" && statement.policy == "arn:aws:iam::111122223333:policy/Queues")
  }

  @Test func `who can names users, and those who share a name by their ARNs`() {
    let admins = ["arn:aws:iam::111122223333:role/Admin", "arn:aws:iam::111122223333:user/Admin"]
    let world = world("", ["a.json": account()])
    #expect(world?.subjectNames == [admins[0], "alice", admins[1]])
    #expect(names("who can \(send)", world) == [admins[0], "alice"])
    #expect(world?.verdict(#""\#(admins[0])" can \#(send)"#) == .yes)
    #expect(world?.mistakes("Admin can \(send)") == [.unknownPersona])
    // One can be called by the ARN, too, who needs none.
    #expect(world?.verdict(#""arn:aws:iam::111122223333:user/staff/alice" can \#(send)"#) == .yes)
  }

  @Test func `groups make no requests, and those that no file describes limit what can be said`() {
    #expect(world("", ["a.json": account()])?.mistakes("Developers can \(send)") == [.unknownPersona])
    let gone = world("", ["a.json": account(groups: #"["Gone"]"#)])
    #expect(gone?.verdict("alice can \(send)") == .depends)
    let ignoring = world("", ["a.json": account(groups: #"["Gone"]"#)], unknown: .isIgnored)
    let answer = ignoring?.answer(Array("alice can \(send)".utf8)).answer
    #expect(answer?.verdict == .no && answer?.notSeen.contains("group Gone, which is ignored") == true)
  }

  @Test func `users and groups of several accounts are told apart`() {
    let files = ["a.json": account(), "b.json": account("444455556666", groups: "[]")]
    let world = world("", files)
    let alice = ["111122223333", "444455556666"].map { #""arn:aws:iam::\#($0):user/staff/alice""# }
    #expect(world?.verdict("\(alice[0]) can \(start)") == .yes && world?.verdict("\(alice[1]) can \(start)") == .no)
    #expect(world?.subjectNames.count == 6)
  }

  @Test func `a refusal of a user is answered for the user`() throws {
    let found = try #require(world("", ["a.json": account()]))
    let text = """
      User: arn:aws:iam::111122223333:user/Admin is not authorized to perform: sqs:ReceiveMessage on resource: \
      arn:aws:sqs:eu-west-1:111122223333:q because no identity-based policy allows the sqs:ReceiveMessage action
      """
    let denial = found.answer(try readAccessDenied(Array(text.utf8)))
    #expect(denial.response.answer?.results.map(\.subject.kind) == [.user])
    #expect(denial.response.answer?.verdict == .no)
  }

  @Test func `a near miss says what its variables stand for`() {
    let question = #"alice can s3:GetObject on "arn:aws:s3:::home/bob/x""#
    guard case .nothing(let misses)? = world("", ["a.json": account()])?.request(question)?.reason else {
      return #expect(Bool(false))
    }
    #expect(misses.first?.variables == [KeyValue(key: "aws:username", values: ["alice"])])
  }

  @Test func `a user's inline policy is no document of a managed policy`() {
    let file = account().replacing(#""PolicyName":"Queues","Arn""#, with: #""PolicyName":"Others","Arn""#)
      .replacing(#""PolicyName":"home""#, with: #""PolicyName":"Queues""#)
    #expect(world("", ["a.json": file])?.verdict("alice can \(send)") == .depends)
  }
}
