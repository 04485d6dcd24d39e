import Explore
import Testing

@Suite struct `Examples for policy variables` {
  private let policies = """
    {"Version": "2012-10-17", "Statement": [
      {"Effect": "Allow", "Action": "dynamodb:GetItem", "Resource": "*",
       "Condition": {"StringEquals": {"aws:PrincipalTag/team": "${aws:ResourceTag/team}"}}},
      {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/home/${aws:username}/*"},
      {"Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::b/*/${aws:username}"}
    ]}
    """

  @Test(arguments: [
    (#"dynamodb:GetItem on "arn:aws:dynamodb:eu-west-1:111122223333:table/t" with aws:PrincipalTag/team = "x""#, ["x"]),
    (#"s3:GetObject on "arn:aws:s3:::b/home/bob/x""#, ["bob"]),
    (#"s3:GetObject on "arn:aws:s3:::b/home/bob/x/y""#, ["bob"]),
  ])
  func `a yes is shown with what the variable has to stand for`(question: String, values: [String]) {
    let request = world("", ["p.json": policies])?.request("\"p.json\" can " + question)
    guard case .depends(let dependence) = request?.reason else {
      Issue.record("nothing hangs on the variable")
      return
    }
    #expect(dependence.allowing?.first?.values == values)
    #expect(dependence.denying != nil)
  }

  @Test func `behind a wildcard nothing is known of it`() {
    let request = world("", ["p.json": policies])?.request(#""p.json" can s3:PutObject on "arn:aws:s3:::b/x/bob""#)
    #expect(request?.verdict == .depends)
  }
}
