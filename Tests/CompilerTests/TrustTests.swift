import Compiler
import IAM
import Testing

@Suite struct `Trust` {
  @Test(
    arguments: [
      ("account 444455556666;", #""Principal":{"AWS":"arn:aws:iam::444455556666:root"},"Action":"sts:AssumeRole"}"#),
      (
        #"account "arn:aws:iam::444455556666:root", account;"#,
        #"{"AWS":["arn:aws:iam::444455556666:root","arn:aws:iam::111122223333:root"]}"#
      ),
      (#"role "path/x";"#, #"{"AWS":"arn:aws:iam::111122223333:role/path/x"}"#),
      (#"role self;"#, #"{"AWS":"arn:aws:iam::111122223333:role/P"}"#),
      (#"role passed-role;"#, #"{"AWS":["arn:aws:iam::111122223333:role/a","arn:aws:iam::111122223333:role/b"]}"#),
      (
        #"role "arn:aws:sts::444455556666:assumed-role/x/y";"#, #"{"AWS":"arn:aws:sts::444455556666:assumed-role/x/y"}"#
      ),
      (#"user "ann";"#, #"{"AWS":"arn:aws:iam::111122223333:user/ann"}"#),
      (
        #"saml "Okta" when saml:aud is "https://signin.aws.amazon.com/saml";"#,
        #"{"Federated":"arn:aws:iam::111122223333:saml-provider/Okta"},"Action":"sts:AssumeRoleWithSAML""#
      ),
      (
        #"oidc "id.example.com/x" when "id.example.com/x:sub" is "s";"#,
        #"oidc-provider/id.example.com/x"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{"id.example.com/x:sub":"s"}}"#
      ),
      (
        #"oidc "accounts.google.com" when accounts.google.com:aud is "s";"#,
        #""Principal":{"Federated":"accounts.google.com"}"#
      ),
      (#"service "lambda.amazonaws.com" when aws:SourceAccount is account;"#, #"{"Service":"lambda.amazonaws.com"}"#),
      ("deny account 444455556666;", #"{"Effect":"Deny","#),
      ("account account to sts:AssumeRole, sts:SetContext;", #""Action":["sts:AssumeRole","sts:SetContext"]"#),
      ("account account to sts:AssumeRole, sts:TagSession as Tags;", #"{"Sid":"Tags","Effect":"Allow","#),
      (#"account * when aws:PrincipalOrgID is "o-1";"#, #""Principal":{"AWS":"*"}"#),
    ])
  func `of every form becomes IAM's`(statement: String, json: String) throws {
    let items = statement.contains("passed-role") ? #"passed-role "a", "b"; "# : ""
    #expect(try trust("\(items)trust \(statement)").contains(json))
  }

  @Test(
    arguments: [
      ("account 123;", "SMP0427"), (#"account "arn:aws:iam::444455556666:rooted";"#, "SMP0427"),
      (#"account "arn:aws:iam::444455556666:role/x";"#, "SMP0427"), ("account *;", "SMP0424"),
      ("account * when aws:PrincipalOrgID present;", "SMP0424"),
      (#"account * when aws:PrincipalOrgID is not "o-1";"#, "SMP0424"),
      (#"account * when aws:PrincipalOrgID like "*";"#, "SMP0424"),
      (#"account * when aws:PrincipalOrgID like "**";"#, "SMP0424"),
      (#"account * when aws:PrincipalOrgID is "o-1" if present;"#, "SMP0424"),
      (#"account * when every aws:PrincipalOrgPaths is "o-1";"#, "SMP0424 SMP0406"),
      ("account * when aws:PrincipalAccount is account given account;", "SMP0424"),
      ("account * when aws:SecureTransport is true;", "SMP0424"),
      (#"role "x-*";"#, "SMP0427"), (#"user "*";"#, "SMP0427"),
      (#"role "arn:aws:iam::444455556666:user/x";"#, "SMP0427"),
      (#"role "arn:aws:sts::444455556666:role/x";"#, "SMP0427"),
      (#"role "arn:aws:iam::444455556666:role/";"#, "SMP0427"), (#"role "x/";"#, "SMP0427"),
      (#"role "arn:aws:iam::444455556666:group/x";"#, "SMP0427"),
      (#"role "arn:aws:sts::444455556666:assumed-role/x";"#, "SMP0427"),
      (#"user "arn:aws:iam::cloudfront:user/x";"#, "SMP0427"),
      (#"oidc "https://x.example.com";"#, "SMP0427"), (#"service lambda;"#, "SMP0203"),
      (#"service "lambda";"#, "SMP0427"), (#"service "lambda.amazonaws.com";"#, "SMP0425"),
      (#"service "lambada.amazonaws.com" when aws:SourceAccount is account;"#, "SMP0428"),
      ("account account to s3:GetObject;", "SMP0429"), ("account account to acts;", "SMP0429"),
      ("account account to sts:*;", "SMP0429"), ("account account to sts:AssumeRoleWithSAML;", "SMP0443"),
      (#"saml "x" to sts:AssumeRole;"#, "SMP0443"),
      (#"service "ec2.amazonaws.com" to sts:AssumeRoleWithWebIdentity;"#, "SMP0443"),
      (#"role "arn:aws-foo:iam::444455556666:role/x";"#, "SMP0518"),
      (
        #"oidc "gitlab.com" when gitlab.com:aud is "x" and gitlab.com:sub like "project_path:*";"#, "SMP0426"
      ), (#"oidc "id.example.com";"#, "SMP0426"),
      ("role Nobody;", "SMP0203"), (#"account account when "id.example.com:sub" is "s";"#, "SMP0501"),
      ("account account as X; trust account 444455556666 as X;", "SMP0216"),
    ])
  func `that cannot be, or is risky, is one diagnostic`(statement: String, code: String) {
    let source = persona("allow s3:GetObject on *; trust \(statement)", "let acts = sts:AssumeRole, s3:GetObject;")
    #expect(codes(source).sorted() == code.split(separator: " ").map(String.init).sorted())
  }

  @Test func `of a persona replaces the file's, and the file's that of packs`() throws {
    let source = persona("capability ManageJobs; trust account 444455556666;")
    #expect(text(try role(source).trust).contains("444455556666:root"))
    #expect(text(try role(persona("capability ManageJobs;")).trust).contains("111122223333:root"))
    let bare = "account 111122223333; region eu-west-1; persona P < capability ManageJobs; >"
    let source2 = #""Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:sagemaker:eu-west-1:111122223333:*"}}}"#
    #expect(text(try role(bare).trust).hasSuffix(source2))
  }

  @Test(
    arguments: [
      (#"persona P < allow s3:GetObject on *; >"#, ["SMP0422"]), (#"persona P < capability ManageJob; >"#, ["SMP0204"]),
      (#"persona P < managed "SecurityAudit"; >"#, ["SMP0422"]),
      (#"persona P < capability p.C; capability RunStudioApps; >"#, ["SMP0423"]),
      (#"persona P < capability p.C; >"#, []),
    ])
  func `there is none without a default, and two different defaults conflict`(source: String, expected: [String]) {
    let pack = """
      pack p "P" grants s3:*; capability C < allow s3:GetObject on *; >
      trust service "lambda.amazonaws.com" when aws:SourceAccount is account given account;
      """
    #expect(codes(compile(files: pack, "account 111122223333; region eu-west-1; \(source)")) == expected)
  }

  @Test func `of a pack names services only`() {
    let pack = #"pack p "P" grants s3:*; trust account 111122223333;"#
    #expect(codes(pack) == ["SMP0801"])
  }

  @Test(arguments: [#"trust role "x";"#, "trust account account;", #"trust saml "x" when saml:aud is "y";"#])
  func `needs the account to be set`(trust: String) {
    #expect(codes("persona P < allow s3:GetObject on *; \(trust) >") == ["SMP0313"])
  }
}
