import IAM
import Testing

@Suite struct `Messages that deny access` {
  @Test(
    arguments: [
      ("because no identity-based policy allows the a:B action", .implicit, .identityBased),
      ("because no resource-based policy allows the a:B action", .implicit, .resourceBased),
      ("because no permissions boundary allows the a:B action", .implicit, .permissionsBoundary),
      ("because no session policy allows the a:B action", .implicit, .session),
      ("because no service control policy allows the a:B action", .implicit, .serviceControl),
      ("because no VPC endpoint policy allows the a:B action", .implicit, .vpcEndpoint),
      ("because no role trust policy allows the a:B action", .implicit, .roleTrust),
      ("because no resource control policy allows the a:B action", .implicit, .resourceControl),
      ("with an explicit deny in an identity-based policy", .explicit, .identityBased),
      ("with an explicit deny in a resource-based policy", .explicit, .resourceBased),
      ("with an explicit deny in a permissions boundary", .explicit, .permissionsBoundary),
      ("with an explicit deny in a session policy", .explicit, .session),
      ("with an explicit deny in a sessions policy", .explicit, .session),
      ("with an explicit deny in a service control policy", .explicit, .serviceControl),
      ("due to an explicit deny in a Service Control Policy", .explicit, .serviceControl),
      ("with an explicit deny in a resource control policy", .explicit, .resourceControl),
      ("with an explicit deny in a VPC endpoint policy", .explicit, .vpcEndpoint),
      ("with an explicit deny in the role trust policy", .explicit, .roleTrust),
      ("with an explicit deny", .explicit, nil),
    ] as [(String, AccessDenied.Reason, AccessDenied.PolicyType?)])
  func `each reason is read, with and without a resource`(
    text: String, reason: AccessDenied.Reason, type: AccessDenied.PolicyType?
  ) throws {
    for resource in [nil, "*", "arn:aws:s3:::b/a key.txt", "\"arn:aws:s3:::b/k\"", "policy a b"] as [String?] {
      for end in ["", ".", "\n"] {
        let read = try denial("\(john)a:B\(resource.map { " on resource: \($0)" } ?? "") \(text)\(end)")
        #expect(read.request == [johnsARN, "a:B", resource?.replacing("\"", "")])
        #expect(read.reason == reason)
        #expect(read.policyType == type)
        #expect(read.policy == nil)
      }
    }
  }

  @Test func `the policy that is to blame is read`() throws {
    let policy = "arn:aws:organizations::246880240156:policy/o-nuzfir8dhd/service_control_policy/p-wg5dv83d"
    for end in ["", ".", "\n│\n│   with aws_s3_bucket.tfstate,", " (Service: S3, Status Code: 403)", "\"}"] {
      let read = try denial(
        "\(john)s3:GetObject on resource: \"arn:aws:s3:::b\" with an explicit deny in a service control policy: \(policy)\(end)"
      )
      #expect(read.policy == policy)
      #expect(read.resource == "arn:aws:s3:::b")
      #expect(read.missing == [])
      #expect(read.mayBeCut == ([".", ""].contains(end) ? .policy : nil))
    }
    let id = try denial("\(john)a:B with an explicit deny in a service control policy: p-12345678")
    #expect(id.policy == "p-12345678")
  }

  @Test func `a policy can refuse by the force of another`() throws {
    let read = try denial(
      "\(john)SNS:Publish on resource: arn:aws:sns:us-east-1:444455556666:t\nwith an explicit deny in a VPC endpoint policy transitively through a service control policy"
    )
    #expect(read.policyType == .vpcEndpoint)
    #expect(read.transitiveType == .serviceControl)
    #expect(read.resource == "arn:aws:sns:us-east-1:444455556666:t")
  }

  @Test(
    arguments: [
      ("\(john)s3:GetObject", nil),
      ("\(john)s3:GetObject.", nil),
      ("\(john)s3:GetObject on resource: arn:aws:s3:::b/*", "arn:aws:s3:::b/*"),
      ("\(john)s3:GetObject on resource: arn:aws:s3:::b/*.\nNext line.", "arn:aws:s3:::b/*"),
      ("\(john)s3:GetObject on resource: *", "*"),
      ("\(john)s3:GetObject on resource: my-example-widget", "my-example-widget"),
      ("\(john)s3:GetObject on resource: 'arn:aws:s3:::b/k'", "arn:aws:s3:::b/k"),
      ("\(john)`s3:GetObject` on resource: `arn:aws:s3:::b`", "arn:aws:s3:::b"),
      ("\(john)s3:GetObject on resource: arn:aws:s3:::b\n\tstatus code: 403, request id: X", "arn:aws:s3:::b"),
      ("\(john)s3:GetObject on resource: role r (Service: AmazonS3; Status Code: 403)", "role r"),
      ("\(john)s3:GetObject on resource: arn:aws:s3:::b.c/d.e, and more", "arn:aws:s3:::b.c/d.e"),
    ])
  func `older texts give no reason`(text: String, resource: String?) throws {
    let read = try denial(text)
    #expect(read.request == [johnsARN, "s3:GetObject", resource])
    #expect(read.reason == nil)
    #expect(read.policyType == nil)
  }

