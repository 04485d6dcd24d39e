import Compiler
import Source
import Testing

@Suite struct `One mistake` {
  @Test(
    arguments: [
      #"persona P < capability ManageJob; >"#,
      #"persona P < capability ManageJobs; buckets "abc"; >"#,
      #"persona P < capability ManageJobs; bucket my-bucket; >"#,
      #"persona P < capability ManageJobs; bucket abc >"#,
      #"persona P < capability "ManageJobs"; >"#,
      #"persona P < capability AccessAwsServices; bucket "abc"; >"#,
      #"persona P < capability ManageJobs; allow s3:GetObject on "my-bucket"; >"#,
      #"persona P < capability ManageJobs; allow s3:GetObject on arn:aws:s3:::abc/*; >"#,
      #"persona P < capability ManageJobs; allow s3:GetObject on * when aws:SourceIp is 10.0.0.0/8; >"#,
      #"persona P < capability ManageJobs; allow s3:GetObject on * when aws:PrincipalOrgID is "o-*"; >"#,
      #"persona P < capability ManageJobs; allow s3:GetObject on * when aws:SecureTransport = true; >"#,
      #"persona P < capability ManageJobs; allow s3:GetObject on * when aws:SecureTransport; >"#,
      #"persona P < capability ManageJobs; allow s3:GetObject on * when aws:SecureTransport is yes; >"#,
      #"persona P < capability ManageJobs; allow s3:GetObject; >"#,
      #"persona P < capability ManageJobs; allow s3 GetObject on *; >"#,
      #"persona P < capability ManageJobs; data-key "alias/my-key"; allow kms:Decrypt on data-key; >"#,
      #"persona P < capability ManageJobs; bucket "arn:aws:iam::111122223333:role/x"; >"#,
      #"persona P < capability ManageJobs; capability ManageJobs; >"#,
      #"persona P < capability ManageJobs; > persona P < capability ManageModels; >"#,
      #"persona P < capability ManageJobs; session 24h; >"#,
      #"persona P < capability ManageJobs; session "4h"; >"#,
      #"persona P < capability ManageJobs; tag team = ml; >"#,
      #"persona P < capability ManageJobs; tag team "ml"; >"#,
      #"persona P < capability ManageJobs; role "My Role"; >"#,
      #"persona P < capability ManageJobs; role MyRole; >"#,
      #"persona P < capability ManageJobs; managed "AdministratorAcess"; >"#,
      #"persona P < capability ManageJobs; managed AdministratorAccess; >"#,
      #"persona P < capability ManageJobs; trust "lambda.amazonaws.com"; >"#,
      #"persona P < capability ManageJobs; trust service lambda.amazonaws.com when aws:SourceAccount is account; >"#,
      #"persona P < capability ManageJobs; trust account 1111; >"#,
      #"persona P < allow s3:GetObject on *; >"#,
      #"persona P < capability ManageJobs;"#,
      #"persona P < capability ManageJobs capability ManageModels; >"#,
      #"Persona P < capability ManageJobs; >"#,
      #"persona My Persona < capability ManageJobs; >"#,
      #"persona P < capabilities ManageJobs; >"#,
      #"persona P < capability ManageJobs, ManageModels; >"#,
      #"persona P < capability ManageJobs; passed-role Q; >"#,
      #"# a comment\#npersona P < capability ManageJobs; >"#,
      #"persona P < capability ManageJobs; bucket "abc; >"#,
      #"let b = my-bucket; persona P < capability ManageJobs; bucket b; >"#,
      #"persona P < capability ManageJobs; attach Managed; >"#,
      #"persona P < capability ManageJobs; deny iam:* on * unless aws:SecureTransport is true; >"#,
      #"persona P < capability ManageJobs; deny s3:* on * when not aws:SecureTransport is true; >"#,
      #"persona P < capability ManageJobs; deny s3:* on * when aws:SecureTransport is not true; >"#,
      #"persona P < capability ManageJobs; allow s3:GetObject on * when aws:sourceip in "203.0.113.0/24" or aws:SecureTransport is true; >"#,
      #"persona P < capability ManageJobs; boundary arn:aws:iam::111122223333:policy/x; >"#,
      #"region eu-west-2; persona P < capability ManageJobs; >"#,
      #"persona P < capability managejobs; >"#,
    ])
  func `of a newcomer is one diagnostic that says what to write`(source: String) {
    let found = compile("account 111122223333;\nregion eu-west-1;\n" + source).diagnostics
      .filter { $0.code != .broaderThanNeeded }
    #expect(found.count == 1, "\(found.map(\.message))")
    #expect(found.allSatisfy { $0.help != nil || $0.message.hasPrefix("expected ") })
  }

  @Test(
    arguments: [
      #"capability "ManageJobs";"#,
      "capability ManageJobs; role MyRole;", #"capability ManageJobs; tag team "ml";"#,
      "capability ManageJobs, ManageModels;", "capability ManageJobs; allow s3:* on * when aws:SecureTransport = true;",
      "capability ManageJobs; managed SecurityAudit;",
    ])
  func `of form has a help as well`(items: String) {
    let found = compile(persona(items)).diagnostics
    #expect(found.map(\.code) == [.unexpectedToken])
    #expect(found.allSatisfy { $0.help?.contains("write") == true })
  }
}
