import Foundation
import Random
import TestSupport

extension Attack {
  static let terminals = Attack(
    name: "terminals",
    promise: "the terminal is as it was, the exit code is right, and nothing traps or hangs",
    count: 300
  ) { number, dice in
    let manner = Disturbance.allCases[number % Disturbance.allCases.count]
    var sitting = try Sitting(manner, &dice)
    return try sitting.outcome(&dice)
  }
}

/// A way to leave a lesson, or to disturb it before it is left.
private enum Disturbance: String, CaseIterable {
  case quit = "left by q"
  case interrupt = "interrupted"
  case endOfInput = "left by Ctrl-D"
  case stop = "stopped and continued"
  case signal = "ended by a signal"
  case resize = "resized"
  case randomKeys = "random keys"
  case hangUp = "hung up"
  case endedWhileStopped = "ended while stopped"
  case everything = "everything at once"

  /// Whether a shell looks after the lesson, so that it can be stopped.
  var needsShell: Bool { self == .stop || self == .endedWhileStopped }
}

/// A person at a terminal with a lesson, who means no good.
private struct Sitting {
  let manner: Disturbance
  let terminal: PseudoTerminal
  let before: String
  let arguments: [String]
  /// How often one may go on before the last page, where that would end the lesson.
  var steps: Int

  init(_ manner: Disturbance, _ dice: inout RandomStream) throws {
    self.manner = manner
    let lessons = [("SampleLesson", 1), ("lesson-01", 4), ("lesson-02", 4), ("lesson-12", 4)]
    let (lesson, steps) = lessons[dice.integer(below: lessons.count)]
    self.steps = steps
    let presents = dice.integer(below: 2) == 0
    arguments = [lesson, "--plots", "none"] + (presents ? ["--present"] : [])
    let (columns, rows) = [(80, 24), (80, 24), (120, 50), (60, 15)][dice.integer(below: 4)]
    terminal = try PseudoTerminal(columns: UInt16(columns), rows: UInt16(rows))
    before = terminal.settings
    let words = [BuiltProgram.path(of: lesson)] + arguments.dropFirst()
    let kill = "kill -TERM %1; kill -CONT %1; wait %1"
    let shell = """
      set -m; "$0" "$@"; echo "stopped $?"; read line
      \(manner == .endedWhileStopped ? kill : "fg"); echo "ended $?"
      """
    try terminal.start(
      manner.needsShell ? ["/bin/bash", "--norc", "-c", shell] + words : words,
      environment: [
        "TERM": ["xterm-256color", "xterm-kitty", "linux", "vt100", "screen"][
          dice.integer(below: 5)],
        "LC_ALL": ["C.UTF-8", "C"][dice.integer(below: 2)],
      ])
    try terminal.wait(for: "cell 1 of", seconds: 60)
  }

  mutating func outcome(_ dice: inout RandomStream) throws -> Attack.Outcome {
    if manner != .randomKeys { wander(&dice) }
    let end: PseudoTerminal.End
    var allowed: [PseudoTerminal.End] = [.exit(0)]
    switch manner {
    case .quit: end = leave("q")
    case .endOfInput: end = leave("\u{4}")
    case .interrupt:
      if dice.integer(below: 2) == 0 { beginLine("half a li") }
      allowed = [.exit(130)]
      end = leave("\u{3}")
    case .signal:
      let signal = [SIGTERM, SIGHUP, SIGINT][dice.integer(below: 3)]
      if dice.integer(below: 2) == 0 { beginLine("half") }
      allowed = [.exit(128 + signal)]
      terminal.send(signal)
      end = terminal.end(seconds: 60)
    case .resize, .everything:
      for _ in 0..<12 {
        let sizes: [(UInt16, UInt16)] = [(1, 1), (500, 200), (80, 24), (2, 3), (0, 0), (40, 1)]
        let (columns, rows) = sizes[dice.integer(below: sizes.count)]
        terminal.resize(columns: columns, rows: rows)
        terminal.read(for: Int32(dice.integer(below: 60)))
        if manner == .everything { disturb(&dice) }
        terminal.type(["p", "?", "\u{C}", ".", "1g", "n"][dice.integer(below: steps > 0 ? 6 : 5)])
        terminal.read(for: Int32(dice.integer(below: 60)))
      }
      end = leave("q")
    case .randomKeys:
      var keys = (0..<300).map { _ in UInt8(dice.integer(below: 256)) }
      // Else few lists of keys come to their end: Ctrl-C, Ctrl-D, Ctrl-\\, e and q leave.
      if dice.integer(below: 2) == 0 {
        keys.removeAll { [0x03, 0x04, 0x1C, 0x65, 0x71].contains($0) }
      }
      for key in keys {
        terminal.type(bytes: [key])
        terminal.read(for: Int32(dice.integer(below: 6)))
      }
      if keys.contains(0x03) { allowed.append(.exit(130)) }
      if keys.contains(0x1C) { allowed.append(.signal(SIGQUIT)) }
      end = leave("q")
    case .hangUp:
      if dice.integer(below: 3) == 0 { beginLine("half") }
      terminal.hangUp()
      allowed = [.exit(129)]
      return allowed.contains(ended()) ? .held(manner.rawValue) : broke("after the end")
    case .stop, .endedWhileStopped:
      if dice.integer(below: 3) == 0 { beginLine("half") }
      terminal.type("\u{1A}")
      try terminal.wait(for: "stopped 148", seconds: 60)
      guard terminal.settings == before else { return broke("the stopped one keeps the terminal") }
      terminal.type("go\n")
      if manner == .stop {
        try terminal.wait(for: "$@\"", seconds: 60)  // what the shell says that it continues
        terminal.read(for: 50)
        terminal.type("\n")
        steps = 0
        wander(&dice)
        end = leave("q")
      } else {
        end = terminal.end(seconds: 60)
      }
      let status = manner == .stop ? 0 : 143
      guard terminal.output.contains("ended \(status)") else { return broke("\(end)") }
    }
    guard allowed.contains(end) else { return broke("\(end)") }
    guard terminal.settings == before else { return broke("the settings have changed") }
    guard hasItsScreen else { return broke("its screen or its cursor is not as before") }
    return .held(manner.rawValue)
  }

