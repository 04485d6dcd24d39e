import Catalogue

/// Why the catalogue has no answer: there is nothing of the name. Ends the run with exit code 2.
enum NoSuchFact: Error {
  case service(String)
  case action(String, of: Service)
  case noAction(like: String, ActionFilter)
  case noService(like: String)
  case resourceType(String, of: Service)
  case key(String)
  /// No resource type has such an ARN.
  case resource(String)
  /// The name is that of something else.
  case other(FactsQuestion.Subject, String)
  /// The second is the name without what an ARN has before it.
  case managedPolicy(String, String)
  /// Nothing of a name in a flat list: what it would be, and which there are.
  case nothing(String, String, among: [String])
}
