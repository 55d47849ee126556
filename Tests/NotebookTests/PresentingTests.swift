import Foundation
import TestSupport
import Testing

/// A lesson before a class: one page a screen.
@Suite(.serialized) struct PresentingTests {
  private static let clear = "\u{1B}[2J\u{1B}[H"

  /// What stands on the screen since it was cleared last: the page, and the row below it.
  private func page(_ student: Student) -> (lines: [Substring], row: Substring?) {
    // What was said below while a cell ran has been wiped away.
    let last = (student.screen.components(separatedBy: Self.clear).last ?? "")
      .replacing(
        /\u{1B}7[^\u{1B}]*\u{1B}\[[^\u{1B}]*\u{1B}\[K[^\u{1B}]*\r\u{1B}\[K\u{1B}8/, with: "")
    let parts = last.components(separatedBy: "\u{1B}7")
    let lines = parts[0].split(separator: "\r\n", omittingEmptySubsequences: false).dropLast()
    return (Array(lines), parts.last?.split(separator: "\u{1B}[K").last)
  }

  @Test func everyPageHasAScreenToItself() throws {
    let student = try Student("--plots none --present")
    try student.seesCell(1)
    #expect(
      page(student).lines.prefix(3) == ["A straight line · step 7 of 15", "", "1. Ten places"])
    #expect(student.screen.hasPrefix("\u{1B}[?1049h\u{1B}[H\u{1B}[?25l"))
    #expect(student.screen.contains("\u{1B}7\u{1B}[24;1H\u{1B}[Klesson 7 of 15 · cell 1"))
    student.presses("n")
    try student.sees("a, b, c answer")
    #expect(page(student).lines.first == "2. A line")
    student.presses("b")
    try student.seesCell(2)
    student.presses("n")
    try student.seesCell(3)
    #expect(page(student).lines.first == "3. The picture")
    student.presses("n")
    try student.terminal.wait(for: "the end   p back")
    student.presses("p")
    try student.sees("3. The picture", thenCell: 3)
    student.presses("nn")
    #expect(student.leaves() == .exit(0))
    #expect(student.screen.hasSuffix("\u{1B}[?25h\u{1B}[?1049l"))
  }

  @Test(arguments: [(80, 24), (60, 20), (40, 10), (120, 40)])
  func nothingIsLongerThanTheScreen(columns: Int, rows: Int) throws {
    let student = try Student(
      "--plots none --present", columns: UInt16(columns), rows: UInt16(rows))
    var screens = 0
    while !student.screen.contains("the end") {
      // The row with the keys, the last but one that the screen is saved for.
      var said = "runn"
      while said.contains("runn") {
        try student.terminal.wait(for: "\u{1B}[\(rows);1H")
        said = try student.terminal.wait(for: "\u{1B}[0m")
      }
      let (lines, row) = page(student)
      #expect(lines.count <= rows - 2)
      for line in lines { #expect(line.count <= columns, "\(line)") }
      #expect((row?.count ?? 0) < columns, "\(row ?? "")")
      screens += 1
      try #require(screens < 30)
      student.presses("\r")
    }
    #expect(rows == 10 ? screens > 8 : screens <= 8)
    student.presses("q")
    #expect(student.leaves() == .exit(0))
  }

  @Test func whatFitsAScreenIsNotTornApart() throws {
    let student = try Student("--plots none --present", rows: 16)
    try student.sees("⏎ more of this page")
    #expect(page(student).lines.last == "  [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0]")
    student.presses("\r")
    try student.seesCell(1)
    #expect(page(student).lines.count == 6, "the map, with nothing else")
    student.presses("q")
    #expect(student.leaves() == .exit(0))
  }

  @Test func aKeyInTheMiddleOfAPageWaitsForItsEnd() throws {
    let student = try Student("--plots none --present", rows: 16)
    try student.sees("⏎ more of this page")
    student.presses("3g")
    try student.sees("3. The picture", thenCell: 3)
    student.presses("q")
    #expect(student.leaves() == .exit(0))
  }

  @Test(arguments: ["--plots none", "--plots none --present"])
  func inTheSmallestWindowTheLessonGoesOn(arguments: String) throws {
    let student = try Student(arguments)
    try student.seesCell(1)
    for (columns, rows) in [(1, 1), (2, 3), (500, 200), (1, 60), (60, 1)] as [(UInt16, UInt16)] {
      student.terminal.resize(columns: columns, rows: rows)
      for key in ["?", " ", "p", "\u{C}", "s"] {
        student.presses(key)
        student.terminal.read(for: 50)
      }
      #expect(reaches(student, hasEcho: true))
      // What comes before the line is asked for is thrown away, so it may have to be said again.
      for _ in 1...5 where student.terminal.hasEcho {
        student.presses("\u{4}")
        _ = reaches(student, hasEcho: false)
      }
      try #require(!student.terminal.hasEcho)
    }
    student.terminal.resize(columns: 80, rows: 24)
    student.presses("1g")
    try student.terminal.wait(for: "cell 1 of 3   ")
    student.presses("q")
    #expect(student.leaves() == .exit(0))
  }

  /// Whether the terminal comes to echo, or ceases to, in a few seconds.
  private func reaches(_ student: Student, hasEcho: Bool) -> Bool {
    let deadline = Date(timeIntervalSinceNow: 5)
    while student.terminal.hasEcho != hasEcho, Date() < deadline { student.terminal.read(for: 5) }
    return student.terminal.hasEcho == hasEcho
  }

  @Test func aLessonMayBeginInTheSmallestWindow() throws {
    for arguments in ["--plots text", "--plots text --present"] {
      let folder = NSTemporaryDirectory() + "smallest-\(UUID().uuidString)"
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let student = try Student("\(arguments) --save \(folder)", columns: 1, rows: 1)
      for _ in 1...200 where student.terminal.end(seconds: 0.05) == .none { student.presses("q") }
      #expect(student.terminal.settings == student.before)
      #expect(student.terminal.process == 0)
    }
  }

  @Test func aDotBlanksTheScreen() throws {
    let student = try Student("--plots none --present")
    try student.seesCell(1)
    student.presses(".")
    try student.terminal.wait(for: Self.clear)
    student.terminal.read(for: 200)
    #expect(page(student).lines.isEmpty)
    student.presses("n")
    try student.sees("1. Ten places", thenCell: 1)
    student.presses("q")
    #expect(student.leaves() == .exit(0))
  }

  @Test func theEndIsTheLastPage() throws {
    let student = try Student("--plots none --present")
    try student.seesCell(1)
    student.presses("e")
    try student.sees("3. The picture", thenCell: 3)
    #expect(!student.screen.contains("2. A line"))
    student.presses("q")
    #expect(student.leaves() == .exit(0))
  }

  @Test func whatIsSaidAsideHasAScreenOfItsOwn() throws {
    let student = try Student("--plots none --present")
    try student.seesCell(1)
    student.presses("?")
    try student.terminal.wait(for: "⏎ back to the page")
    #expect(
      page(student).lines.first == "  Enter, Space, n, →, ↓, PageDown   on, a screen or a page")
    student.presses("\r")
    try student.sees("1. Ten places", thenCell: 1)
    try student.types("slope=99")
    try student.terminal.wait(for: "⏎ back to the page")
    #expect(page(student).lines.first?.contains("give it a number from -10 to 10") == true)
    student.presses("\r")
    try student.sees("1. Ten places", thenCell: 1)
    try student.types("")
    try student.sees("1. Ten places", thenCell: 1)
    #expect(!student.output.contains("\u{1B}[?1049l"), "it never left its screen")
    try student.types("slope=3")
    try student.sees("slope 2 → 3", thenCell: 1)
    student.presses("q")
    #expect(student.leaves() == .exit(0))
  }

  @Test func interruptedAtAPromptItGivesBackTheScreen() throws {
    let student = try Student("--plots none --present")
    try student.seesCell(1)
    student.presses("s")
    try student.terminal.wait(for: "\u{1B}[?25h")
    try student.terminal.wait(for: "nothing): ")
    while !student.terminal.hasEcho { student.terminal.read(for: 5) }
    student.presses("\u{3}")
    #expect(student.leaves() == .exit(130))
    #expect(student.output.hasSuffix("\u{1B}[?25h\u{1B}[?1049l"))
  }

  @Test func aLargerWindowHasFewerScreensAndGoesOn() throws {
    let student = try Student("--plots none --present", rows: 16)
    try student.sees("⏎ more of this page")
    student.presses("\r")
    try student.seesCell(1)
    student.terminal.resize(columns: 80, rows: 40)
    try student.terminal.wait(for: "\u{1B}[40;1H")
    try student.terminal.wait(for: "q quit")
    for key in ["z", "n"] { student.presses(key) }
    try student.terminal.wait(for: "2. A line")
    try student.sees("a, b, c answer")
    student.presses("q")
    #expect(student.leaves() == .exit(0))
  }

  @Test func anotherSizeIsAnotherPage() throws {
    let student = try Student("--plots none --present", columns: 60, rows: 24)
    try student.seesCell(1)
    student.terminal.resize(columns: 120, rows: 30)
    try student.terminal.wait(for: Self.clear)
    try student.terminal.wait(for: "1. Ten places")
    try student.terminal.wait(for: "\u{1B}[30;1H")
    try student.sees("r re-run")
    student.presses("q")
    #expect(student.leaves() == .exit(0))
  }
}