  private func ended() -> PseudoTerminal.End { terminal.end(seconds: 60) }

  private func broke(_ what: String) -> Attack.Outcome {
    let said = terminal.output.suffix(300).debugDescription
    return .broke("\(manner.rawValue), \(arguments): \(what) … \(said)")
  }

  /// Whether what was hidden is shown again, and the page of its own is closed.
  private var hasItsScreen: Bool {
    func last(_ on: String, _ off: String) -> Bool {
      guard let begun = terminal.output.range(of: on, options: .backwards) else { return true }
      return terminal.output.range(of: off, options: .backwards).map {
        $0.lowerBound > begun.lowerBound
      } ?? false
    }
    return last("\u{1B}[?1049h", "\u{1B}[?1049l") && last("\u{1B}[?25l", "\u{1B}[?25h")
  }

  /// Presses some keys that do not end the lesson.
  private mutating func wander(_ dice: inout RandomStream) {
    for _ in 0..<dice.integer(below: 7) {
      switch dice.integer(below: 10) {
      case 0: terminal.type("p")
      case 1: terminal.type("?")
      case 2: terminal.type(".")
      case 3: terminal.type("g\u{7F}")
      case 4: terminal.type("\u{1B}")
      case 5:
        beginLine("xyz")
        let end = ["\n", "\u{4}\u{4}", "\u{15}\u{4}"][dice.integer(below: 3)]
        if terminal.hasEcho { terminal.type(end) }
      case 6: terminal.type("\u{1B}[200~b\u{1B}[A")
      case _ where steps > 0:
        steps -= 1
        terminal.type(["n", " ", "\r", "\u{1B}[6~"][dice.integer(below: 4)])
      default: break
      }
      terminal.read(for: Int32(dice.integer(below: 80)))
    }
  }

  /// Stops and continues in a way that cannot be caught, or says that something happened.
  private func disturb(_ dice: inout RandomStream) {
    switch dice.integer(below: 4) {
    case 0:
      terminal.send(SIGSTOP)
      terminal.read(for: 20)
      terminal.setEcho()
      terminal.send(SIGCONT)
    case 1: terminal.send(SIGWINCH)
    case 2: terminal.send(SIGCONT)
    default: beginLine("x\n")
    }
  }

  /// Asks for a line, and begins it once it can be typed.
  private func beginLine(_ text: String) {
    terminal.type("s")
    for _ in 0..<100 where !terminal.hasEcho { terminal.read(for: 20) }
    if terminal.hasEcho { terminal.type(text) }
  }

  /// Presses a key until the lesson ends: while a cell runs, keys are not heard.
  private func leave(_ key: String) -> PseudoTerminal.End {
    for attempt in 0..<120 {
      // An output held by Ctrl-S goes on, and a line that was begun ends.
      if attempt % 3 == 2 { terminal.type("\u{11}\n") }
      terminal.type(key)
      let end = terminal.end(seconds: 0.5)
      if end != .none { return end }
    }
    return .none
  }
}
