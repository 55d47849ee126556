import Foundation
import TestSupport
import Testing

/// Whatever happens to a lesson on a terminal, the terminal is as it was.
@Suite(.serialized) struct TerminalTests {
  @Test(arguments: ["--plots none", "--plots none --present"])
  func aStoppedLessonGivesTheTerminalBackAndTakesItAgain(arguments: String) throws {
    let student = try Student(
      arguments,
      shell: "set -m; \"$0\" \"$@\"; echo \"stopped $?\"; read line; fg; echo \"ended $?\"")
    for round in 0..<2 {
      try student.seesCell(1)
      let raw = student.terminal.settings
      #expect(raw != student.before)
      guard round == 0 else { break }
      student.presses("\u{1A}")
      try student.terminal.wait(for: "stopped 148")
      #expect(student.terminal.settings == student.before)
      student.presses("go\n")
      try student.terminal.wait(for: "1. Ten places")
    }
    student.presses("q")
    try student.terminal.wait(for: "ended 0")
    #expect(student.leaves() == .exit(0))
  }

  @Test func aQuestionIsAskedAgainAfterAStop() throws {
    let student = try Student(
      shell: "set -m; \"$0\" \"$@\"; echo \"stopped $?\"; read line; fg; echo \"ended $?\"")
    try student.seesCell(1)
    student.presses("n")
    try student.sees("a, b, c answer")
    student.presses("\u{1A}")
    try student.terminal.wait(for: "stopped 148")
    student.presses("go\n")
    try student.terminal.wait(for: "2. A line")
    try student.terminal.wait(for: "c) ten slopes")
    try student.sees("a, b, c answer")
    student.presses("b")
    try student.seesCell(2)
    #expect(student.screen.contains("Right: b) nine slopes."))
    student.presses("q")
    try student.terminal.wait(for: "ended 0")
  }

  @Test func anotherWidthIsAnotherRowOfKeys() throws {
    let student = try Student()
    try student.terminal.wait(for: "⏎ next  p back  s set  g go to  ? keys  q quit")
    student.terminal.resize(columns: 50, rows: 20)
    // The old row had become two; both go, and the new one stands where it stood.
    try student.terminal.wait(
      for: "\r\u{1B}[1A\u{1B}[J\u{1B}[A\r\r\n\u{1B}[2mlesson 7 of 15 · cell 1 of 3   ? keys")
    student.terminal.resize(columns: 120, rows: 20)
    try student.terminal.wait(for: "\r\u{1B}[J\u{1B}[A\r\r\n\u{1B}[2mlesson 7 of 15 · cell 1 of 3 ")
    try student.terminal.wait(for: "⏎ next  p back  r re-run  s set  g go to  ? keys  q quit")
    student.presses("q")
    #expect(student.leaves() == .exit(0))
  }

  @Test(
    arguments: [
      ("\u{3}", 0, 130), ("", SIGTERM, 143), ("", SIGHUP, 129), ("q", 0, 0), ("\u{4}", 0, 0),
    ] as [(String, Int32, Int32)])
  func anEndLeavesNoTrace(key: String, signal: Int32, status: Int32) throws {
    for arguments in ["--plots none", "--plots none --present"] {
      let student = try Student(arguments)
      try student.seesCell(1)
      student.presses(key)
      if signal != 0 { student.terminal.send(signal) }
      #expect(student.leaves() == .exit(status))
      let rest = student.output.components(separatedBy: "q quit\u{1B}[0m").last ?? ""
      if arguments.hasSuffix("present") {
        #expect(rest.hasSuffix("\u{1B}[?25h\u{1B}[?1049l"))
      } else if status == 0 {
        #expect(rest == "\r\u{1B}[J\u{1B}[A\r\n", "the row with the keys goes, one row is empty")
      } else {
        #expect(rest == "\r\u{1B}[K", "the prompt has the row that the keys had")
      }
    }
  }

