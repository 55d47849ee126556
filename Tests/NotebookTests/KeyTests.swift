import Foundation
import TestSupport
import Testing

/// A person at a terminal of 80×24: `script` makes one, and keys come from a pipe.
@Suite(.serialized) struct KeyTests {
  /// Types with a pause before each key, long even for a busy machine, and returns what stood on the screen, without escapes.
  private func type(
    _ keys: [String], _ arguments: String = "--plots none"
  ) throws -> (screen: String, status: Int32) {
    let program = try BuiltProgram("SampleLesson")
    defer { program.clean() }
    let inner = """
      trap : INT
      stty rows 24 cols 80
      "$PROGRAM" \(arguments)
      echo status=$?
      stty -a | tr ' ' '\\n' | grep -xE -e '-?(echo|icanon|isig|opost);?' | tr '\\n' ' '
      """
    let file = program.folder.appendingPathComponent("inner.sh")
    try inner.write(to: file, atomically: true, encoding: .utf8)
    let typing = keys.map { "sleep 0.8; printf '\($0)'" }.joined(separator: "; ")
    let result = try program.shell(
      "(sleep 1.5; \(typing); sleep 1) | script -qec 'sh inner.sh' /dev/null",
      environment: ["TERM": "xterm"])
    let status = result.output.firstMatch(of: /status=(\d+)/).flatMap { Int32($0.1) } ?? -1
    return (result.output.replacing(/\u{1B}\[[0-9;]*m/, with: ""), status)
  }

  @Test func enterGoesOnToTheEnd() throws {
    let (screen, status) = try type(["\\r", "\\r", "\\r", "\\r"])
    #expect(status == 0)
    #expect(screen.contains("lesson 7 of 15 · cell 1 of 3"))
    #expect(screen.contains("3. The picture"))
    #expect(screen.contains("echo") && !screen.contains("-echo"), "the terminal is restored")
  }

  @Test func aWrongAnswerGetsTheReason() throws {
    let (screen, _) = try type(["n", "a", "q"])
    #expect(screen.contains("Not a, but b) nine slopes. It stands at 18.0."))
    let (right, _) = try type(["n", "b", "q"])
    #expect(right.contains("Right: b) nine slopes."))
  }

  @Test func backAndGoToShowThePageAgain() throws {
    let (screen, status) = try type(["n", "\\r", "p", "2g", "q"])
    #expect(status == 0)
    #expect(screen.components(separatedBy: "1. Ten places").count == 3)
    #expect(screen.components(separatedBy: "2. A line").count == 3)
  }

  @Test func aKnobRunsTheLessonAgainAndComesBack() throws {
    let (screen, status) = try type(["3g", "s", "slope=3\\r", "q"])
    #expect(status == 0)
    #expect(screen.contains("slope 2 → 3"))
    #expect(screen.contains("from 0.0 to 27.0"))
  }

  @Test func aWrongKnobLosesNothing() throws {
    let (screen, status) = try type(["s", "slope=steep\\r", "s", "nonsense\\r", "n", "q"])
    #expect(
      screen.contains("give it a number from -10 to 10"))
    #expect(screen.contains("nonsense"))
    #expect(screen.contains("2. A line") && status == 0)
  }

  @Test func interruptingEndsWith130AndRestoresTheTerminal() throws {
    let (screen, status) = try type(["\\003"])
    #expect(status == 130)
    #expect(screen.contains("echo") && !screen.contains("-echo"))
  }

  @Test func presentingShowsOnePageAScreen() throws {
    let (screen, status) = try type(["n", "\\r", "n", "e"], "--plots none --present")
    #expect(status == 0)
    #expect(screen.contains("\u{1B}[2J"))
  }
}
