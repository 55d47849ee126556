import Terminal
import Testing

struct ProgressTests {
  /// A display whose clock, screen and paper are ours.
  private final class Paper: @unchecked Sendable {
    var time = 0.0
    var size = Console.Size(columns: 80, rows: 24)
    var text = ""

    func taken() -> String {
      defer { text = "" }
      return text
    }
  }

  private func display(
    _ runs: [(name: String, steps: Int)], isTerminal: Bool, isUnicode: Bool = true
  ) -> (ProgressDisplay, Paper) {
    let console = Console(
      variables: ["TERM": "xterm", "LANG": isUnicode ? "C.UTF-8" : "C"],
      isTerminal: { _ in isTerminal })
    let paper = Paper()
    let display = ProgressDisplay(
      runs, on: console, now: { paper.time }, size: { paper.size }, write: { paper.text += $0 })
    return (display, paper)
  }

  @Test func aFileGetsOnePlainLineForEachTenth() {
    let (progress, paper) = display([("TD3 seed 1", 20_000)], isTerminal: false)
    for step in stride(from: 0, through: 20_000, by: 500) {
      paper.time = Double(step) / 1000
      progress.update(0, step: step, note: step < 5000 ? "" : "return −\(step.grouped)")
    }
    progress.finish()
    let lines = paper.text.split(separator: "\n")
    #expect(lines.count == 10)
    #expect(
      lines.first == "TD3 seed 1: 10 % (2,000 of 20,000 steps), 1,000 steps/s, 0:18 left")
    #expect(
      lines.dropFirst(4).first
        == "TD3 seed 1: 50 % (10,000 of 20,000 steps), 1,000 steps/s, 0:10 left, return −10,000")
    #expect(
      lines.last
        == "TD3 seed 1: 100 % (20,000 of 20,000 steps), 1,000 steps/s, return −20,000")
  }

  @Test func aTerminalGetsABarThatIsDrawnInPlaceAndTakenAway() {
    let (progress, paper) = display([("TD3", 100)], isTerminal: true)
    progress.update(0, step: 0)
    let empty = String(repeating: "░", count: 24)
    let gap = String(repeating: " ", count: 25)
    #expect(paper.taken() == "TD3  \(empty)   0 %    0 of 100\(gap)\u{1B}[K\u{1B}[J")
    paper.time = 2
    progress.update(0, step: 25, note: "return −312")
    #expect(
      paper.taken()
        == "\r"
        + "TD3  ████░░░░░░░░░░░░░░  25 %   25 of 100       13/s     0:06 left  return −312"
        + "\u{1B}[K\u{1B}[J")
    progress.finish()
    #expect(paper.taken() == "\r\u{1B}[J")
    progress.finish()
    #expect(paper.taken() == "")
  }

  @Test func itIsDrawnAtMostTenTimesASecond() {
    let (progress, paper) = display([("TD3", 1000)], isTerminal: true)
    var count = 0
    for step in 0..<1000 {
      paper.time = Double(step) / 1000
      progress.update(0, step: step)
      if !paper.taken().isEmpty { count += 1 }
    }
    #expect(count == 10)
  }

  @Test func severalBarsStandBelowEachOther() {
    let (progress, paper) = display([("TD3", 100), ("DDPG", 2000)], isTerminal: true)
    progress.update(0, step: 50)
    paper.time = 1
    _ = paper.taken()
    progress.update(1, step: 500, note: "return −3")
    let text = paper.taken()
    #expect(text.hasPrefix("\r\u{1B}[1A"))
    let lines = text.withoutEscapes.split(separator: "\n").map { $0.filter { $0 != "\r" } }
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("TD3   ") && lines[0].contains(" 50 %"))
    #expect(lines[1].hasPrefix("DDPG  ") && lines[1].contains(" 25 %"))
    #expect(lines[0].displayWidth == lines[1].displayWidth)
    progress.finish()
    #expect(paper.taken() == "\r\u{1B}[1A\u{1B}[J")
  }

  @Test func moreRunsThanRowsAreSummedUp() {
    let runs = (1...40).map { (name: "run \($0)", steps: 10) }
    let (progress, paper) = display(runs, isTerminal: true)
    paper.size.rows = 10
    for run in 0..<3 { progress.update(run, step: 10) }
    for run in 3..<6 { progress.update(run, step: 5) }
    _ = paper.taken()
    paper.time = 1
    progress.update(6, step: 1)
    let lines = paper.text.withoutEscapes.split(separator: "\n")
    #expect(lines.count == 9)
    #expect(lines.first?.contains("run 4 ") == true)
    #expect(lines.last == "… and 32 more: 3 done, 29 waiting")
  }

  @Test(arguments: 1...120)
  func noBarIsWiderThanTheScreen(columns: Int) {
    let (progress, paper) = display([("a long name of a run", 1_000_000)], isTerminal: true)
    paper.size.columns = columns
    progress.update(0, step: 0)
    paper.time = 100
    _ = paper.taken()
    progress.update(0, step: 5000, note: "return −1,240")
    let line = paper.text.withoutEscapes.filter { $0 != "\r" && $0 != "\r\n" }
    #expect(line.displayWidth < max(columns, 2))
  }

  @Test func aWindowThatBecameNarrowerIsClearedWhole() {
    let (progress, paper) = display([("TD3", 100)], isTerminal: true)
    progress.update(0, step: 1)
    let width = paper.taken().withoutEscapes.displayWidth
    #expect(width > 60)
    paper.size.columns = 30
    progress.finish()
    #expect(paper.taken() == "\r\u{1B}[2A\u{1B}[J")
  }

  @Test func aLocaleWithoutUnicodeGetsAnASCIIBar() {
    let (progress, paper) = display([("τ", 100)], isTerminal: true, isUnicode: false)
    progress.update(0, step: 50, note: "return −3")
    #expect(paper.text.utf8.allSatisfy { $0 < 0x80 })
    #expect(paper.text.hasPrefix("tau  ####"))
  }

  @Test func aRunThatIsResumedIsNotCreditedWithItsPast() {
    let (progress, paper) = display([("TD3", 1000)], isTerminal: false)
    progress.update(0, step: 450)
    paper.time = 10
    _ = paper.taken()
    progress.update(0, step: 500)
    #expect(paper.text == "TD3: 50 % (500 of 1,000 steps), 5 steps/s, 1:40 left\n")
  }

  @Test func manyThreadsMayReport() async {
    let (progress, paper) = display((0..<8).map { ("run \($0)", 1000) }, isTerminal: false)
    await withTaskGroup(of: Void.self) { group in
      for run in 0..<8 {
        group.addTask { for step in 1...1000 { progress.update(run, step: step) } }
      }
    }
    #expect(paper.text.split(separator: "\n").count == 80)
  }
}