  @Test func interruptedAtAPromptItLeavesARowForTheShell() throws {
    let student = try Student()
    try student.seesCell(1)
    student.presses("s")
    try student.terminal.wait(for: "nothing): ")
    while !student.terminal.hasEcho { student.terminal.read(for: 5) }
    student.presses("slo\u{3}")
    #expect(student.leaves() == .exit(130))
    // What was typed before is not always shown: the interrupt empties the terminal's queue.
    #expect(student.output.hasSuffix("^C\r\n"))
  }

  @Test func interruptedAtAQuestionItEndsToo() throws {
    for (key, status) in [("\u{3}", Int32(130)), ("q", 0)] {
      let student = try Student()
      try student.seesCell(1)
      student.presses("n")
      try student.sees("a, b, c answer")
      student.presses(key)
      #expect(student.leaves() == .exit(status))
    }
  }

  @Test func aDumbTerminalGetsTheLessonStraightThrough() throws {
    let student = try Student(environment: ["TERM": "dumb"])
    #expect(student.leaves() == .exit(0))
    #expect(!student.terminal.output.contains("\u{1B}"))
    #expect(student.terminal.output.contains("3. The picture"))
    #expect(!student.terminal.output.contains("q quit"))
  }

  @Test func withoutColourThereAreKeysStill() throws {
    for (arguments, environment) in [
      ("--plots none", ["NO_COLOR": "1"]), ("--plots none --color never", [:]),
    ] {
      let student = try Student(arguments, environment: environment)
      try student.seesCell(1)
      student.presses("q")
      #expect(student.leaves() == .exit(0))
      #expect(!student.terminal.output.contains(/\u{1B}\[[0-9;]*m/))
    }
  }

  @Test func inTheCLocaleTheRowOfKeysIsASCIIAndHasRoom() throws {
    let student = try Student(environment: ["LC_ALL": "C"])
    try student.seesCell(1)
    student.presses("?")
    try student.sees("PageDown", thenCell: 1)
    student.presses("e")
    #expect(student.leaves() == .exit(0))
    #expect(student.terminal.output.utf8.allSatisfy { $0 < 128 })
    #expect(student.screen.contains("cell 1 of 3   Enter next  p back  ? keys  q quit"))
    for line in student.screen.split(whereSeparator: \.isNewline) {
      #expect(line.replacing(/\u{1B}\[[0-9;]*[A-Z]/, with: "").count < 80, "\(line)")
    }
  }

  @Test func theTerminalIsAskedForImagesOnlyWhereThereIsOneToShow() throws {
    let student = try Student()
    try student.seesCell(1)
    student.presses("e")
    #expect(student.leaves() == .exit(0))
    #expect(!student.terminal.output.contains("\u{1B}[c"))

    let folder = NSTemporaryDirectory() + "asked-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let other = try Student("--save \(folder)")
    try other.seesCell(1)
    #expect(!other.terminal.output.contains("\u{1B}[c"), "the first page has no picture")
    other.presses("3g")
    try other.terminal.wait(for: "\u{1B}[c", seconds: 30)
    try other.terminal.wait(for: "TTTTT", seconds: 30)
    other.presses("q")
    #expect(other.leaves() == .exit(0))
  }

  @Test func aPageLongerThanTheScreenIsReadInParts() throws {
    let folder = NSTemporaryDirectory() + "parts-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let student = try Student("--plots text --save \(folder)")
    try student.seesCell(1)
    student.presses("3g")
    try student.terminal.wait(for: "⏎ more of this page", seconds: 30)
    #expect(student.screen.contains("3. The picture"))
    #expect(student.screen.contains("cell 3 of 3 …"))
    #expect(!student.screen.contains("cell 3 of 3   "))
    student.presses("x")
    student.terminal.read(for: 200)
    #expect(!student.screen.contains("cell 3 of 3   "), "an unknown key does nothing")
    student.presses(" ")
    try student.seesCell(3)
    student.presses("p")
    try student.sees("3. The picture", thenCell: 3)
    student.presses(" ")
    try student.seesCell(3)
    student.presses("q")
    #expect(student.leaves() == .exit(0))
  }
}
