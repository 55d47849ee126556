import TestSupport
import Testing

/// What keys do in a lesson.
@Suite(.serialized) struct KeyTests {
  @Test(arguments: ["\r", " ", "n", "\u{1B}[C", "\u{1B}[B", "\u{1B}[6~"])
  func thereAreManyKeysForNext(key: String) throws {
    let student = try Student()
    try student.sees("1. Ten places", thenCell: 1)
    student.presses(key)
    try student.sees("c) ten slopes")
    student.presses(key)
    try student.sees("Answer: b) nine slopes. It stands at 18.0.".bold("Answer:"), thenCell: 2)
    student.presses(key)
    try student.sees("3. The picture", thenCell: 3)
    student.presses(key)
    #expect(student.leaves() == .exit(0))
  }

  @Test func aWrongAnswerGetsTheReason() throws {
    for (key, words) in [("a", "Not a, but b) nine slopes."), ("b", "Right: b) nine slopes.")] {
      let student = try Student()
      try student.seesCell(1)
      student.presses("n")
      try student.sees("a, b, c answer")
      student.presses(key)
      try student.seesCell(2)
      #expect(student.screen.contains("\(words) It stands at 18.0."))
      student.presses("q")
      #expect(student.leaves() == .exit(0))
    }
  }

  @Test(arguments: ["p", "\u{1B}[D", "\u{1B}[A", "\u{1B}[5~", "1g", "g1"])
  func backShowsThePageAsItWas(key: String) throws {
    let student = try Student()
    try student.seesCell(1)
    let page = student.screen.components(separatedBy: "1. Ten places")[1]
    student.presses("n")
    try student.sees("a, b, c answer")
    student.presses("b")
    try student.seesCell(2)
    student.presses(key)
    try student.sees("1. Ten places", thenCell: 1)
    let again = student.screen.components(separatedBy: "1. Ten places")[2]
    #expect(again == page)
    student.presses("n")
    try student.sees("2. A line", thenCell: 2)
    let pages = student.screen.components(separatedBy: "2. A line")
    #expect(pages[2].contains("Right: b)") && !pages[2].contains("a, b, c answer"))
    student.presses("q")
    #expect(student.leaves() == .exit(0))
  }

  @Test func beforeTheFirstPageThereIsNone() throws {
    let student = try Student()
    try student.seesCell(1)
    student.presses("p")
    try student.seesCell(1)
    student.presses("\u{7F}")
    try student.seesCell(1)
    #expect(student.screen.components(separatedBy: "1. Ten places").count == 2)
    // Each time the row goes up again to where it was.
    #expect(student.screen.components(separatedBy: "\r\u{1B}[J\u{1B}[A\r\nlesson").count == 3)
  }

  @Test(arguments: ["3g", "g3", "9g", "g9", "g\u{7F}g3", "x3g"])
  func aNumberGoesToItsPage(keys: String) throws {
    let student = try Student()
    try student.seesCell(1)
    for key in keys { student.presses("\(key)") }
    try student.sees("3. The picture", thenCell: 3)
    #expect(!student.screen.contains("2. A line"), "the pages between are made, not shown")
    student.presses("p")
    try student.sees("2. A line", thenCell: 2)
    student.presses("q")
    #expect(student.leaves() == .exit(0))
  }

  @Test(arguments: ["p", "?", "z", "1\u{7F}", "\u{C}", "g\u{1B}"])
  func onlyAnAnswerShowsTheAnswer(keys: String) throws {
    let student = try Student()
    try student.seesCell(1)
    student.presses("n")
    try student.sees("a, b, c answer")
    for key in keys { student.presses("\(key)") }
    student.terminal.read(for: 200)
    #expect(!student.screen.contains("It stands at"))
    if keys == "p" {
      try student.seesCell(1)
      student.presses("n")
    }
    try student.sees("a, b, c answer")
    student.presses("B")
    try student.seesCell(2)
    #expect(student.screen.contains("Right: b) nine slopes. It stands at 18.0."))
    student.presses("q")
    #expect(student.leaves() == .exit(0))
  }

  @Test func afterAnAnswerANewScreenWaitsForNoOtherKey() throws {
    let student = try Student(rows: 13)
    try student.sees("more of this page")
    student.presses("2")
    student.presses("g")
    try student.sees("a, b, c answer")
    student.presses("b")
    let between = try student.terminal.wait(for: "let slope")
    #expect(!between.contains("more of this page"))
    try student.terminal.wait(for: "q quit")
    student.presses("q")
    #expect(student.leaves() == .exit(0))
  }

  @Test func fromAQuestionANumberGoesToItsPage() throws {
    let student = try Student()
    try student.seesCell(1)
    student.presses("n")
    try student.sees("a, b, c answer")
    student.presses("3")
    student.presses("g")
    try student.sees("3. The picture", thenCell: 3)
    student.presses("q")
    #expect(student.leaves() == .exit(0))
  }

  @Test func aKnobRunsTheLessonAgainAndComesBack() throws {
    let student = try Student()
    try student.seesCell(1)
    student.presses("3g")
    try student.seesCell(3)
    try student.types("slope=3")
    try student.sees("slope 2 → 3", thenCell: 3)
    #expect(student.screen.contains("  slope = 2   the slope of the line (from -10 to 10)\r\n"))
    #expect(student.screen.contains("set, such as slope=2 "))
    #expect(student.screen.contains("from 0.0 to 27.0"))
    student.presses("q")
    #expect(student.leaves() == .exit(0))
  }

  @Test func afterALineThatWasCalledOffAKnobCanBeSet() throws {
    let student = try Student()
    try student.seesCell(1)
    for _ in 1...2 {
      try student.types("\u{4}")
      try student.seesCell(1)
    }
    try student.types("slope=3")
    try student.sees("slope 2 → 3", thenCell: 1)
    student.presses("q")
    #expect(student.leaves() == .exit(0))
  }

  @Test(arguments: [
    ("slope=steep", "give it a number from -10 to 10"), ("sloep=3", "Did you mean 'slope'?"),
    ("slope", "Write 'slope=' and a number from -10 to 10."), ("", ""), ("\u{4}", ""),
  ])
  func aWrongKnobLosesNothing(line: String, words: String) throws {
    let student = try Student()
    try student.seesCell(1)
    try student.types(line)
    try student.seesCell(1)
    #expect(words.isEmpty || student.screen.contains(words))
    #expect(student.screen.contains("Error") == false)
    student.presses("n")
    try student.sees("2. A line")
    student.presses("q")
    #expect(student.leaves() == .exit(0))
  }

  @Test func itRunsAgainFromItsSeed() throws {
    let student = try Student()
    try student.seesCell(1)
    student.presses("r")
    try student.sees("run again from the seed", thenCell: 1)
    student.presses("q")
    #expect(student.leaves() == .exit(0))
  }

  @Test func theEndIsReachedWithoutAnotherKey() throws {
    let student = try Student()
    try student.seesCell(1)
    student.presses("e")
    #expect(student.leaves() == .exit(0))
    #expect(student.screen.contains("3. The picture"))
  }

  @Test func aQuestionMarkExplainsTheKeys() throws {
    let student = try Student()
    try student.seesCell(1)
    student.presses("?")
    try student.sees("4g, or g and then 4               go to page 4", thenCell: 1)
    student.presses("q")
    #expect(student.leaves() == .exit(0))
  }
}

extension String {
  /// The text with one part of it in bold, as a terminal gets it.
  func bold(_ part: String) -> String {
    replacing(part, with: "\u{1B}[1m\(part)\u{1B}[0m")
  }
}
