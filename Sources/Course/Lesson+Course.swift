import Autodiff
import Notebook
import Options

extension Lesson {
  /// The lesson of a step, with its title and question from the syllabus.
  ///
  /// `tries` are commands for the last page and for `--help`; the tests run each.
  public convenience init(
    step number: Int, knobs: [any AnyParameter], tries: [(command: String, effect: String)],
    source: [UInt8]
  ) {
    let entry = Syllabus[number]
    self.init(
      number, entry.title, abstract: entry.question, examples: tries, knobs: knobs, source: source)
    if let refusal = InstructionSet.refusal { stop(refusal) }
  }

  /// The last page, what to try and what comes next; then the end.
  public func finish() -> Never {
    let tries = examples.map { "- `swift run \($0.command)`: \($0.effect)." }
    var lines = ["The same lesson with a knob turned:", ""] + tries
    if number < Syllabus.lessons.count {
      let next = Syllabus[number + 1]
      lines += ["", "*Next:* `swift run \(next.name)`, *\(next.title)*. \(next.question)"]
    } else {
      lines += ["", "*Next:* `swift run compare`, where DDPG meets TD3 over many seeds."]
    }
    page("Try it", lines.joined(separator: "\n"))
    end()
  }
}
