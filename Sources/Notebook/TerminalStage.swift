import Options
import Plotting
import Terminal

/// A person at a terminal: one page at a time, with keys.
final class TerminalStage: Stage {
  private let rendering: Rendering
  private var console: Console
  private let heading: String
  private let pages: Int
  private let isPresenting: Bool
  private let choices: Choices
  private let output: Output
  private var keyboard = Keyboard()
  private let rerun = Rerun.current
  /// Pages before this one are made without being shown.
  private var destination: Int
  private var page = 0
  private var rowsUsed = 0
  private(set) var answer: Int?
  private(set) var imageProtocol: ImageProtocol?

  init(
    rendering: Rendering, console: Console, heading: String, pages: Int, isPresenting: Bool,
    choices: Choices
  ) {
    self.choices = choices
    self.rendering = rendering
    self.console = console
    self.heading = heading
    self.pages = pages
    self.isPresenting = isPresenting
    output = .standard(console)
    destination = rerun.page
  }

  private var isHidden: Bool { page < destination }

  func open(title: String, step: Int) {
    RawMode.enter(isPresenting ? [.hidingCursor, .alternateScreen] : [])
    imageProtocol = keyboard.imageProtocol(on: console)
    guard rerun.page == 0 else { return }
    emit([rendering.style(.bold, "\(title) · step \(step) of 15")])
  }

  func begin(_ title: String, number: Int) {
    page = number
    answer = nil
    guard !isHidden else { return }
    clear()
    if page == rerun.page, !rerun.change.isEmpty {
      emit(["", rendering.style(.muted, rerun.change)])
    }
    emit(["", rendering.style(.bold, "\(number). \(title)")])
  }

  func show(_ block: Block) {
    guard !isHidden else { return }
    emit(rendering.lines(block))
    showImage(block)
    if case .question(let question) = block { answer = waitForAnswer(question) }
  }

  func show(answerTo question: Question) {
    guard !isHidden else { return }
    emit(rendering.answer(question))
  }

  func forgetKeys() { keyboard.discardTypeAhead() }

  func ghosted(_ chart: Chart, name: String) -> Chart {
    page == rerun.page ? rerun.addGhost(to: chart, name: name) : chart
  }

  func finish(_ cells: [Cell]) {
    guard !isHidden else { return }
    wait(cells)
  }

  func close(_ cells: [Cell]) {
    if destination != .max {
      destination = min(destination, cells.count)
      wait(cells)
    }
    RawMode.leave()
    if isPresenting { return }
    output.print()
  }

  // MARK: - Keys

  /// Waits for keys until it is time for the next page.
  private func wait(_ cells: [Cell]) {
    var viewed = cells.count
    var digits = ""
    while true {
      let pressed = key(viewed)
      switch pressed {
      case .character(let digit) where digit.isASCII && digit.isNumber:
        digits.append(digit)
        continue
      case .enter, .space, .right, .down, .pageDown, .character("n"):
        if viewed == cells.count { return }
        viewed += 1
        redraw(cells[viewed - 1], number: viewed)
      case .left, .up, .pageUp, .character("p"):
        viewed = max(1, viewed - 1)
        redraw(cells[viewed - 1], number: viewed)
      case .character("g"):
        guard let number = Int(digits), number > 0 else { break }
        if number > cells.count {
          destination = min(number, pages)
          return
        }
        viewed = number
        redraw(cells[viewed - 1], number: viewed)
      case .character("e"):
        destination = 0
        runToEnd = true
        return
      case .character("r"): rerun.again(from: viewed, cells, change: "run again from the seed")
      case .character("s"): setKnob(viewed, cells)
      case .character("."):
        if isPresenting {
          output.write("\u{1B}[2J\u{1B}[H")
          _ = key(viewed, says: false)
          redraw(cells[viewed - 1], number: viewed)
        }
      case .character("?"): emit(TerminalStage.help)
      case .character("q"), .endOfInput, .control("d"): leave(0)
      case .interrupt: leave(130)
      default: break
      }
      digits = ""
    }
  }

