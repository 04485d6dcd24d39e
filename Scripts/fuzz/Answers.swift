import Explore
import JSON
import Source

/// Returns what an answer says, to people in every style without colour and to programs.
func shown(_ answer: Answer, concluding conclusions: [String] = []) -> [String] {
  var writer = Writer(.pretty)
  answer.write(to: &writer, concluding: conclusions)
  return [Renderer.Style.box(colored: false), .plain].map { visible(answer.text($0)) } + [json(writer.bytes)]
}
