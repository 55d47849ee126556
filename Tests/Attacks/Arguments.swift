import Foundation
import Random
import TestSupport

extension Attack {
  /// Argument lists that nobody would type, and some that somebody would, over all programs.
  static let arguments = Attack(
    name: "arguments",
    promise: "a program ends with 0 and has done what was asked, or it says one sentence, returns "
      + "64, 65, 69 or 74, and leaves its folder as it was",
    count: 4_000
  ) { _, dice in
    let (program, words) = ArgumentList.drawn(from: &dice)
    let victim = try BuiltProgram(program)
    defer { victim.clean() }
    let wound = try attack(program, words, in: victim.folder.path, seconds: 60)
    let shown = "\(program) \(words.map { String($0.prefix(60)).debugDescription }) → "
    func broke(_ why: String) -> Outcome { .broke("\(shown)\(why): \(wound.story)") }
    if wound.isFatal { return broke("no way to end") }
    let left = listing(victim.folder.path)
    let lines = wound.errors.split(separator: "\n")
    // A line that an argument has made is not ours.
    let isOurs = { (line: Substring) in
      ["Error: ", "Warning: ", "Usage: ", "  See '"].contains { line.hasPrefix($0) }
        || line.contains(" run") || line.contains(" % (")
    }
    if let odd = lines.first(where: { !isOurs($0) }) { return broke("a line of \(odd)") }
    if wound.errors.unicodeScalars.contains(where: { $0.value < 32 && $0 != "\n" }) {
      return broke("control characters")
    }
    if left.contains("PWNED") { return broke("a command has run") }
    switch wound.status {
    case 0:
      if words.contains("--help") || words.contains("-h") {
        return wound.output.contains("EXAMPLES\n") && left.isEmpty
          ? .held("helped") : broke("no help")
      }
      if words.contains("--version") {
        return wound.output.hasSuffix(" 1.0\n") && left.isEmpty ? .held("versioned") : broke("none")
      }
      if words.contains(where: { $0.hasPrefix("--completions") }) {
        return wound.output.contains(program) ? .held("completed") : broke("no completions")
      }
      if words.contains("--plan") {
        let isWhole = wound.output.split(separator: "\n").allSatisfy {
          $0.contains("/compare --train-only --jobs=1 --algorithms=")
        }
        return isWhole && left.isEmpty ? .held("planned") : broke("no plan")
      }
      if program == "compare" {
        let isTrained = left.contains { $0.hasSuffix("/curve.csv") }
        return isTrained ? .held("trained") : broke("no runs")
      }
      if left.contains(where: { $0.hasPrefix("x.") }) { return .held("exported") }
      return wound.output.isEmpty ? broke("nothing said") : .held("shown")
    case let status? where [64, 65, 69, 74].contains(status):
      guard lines.count(where: { $0.hasPrefix("Error: ") }) == 1 else {
        return broke("not one error")
      }
      return left.isEmpty ? .held("refused \(status)") : broke("left \(left.sorted().prefix(9))")
    default: return broke("another end")
    }
  }

  /// All that is in a folder.
  static func listing(_ folder: String) -> Set<String> {
    Set((FileManager.default.enumerator(atPath: folder)?.allObjects as? [String]) ?? [])
  }
}

/// A command line made of what is right and what is not.
private enum ArgumentList {
  /// Values that are wrong for most things, and for some of them right.
  static let odd = [
    "", " ", "nan", "inf", "-inf", "-0", "0", "-1", "1e9", "1e-400", "0x10", "1.5", "+5", "٣", "４",
    "9223372036854775807", "9223372036854775808", "-9223372036854775808", "99999999999999999999",
    "1_000", "été", "\u{202E}abc", "a\nError: b", "\u{1B}[31mred", "\u{7}", "-", "--", "=", "==",
    "'",
    "\"", "$(touch PWNED)", "`touch PWNED`", ";touch PWNED", "64-64-", "-64", "1-1-1", "a=b", "all",
    "none", "true", "'\u{301}", "👩‍👩‍👧", "%s%n", "ddpg,,td3", "3-1", "1-9223372036854775807",
    "gaussian:",
    "ou:1:2:3:4", "gaussian:nan", "100000-100000", "NUL\u{1}", String(repeating: "x", count: 4_000),
    String(repeating: "9", count: 400), String(repeating: "1-", count: 2_000) + "1",
    String(repeating: "é", count: 30_000),
  ]

  /// Small values that are right, by option.
  static let compare: [(name: String, values: [String])] = [
    ("algorithms", ["td3", "ddpg", "td3,ddpg", "td3-minimum", "ddpg+delay"]),
    ("world", ["pendulum", "mountaincar"]), ("seeds", ["1", "2", "3-4", "1,9"]),
    ("steps", ["60", "90"]), ("preset", ["course", "paper"]), ("jobs", ["1", "2", "3"]),
    ("exploration", ["gaussian:0.1", "ou:0.5", "ou:0.5:0.15:1"]), ("out", ["o", "a/b", "-x"]),
    ("plots", ["none"]), ("color", ["never", "always"]), ("width", ["40", "100"]),
    ("checkpoint-every", ["0", "5"]), ("warmup", ["0", "20"]), ("update-after", ["30"]),
    ("evaluate-every", ["30", "45"]), ("hidden", ["4", "3-5"]), ("batch", ["1", "8"]),
    ("actor-rate", ["0", "0.01"]), ("critic-rate", ["0.001", "1e-4"]), ("discount", ["0", "0.9"]),
    ("tau", ["0", "1", "0.01"]), ("smoothing", ["0", "0.3"]), ("smoothing-clip", ["0", "0.5"]),
    ("delay", ["1", "3"]), ("update-every", ["1", "7"]), ("memory", ["50", "1000"]),
  ]

