import Course
import Terminal

/// All lessons, two rows for each: its title, its minutes and its command, and what it answers.
struct LessonList {
  private struct Row {
    var number = ""
    let title: String
    let question: String
    var minutes = ""
    let command: String
  }

  private let console: Console
  private let style: Styler

  init(on console: Console) {
    self.console = console
    style = console.styler
  }

  var text: String {
    let lessons = Syllabus.lessons.map {
      Row(
        number: "\($0.number)", title: spelled($0.title), question: spelled($0.question),
        minutes: "\($0.minutes) min", command: "swift run \($0.name)")
    }
    let tools = [
      Row(
        title: "compare", question: "DDPG or TD3? Both, with the same ten seeds, and a verdict.",
        command: "swift run compare"),
      Row(
        title: "bench", question: "How fast is the engine on this machine?",
        command: "swift run bench"),
    ]
    let titles = (lessons + tools).map(\.title.displayWidth).max() ?? 0
    let lines =
      introduction + [""] + lessons.flatMap { self.lines($0, titles) } + [""]
      + tools.flatMap { self.lines($0, titles) } + [""] + farewell
    return lines.map { "\($0)\n" }.joined()
  }

  private var introduction: [String] {
    let start = style(.bold, "swift run lesson-01")
    return wrapped("TD3 in fifteen lessons, \(duration) in all. Start with: \(start)")
  }

  private var farewell: [String] {
    let doctor = style(.bold, "swift run lessons doctor")
    return wrapped("Is everything there that the lessons need? \(doctor)")
  }

  private var duration: String {
    let minutes = Syllabus.lessons.reduce(0) { $0 + $1.minutes }
    return "\(minutes / 60) h \(minutes % 60) min"
  }

  private func lines(_ row: Row, _ titles: Int) -> [String] {
    let number = row.number.padded(to: 2, .right) + "  "
    let title = style(.bold, row.title)
    let start = "\(row.minutes.padded(to: 6, .right))  \(row.command)"
    let question = row.question.wrapped(to: console.textWidth, indentation: 4)
      .map { style(.muted, $0) }
    if titles + 6 + start.displayWidth <= console.textWidth {
      return ["\(number)\(title.padded(to: titles))  \(start)"] + question
    }
    // On a narrow screen one below the other.
    return title.wrapped(to: console.textWidth, bullet: number) + question
      + [row.minutes, row.command].filter { !$0.isEmpty }.joined(separator: "  ")
      .wrapped(to: console.textWidth, indentation: 4)
  }

  private func spelled(_ text: String) -> String { console.spelled(text) }

  private func wrapped(_ text: String) -> [String] { text.wrapped(to: console.textWidth) }
}
