import Foundation
import TestSupport
import Testing

/// A person at a terminal with the sample lesson on it.
///
/// Types nothing before the row with the keys is there, since what is typed earlier is discarded.
struct Student {
  let terminal: PseudoTerminal
  /// The settings that the terminal had before the lesson.
  let before: String

  /// Sits down; where `shell` is given, a shell runs that and finds the lesson as `$0`.
  init(
    _ arguments: String = "--plots none", shell: String? = nil, columns: UInt16 = 80,
    rows: UInt16 = 24, environment: [String: String] = [:]
  ) throws {
    terminal = try PseudoTerminal(columns: columns, rows: rows)
    before = terminal.settings
    let lesson = BuiltProgram.path(of: "SampleLesson")
    let words = [lesson] + arguments.split(separator: " ").map(String.init)
    try terminal.start(
      shell.map { ["/bin/bash", "--norc", "-c", $0] + words } ?? words, environment: environment)
  }

  /// Waits until it is there, and for the row with the keys below it.
  func sees(_ text: String, thenCell cell: Int? = nil) throws {
    try terminal.wait(for: text)
    if let cell { try terminal.wait(for: "cell \(cell) of 3   ") }
    try terminal.wait(for: "q quit")
  }

  /// Waits for a page to be whole.
  func seesCell(_ cell: Int) throws {
    try terminal.wait(for: "cell \(cell) of 3   ")
    try terminal.wait(for: "q quit")
  }

  /// Sets a knob, in the terminal's own line.
  func types(_ setting: String) throws {
    presses("s")
    try terminal.wait(for: "nothing): ")
    while !terminal.hasEcho { terminal.read(for: 5) }
    presses(setting == "\u{4}" ? setting : "\(setting)\n")
  }

  func presses(_ keys: String) { terminal.type(keys) }

  /// How the lesson ended; the terminal must be as it was before.
  func leaves() -> PseudoTerminal.End {
    let end = terminal.end()
    #expect(terminal.settings == before, "the terminal is not as it was")
    return end
  }

  /// What stood on the screen so far, without styles.
  var screen: String { output.replacing(/\u{1B}\[[0-9;]*m/, with: "") }

  /// The same with its styles; the terminal adds a return of its own before each new line.
  var output: String { terminal.output.replacing("\r\r\n", with: "\r\n") }
}
