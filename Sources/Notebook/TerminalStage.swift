import Options
import Plotting
import Terminal

/// A person at a terminal: one page at a time, with keys.
final class TerminalStage: Stage {
  let screen: Screen
  let heading: String
  let pages: Int
  let choices: Choices
  let rerun = Rerun.current
  var keyboard = Keyboard()
  /// Keys that were pressed before the page was whole, and wait for that.
  var pending: [Key] = []
  /// Pages before this one are made without being shown.
  var destination: Int
  /// Whether the rest shall go by without waiting for keys.
  var runsToEnd = false
  /// Whether the rest of this page shall come at once, however long it is.
  var isHurrying = false
  private let rendering: Rendering
  private var title = ""
  private var page = 0
  private(set) var answer: Int?
  /// Asked of the terminal when the first picture is drawn, since a silent one takes its time.
  private(set) lazy var imageProtocol = keyboard.imageProtocol(on: screen.console)

  init(
    rendering: Rendering, console: Console, heading: String, pages: Int, isPresenting: Bool,
    choices: Choices
  ) {
    self.choices = choices
    self.rendering = rendering
    self.heading = heading
    self.pages = pages
    screen = Screen(console, isPresenting: isPresenting)
    destination = rerun.page
  }

  var isPresenting: Bool { screen.isPresenting }

  /// The rendering for the window as it is now, which may have become narrower.
  var fitting: Rendering { rendering.narrowed(to: screen.console.size.columns) }

  private var isHidden: Bool { page < destination }

  var isWatched: Bool { !isHidden }

  func open(title: String, step: Int) {
    enterRawMode()
    self.title = rendering.style(.bold, "\(title) · step \(step) of 15")
    if !isPresenting, rerun.page == 0 { emit([self.title]) }
  }

  func begin(_ title: String, number: Int) {
    page = number
    answer = nil
    guard !isHidden else { return }
    startPage(title, number)
    if page == rerun.page, !rerun.change.isEmpty {
      emit(["", rendering.style(.muted, rerun.change)])
    }
  }

  func show(_ block: Block) {
    guard !isHidden else { return }
    emit(block)
    if case .question(let question) = block { answer = waitForAnswer(question) }
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
    if isHidden {  // the lesson has fewer pages than its source promised
      destination = 0
      redraw(cells[cells.count - 1], number: cells.count)
    }
    wait(cells)
    leaveScreen()
  }

  func enterRawMode() {
    RawMode.enter(isPresenting ? [.hidingCursor, .alternateScreen] : [])
  }

  /// Gives the terminal back, with an empty row between the lesson and the shell's prompt.
  func leaveScreen() {
    RawMode.leave()
    if !isPresenting { Output.standard(screen.console).print() }
  }

  // MARK: - The page

  private func startPage(_ title: String, _ number: Int) {
    isHurrying = false
    screen.clear()
    if isPresenting, number == 1 { emit([self.title]) }
    emit(["", rendering.style(.bold, "\(number). \(title)")])
  }

  /// Shows a page that was made before.
  func redraw(_ cell: Cell, number: Int) {
    startPage(cell.title, number)
    for block in cell.blocks { emit(block) }
  }

  private func emit(_ block: Block) {
    emit(fitting.lines(block))
    guard case .picture(let picture) = block, let image = picture.image else { return }
    if picture.imageRows > screen.room, !screen.isEmpty { waitForMore() }
    screen.show(image: image, rows: picture.imageRows)
  }

  /// Prints lines, no more than fit the screen before a key is pressed.
  func emit(_ lines: [String]) {
    // What belongs together is not torn apart where a screen of its own would hold it.
    let isBroken = lines.count > screen.room && lines.count <= screen.console.size.rows - 2
    if isBroken, !screen.isEmpty { waitForMore() }
    for (index, line) in lines.enumerated() {
      if screen.room <= 0 { waitForMore() }
      if index == 0, line.isEmpty, screen.isEmpty, isPresenting { continue }
      screen.show(line)
    }
  }
}