  private static let help = [
    "", "  Enter, Space, n, →, ↓, PageDown   the next page",
    "  p, ←, ↑, PageUp                   the page before",
    "  4g                                go to page 4", "  r    run again from the seed",
    "  s    set a knob, such as sigma=0.4, and come back to this page",
    "  e    run to the end      .    blank the screen (with --present)", "  q    leave", "",
  ]

  /// What one can press, the longest line that has room.
  private static let hints = [
    "⏎ next  p back  r re-run  s set  g go to  ? keys  q quit",
    "⏎ next  p back  s set  g go to  ? keys  q quit", "⏎ next  p back  ? keys  q quit",
  ]

  private var runToEnd = false

  /// The next key; meanwhile the last row says where one is.
  private func key(_ viewed: Int, says: Bool = true) -> Key {
    if runToEnd { return .enter }
    while true {
      if says { output.write(position(viewed)) }
      let event = keyboard.next()
      if says { output.write("\r\u{1B}[K") }
      switch event {
      case .key(let key): return key
      case .resized, .continued: console = console.resized()
      case .timeout: break
      }
    }
  }

  private func position(_ viewed: Int) -> String {
    let place = "\(heading) · cell \(viewed) of \(pages)   "
    let room = console.size.columns - 1 - place.displayWidth
    let line = place + (TerminalStage.hints.first { $0.displayWidth <= room } ?? "? keys")
    return "\r\n" + rendering.style(.muted, line)
  }

  private func waitForAnswer(_ question: Question) -> Int? {
    if runToEnd { return nil }
    let letters = question.choices.indices.map(Question.letter)
    output.write("\r\n" + rendering.style(.muted, "\(letters.joined(separator: ", ")), or Enter "))
    defer { output.write("\r\u{1B}[K") }
    while true {
      guard case .key(let key) = keyboard.next() else { continue }
      switch key {
      case .character(let letter) where letters.contains(String(letter)):
        return letters.firstIndex(of: String(letter))
      case .enter, .space, .right, .pageDown: return nil
      case .interrupt: leave(130)
      case .endOfInput, .character("q"): leave(0)
      default: continue
      }
    }
  }

  private func setKnob(_ viewed: Int, _ cells: [Cell]) {
    output.write("\r\nset (such as sigma=0.4): ")
    let line = RawMode.suspended { readLine() } ?? ""
    if let problem = rerun.set(line, choices, from: viewed, cells) { emit(["", problem]) }
  }

  private func leave(_ code: Int32) -> Never {
    RawMode.leave()
    output.print()
    Options.exit(with: Ending(text: "", code: code))
  }

  // MARK: - The screen

  private func redraw(_ cell: Cell, number: Int) {
    clear()
    var lines = ["", rendering.style(.bold, "\(number). \(cell.title)")]
    for block in cell.blocks {
      lines += rendering.lines(block)
      if case .question(let question) = block { lines += rendering.answer(question) }
      guard case .picture(let picture) = block, picture.image != nil else { continue }
      emit(lines)
      lines = []
      showImage(block)
    }
    emit(lines)
  }

  private func showImage(_ block: Block) {
    guard case .picture(let picture) = block, let image = picture.image else { return }
    output.write(bytes: image)
    output.write("\r\n")
  }

  private func clear() {
    rowsUsed = 0
    if isPresenting { output.write("\u{1B}[2J\u{1B}[H") }
  }

  /// Prints lines; while presenting, no more than fit the screen before a key is pressed.
  private func emit(_ lines: [String]) {
    for line in lines {
      if isPresenting && !runToEnd && rowsUsed >= console.size.rows - 2 {
        output.write(rendering.style(.muted, "… more"))
        _ = keyboard.next()
        clear()
      }
      output.write("\(line)\r\n")
      rowsUsed += 1
    }
  }
}
