import Foundation
import Random
import TestSupport

extension Attack {
  static let environments = Attack(
    name: "environments",
    promise: "no variable makes a program trap, hang, write elsewhere or speak control characters",
    count: 200
  ) { number, dice in
    let folder = TemporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: "\(folder.path)/plots") }
    let call = Surroundings.calls[number % Surroundings.calls.count]
    var variables: [String: String?] = [:]
    for _ in 0...dice.integer(below: 3) {
      let name = Surroundings.names[dice.integer(below: Surroundings.names.count)]
      variables[name] = Surroundings.values[dice.integer(below: Surroundings.values.count)]
    }
    let wound = try attack(
      call[0], Array(call.dropFirst()), in: folder.path, environment: variables)
    let shown = variables.map { "\($0)=\(($1 ?? "").prefix(40))" }.sorted()
    let story = "\(call) \(shown): \(wound.story)"
    guard !wound.isFatal else { return .broke(story) }
    let said = (wound.output + wound.errors).unicodeScalars
    let hasControls = said.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F }
    guard !hasControls else { return .broke("control characters: \(story)") }
    guard folder.names.allSatisfy({ $0 == "plots" }) else {
      return .broke("made \(folder.names): \(story)")
    }
    if wound.status == 0 { return .held("as ever") }
    let isSaid = wound.errors.contains("Error: ") || wound.output.contains("FAIL")
    return isSaid ? .held("refused") : .broke("no sentence: \(story)")
  }
}

/// What surrounds a program that somebody starts.
private enum Surroundings {
  static let calls = [
    ["lessons"], ["lessons", "doctor"], ["lesson-01", "--plots", "none"], ["lesson-12", "--help"],
    ["lesson-09", "--nonsense"], ["compare", "--plan"], ["compare", "--help"], ["bench", "--help"],
    ["lesson-01"],
    [
      "compare", "--seeds", "1", "--steps", "1100", "--hidden", "4", "--batch", "8",
      "--algorithms", "td3", "--plots", "none", "--out", "plots",
    ],
  ]

  static let names = [
    "COLUMNS", "LINES", "TERM", "TERM_PROGRAM", "COLORTERM", "TMUX", "STY", "LANG", "LC_ALL",
    "LC_CTYPE", "NO_COLOR", "HOME", "PATH", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "DISPLAY",
    "WAYLAND_DISPLAY", "SSH_CONNECTION", "TMPDIR", "TD3_KERNELS", "TD3_NOTEBOOK_RERUN",
    "GNUPLOT_DRIVER_DIR", "GNUTERM", "GOLDEN_CASES", "WORLD_TRACES",
  ]

  static let values = [
    "", "0", "1", "-1", "65536", "9223372036854775807", "-9223372036854775808", "1e308", "nan",
    "\u{1B}[2J\u{7}", "a\nb\rc", "\u{202E}txt", "|touch made", "$(touch made)", "~", "/", ".",
    "/dev/null", "/dev/full", "%n%s%d", "C", "C.UTF-8", "dumb", "xterm-kitty",
    String(repeating: "9", count: 100_000), String(repeating: "é/", count: 30_000),
    String(repeating: "\u{1B}", count: 100_000),
  ]
}