  @Test func `a name of a resource keeps what seems to be its end`() throws {
    let arn = "arn:aws:logs:eu-west-1:1:log-group:/aws/x:log-stream:"
    #expect(
      try denial("\(john)logs:CreateLogGroup on resource: \(arn) because no identity-based policy allows it").resource
        == arn)
    #expect(try denial("\(john)logs:CreateLogGroup on resource: \(arn)").resource == arn)
  }

  @Test(
    arguments: [
      ("arn:aws:iam::1:user/a/b/John", .user(name: "John")), ("arn:aws:iam::1:role/path/R", .role(name: "R")),
      ("arn:aws:sts::1:assumed-role/R/i-0123", .assumedRole(role: "R", session: "i-0123")),
      ("arn:aws-cn:sts::1:assumed-role/R/a=b@c.d", .assumedRole(role: "R", session: "a=b@c.d")),
      ("arn:aws:sts::1:federated-user/Bob", .federatedUser(name: "Bob")), ("arn:aws:iam::1:root", .root),
      ("anonymous", .other), ("arn:aws:sts::1:assumed-role/R", .other), ("arn:aws:iam::1:user/", .other),
    ] as [(String, AccessDenied.Requester.Kind)])
  func `who asked is read`(text: String, kind: AccessDenied.Requester.Kind) throws {
    let requester = try denial("User: \(text) is not authorized to perform: es:ESHttpGet").requester
    #expect(requester?.text == text)
    #expect(requester?.kind == kind)
    #expect(requester?.account == (text.hasPrefix("arn") ? "1" : nil))
  }

  @Test func `texts that say little are read as far as they go`() throws {
    let web = try denial("Not authorized to perform sts:AssumeRoleWithWebIdentity")
    #expect(web.request == [nil, "sts:AssumeRoleWithWebIdentity", nil])
    let s3 = try denial("An error occurred (AccessDenied) when calling the GetObject operation: Access Denied")
    #expect(s3.operation == "GetObject")
    #expect(s3.missing == Set(AccessDenied.Part.allCases).subtracting([.encodedMessage]))
    let api = try denial(
      "{\"Message\":\"User: \(johnsARN) is not authorized to access this resource with an explicit deny\"}")
    #expect(api.requester?.text == johnsARN)
    #expect(api.reason == .explicit)
    let ec2 = try denial("You are not authorized to perform this operation.")
    #expect(ec2.request == [nil, nil, nil])
  }

  @Test func `an action that is needed beside is read`() throws {
    let read = try denial(
      "\(john)ec2:CreateVpcEndpoint on resource: * because no identity-based policy allows the vpce:AllowMultiRegion action."
    )
    #expect(read.action == "ec2:CreateVpcEndpoint")
    #expect(read.neededAction == "vpce:AllowMultiRegion")
    #expect(
      try denial("\(john)SNS:Publish because no session policy allows the sns:Publish action").neededAction == nil)
  }

  @Test func `the message with an action is the one that counts`() throws {
    let read = try denial(
      "You are not authorized to perform this operation. \(john)ec2:RunInstances on resource: arn:aws:ec2:us-east-1:1:instance/* because no identity-based policy allows the ec2:RunInstances action. Encoded authorization failure message: AbC-_123"
    )
    #expect(read.request == [johnsARN, "ec2:RunInstances", "arn:aws:ec2:us-east-1:1:instance/*"])
    #expect(read.policyType == .identityBased)
    #expect(read.decodingCommand == "aws sts decode-authorization-message --encoded-message AbC-_123")
  }

  @Test(arguments: ["", " ", "\n\t\n"])
  func `nothing is nothing`(text: String) { #expect(problem(text) == .empty) }

  @Test(
    arguments: [
      "hello", "User: \(johnsARN)", "{}", "[]", "[1]", "{\"a\": \"b\"}",
      "NoSuchBucket: The specified bucket does not exist",
      "User: \(johnsARN) is authorized", "%7B%7D", "\u{FEFF}", "\"",
    ])
  func `other texts are no refusals`(text: String) { #expect(problem(text) == .noDenial) }

  @Test func `a text may not be too large`() {
    #expect(problem(String(repeating: "x", count: accessDeniedLimit + 1)) == .tooLarge(limit: accessDeniedLimit))
  }
}

extension String {
  func replacing(_ old: Character, _ new: String) -> String {
    reduce(into: "") { $0 += $1 == old ? new : String($1) }
  }
}
