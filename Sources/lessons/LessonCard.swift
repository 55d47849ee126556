import Course
import Terminal

/// One lesson: what it answers, the ways to start it, and its neighbours.
struct LessonCard {
  private let entry: Syllabus.Entry
  private let console: Console

  init(_ number: Int, on console: Console) {
    entry = Syllabus[number]
    self.console = console
  }

  var text: String {
    let style = console.styler
    let start = "swift run \(entry.name)"
    let ways = [
      (start, "a page at a time"), ("\(start) --present", "for a class and a projector"),
      ("\(start) --plain", "straight through, without keys"),
      ("\(start) --help", "what can be changed in it"),
    ]
    let widest = ways.map(\.0.count).max() ?? 0
    var lines = wrapped(style(.bold, "\(entry.number). \(entry.title)"))
    lines += wrapped("\(entry.question) About \(entry.minutes) minutes.") + [""]
    for (command, effect) in ways {
      lines += style(.muted, effect).wrapped(
        to: console.textWidth, bullet: "  " + command.padded(to: widest + 2))
    }
    lines.append("")
    if entry.number > 1 { lines += neighbour("Before it", Syllabus[entry.number - 1]) }
    if entry.number < Syllabus.lessons.count {
      lines += neighbour("After it", Syllabus[entry.number + 1])
    } else {
      lines += wrapped("After it: DDPG against TD3, swift run compare")
    }
    return lines.map { "\($0)\n" }.joined()
  }

  private func neighbour(_ place: String, _ entry: Syllabus.Entry) -> [String] {
    wrapped("\(place): \(entry.number). \(entry.title), swift run \(entry.name)")
  }

  private func wrapped(_ text: String) -> [String] {
    console.spelled(text).wrapped(to: console.textWidth)
  }
}
