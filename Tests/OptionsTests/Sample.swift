import Options
import Terminal

/// A command with a parameter of every kind.
enum Sample {
  static let plain = Parameter.flag("plain", "Straight through, without keys")
  static let color = Parameter.choice("color", "Colours", default: ColorChoice.auto)
  static let width = Parameter.whole("width", "The width of the text", in: 20 ... .max)
  static let save = Parameter.path("save", "Where the pictures go", default: "plots")
  static let title = Parameter.text("title", "What stands above")
  static let sigma = Parameter.number(
    "sigma", "the smoothing noise, as a share of the limit", default: 0.2, in: 0...10)
  static let shift = Parameter.number("shift", "moves the start")
  static let run = Parameter<String?>.path("run", "A run to draw")

  static let lesson = Command(
    "lesson-06", "Why noise on the target helps: σ in the target.",
    examples: [
      ("lesson-06", "the lesson, one cell at a time"),
      ("lesson-06 --sigma 0", "without the noise"),
    ],
    options: [plain, color, width, save, title], knobs: [sigma, shift])

  static let draw = Command("draw", "Draws runs.", arguments: [run], options: [plain])

  static let lessons = Command(
    "lessons", "The list of the lessons.", options: [plain],
    subcommands: [
      Command("doctor", "Checks what is installed.", options: [Parameter.flag("fast", "Hurry")]),
      Command(
        "start", "Starts a lesson.",
        arguments: [Parameter.whole("lesson", "Its number", in: 1...15)]),
    ])

  static func console(columns: Int = 80, isUnicode: Bool = true) -> Console {
    Console(
      variables: ["LANG": isUnicode ? "C.UTF-8" : "C"],
      size: .init(columns: columns, rows: 24), isTerminal: { _ in false })
  }
}

/// The sentence with which the arguments are refused.
func refusal(_ command: Command, _ arguments: String...) -> String? {
  do {
    _ = try command.parsed(arguments, on: Sample.console())
    return nil
  } catch {
    let first = error.text.split(separator: "\n").first ?? ""
    return error.code == 64 && first.hasPrefix("Error: ") ? String(first.dropFirst(7)) : nil
  }
}

/// The sentence with which something is refused.
func refusal(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch {
    return (error as? UsageError)?.sentence
  }
}