  static let lesson: [(name: String, values: [String])] = [
    ("plots", ["none"]), ("color", ["never", "auto"]), ("width", ["40", "100"]), ("save", ["p"]),
    ("export", ["x.md", "x.html", "x.ipynb"]),
  ]
  /// What there is of knobs, somewhere; to the other lessons they are unknown.
  static let knobs = ["hidden", "batch", "seed", "steps", "sigma", "limit", "updates", "capacity"]
  /// Lessons that take no second.
  static let quick = ["lesson-01", "lesson-12", "lesson-14"]
  static let certain = ["--help", "-h", "--version", "--completions=bash", "--completions=fish"]

  static func drawn(from dice: inout RandomStream) -> (program: String, words: [String]) {
    switch dice.integer(below: 20) {
    case 0: return ("bench", short(["json", "quick", "updates"], [], &dice))
    case 1, 2:
      return ("lessons", short(["markdown", "color", "save"], ["7", "doctor", "0"], &dice))
    case 3...8:
      let number = dice.integer(below: 15) + 1
      let name = number < 10 ? "lesson-0\(number)" : "lesson-\(number)"
      return (name, lesson(name, &dice))
    default: return ("compare", compare(&dice))
    }
  }

  /// A whole list for compare: tiny settings, of which some are left out, made odd or given twice.
  private static func compare(_ dice: inout RandomStream) -> [String] {
    let isTame = dice.uniform() < 0.3
    var words: [[String]] = []
    // Without these it would train for long.
    let needed: Set = ["steps", "warmup", "hidden", "batch", "plots", "seeds", "evaluate-every"]
    for option in compare where needed.contains(option.name) || dice.uniform() < 0.15 {
      // A preset's warm-up is longer than these steps.
      if option.name == "update-after" || option.name == "preset", isTame { continue }
      let isOdd = !isTame && dice.uniform() < 0.1
      words.append(pair(option.name, any(isOdd ? odd : option.values, &dice), &dice))
    }
    if !isTame { words += noise(compare.map(\.name), &dice) }
    if dice.uniform() < 0.3 { words.append(["--plan"]) }
    if dice.uniform() < 0.1 { words.append(["--train-only"]) }
    if dice.uniform() < 0.03 { words.append(["--from", any(odd, &dice)]) }
    if dice.uniform() < 0.03 { words.append([any(certain, &dice)]) }
    dice.shuffle(&words)
    return words.flatMap { $0 }
  }

  private static func lesson(_ name: String, _ dice: inout RandomStream) -> [String] {
    var words = [["--plots", "none"]]
    for option in lesson.dropFirst() where dice.uniform() < 0.3 {
      let isOdd = dice.uniform() < 0.2
      words.append(pair(option.name, any(isOdd ? odd : option.values, &dice), &dice))
    }
    if dice.uniform() < 0.3 { words.append(["--plain"]) }
    if dice.uniform() < 0.3 { words += noise(lesson.map(\.name) + knobs, &dice) }
    dice.shuffle(&words)
    // Most lessons take seconds, so theirs must end before they begin.
    if !quick.contains(name) || dice.uniform() < 0.5 { words.insert([ending(&dice)], at: 0) }
    return words.flatMap { $0 }
  }

  /// A list for a program that is not to begin its work.
  private static func short(
    _ flags: [String], _ arguments: [String], _ dice: inout RandomStream
  ) -> [String] {
    var words = noise(flags, &dice).flatMap { $0 }
    if dice.uniform() < 0.5, !arguments.isEmpty { words.insert(any(arguments, &dice), at: 0) }
    return words + [ending(&dice)]
  }

  /// What ends a program at once, in one way or the other.
  private static func ending(_ dice: inout RandomStream) -> String {
    any(certain + ["--nonsense", "--plian", "--width=7", "--color=loud", "--=", "-q"], &dice)
  }

  private static func noise(_ names: [String], _ dice: inout RandomStream) -> [[String]] {
    (0..<dice.integer(below: 3)).map { _ in
      switch dice.integer(below: 6) {
      case 0: [any(odd, &dice)]
      case 1: ["--\(any(names, &dice))"]
      case 2: ["--\(any(odd, &dice))"]
      case 3: ["--" + String(any(names, &dice).dropLast()), any(odd, &dice)]
      default: pair(any(names, &dice), any(odd, &dice), &dice)
      }
    }
  }

  private static func pair(
    _ name: String, _ value: String, _ dice: inout RandomStream
  ) -> [String] {
    dice.uniform() < 0.5 ? ["--\(name)=\(value)"] : ["--\(name)", value]
  }

  private static func any(_ list: [String], _ dice: inout RandomStream) -> String {
    list[dice.integer(below: list.count)]
  }
}
