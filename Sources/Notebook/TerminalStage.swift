import Options
import Plotting
import Terminal

/// A person at a terminal: a screen at a time, with keys.
///
/// What a page shows is a function of its blocks and the window. A page that is still being made is
/// shown as far as it has come, and what one has seen of it can be looked at again.
final class TerminalStage: Stage {
  /// A screen of a page, both from 0.
  struct Place: Equatable {
    var page: Int
    var screen: Int
  }

  let screen: Screen
  let heading: String
  let pageCount: Int
  let choices: Choices
  let rerun = Rerun.current
  var keyboard = Keyboard()
  /// The pages so far; the last may still grow.
  private(set) var pages: [Cell] = []
  /// How far the last page has been shown.
  private(set) var live = Place(page: 0, screen: 0)
  private var shownRows = 0
  /// The window as it was when the last page began; where pages scroll, what is above stays so.
  private var liveSize: Console.Size
  /// Pages before this one are made without being shown.
  var destination: Int
  /// Whether the rest shall go by without waiting for keys.
  var runsToEnd = false
  private let rendering: Rendering
  private var title = ""
  private(set) var answer: Int?
  /// Whether a key was just pressed at a question, so that a new screen need not wait for another.
  private var hasJustAnswered = false
  /// Asked of the terminal when the first picture is drawn, since a silent one takes its time.
  private(set) lazy var imageProtocol = keyboard.imageProtocol(on: screen.console)

  init(
    rendering: Rendering, console: Console, heading: String, pages: Int, isPresenting: Bool,
    choices: Choices
  ) {
    self.choices = choices
    self.rendering = rendering
    self.heading = heading
    pageCount = pages
    screen = Screen(console, isPresenting: isPresenting)
    liveSize = console.size
    destination = min(rerun.page, pages)
  }

  var isPresenting: Bool { screen.isPresenting }

  /// The rendering for the window as it is now, which may have become narrower.
  var fitting: Rendering { rendering.narrowed(to: screen.console.size.columns) }

  private var isHidden: Bool { pages.count < destination }

  var isWatched: Bool { !isHidden }

  func open(title: String, step: Int) {
    enterRawMode()
    self.title = rendering.style(.bold, "\(title) · step \(step) of 15")
  }

  func begin(_ title: String, number: Int) {
    pages.append(Cell(title: title))
    live = Place(page: pages.count - 1, screen: 0)
    shownRows = 0
    liveSize = screen.console.size
    answer = nil
    hasJustAnswered = false
    guard !isHidden else { return }
    screen.clear()
    advance()
  }

  func show(_ block: Block) {
    pages[pages.count - 1].blocks.append(block)
    guard !isHidden else { return }
    advance()
    if case .question(let question) = block, !runsToEnd {
      answer = browse(.question(question))
      hasJustAnswered = true
    }
  }

  func beginWork() {
    if isPresenting, isWatched { screen.put(status: position(live, ["running …"])) }
  }

  func endWork() {
    if isPresenting { screen.wipeStatus() }
    keyboard.discardTypeAhead()
  }

  var isDismissed: Bool { dismissal != nil }

  func leaveIfDismissed() {
    if let code = dismissal { leave(code) }
  }

  /// What the program shall return where a key asks it to end; what is typed stays to be taken.
  ///
  /// Not after an `s`, since a line follows that, with any letters in it.
  private var dismissal: Int32? {
    keyboard.typedAhead().prefix { $0 != .character("s") }.lazy.compactMap(\.ending).first
  }

  func ghosted(_ chart: Chart, name: String) -> Chart { rerun.addGhost(to: chart, name: name) }

  func finish() {
    guard !isHidden else { return }
    _ = browse(.page)
  }

  func close() {
    if isHidden {  // the lesson has fewer pages than its source promised
      destination = 0
      screen.clear()
      advance()
    }
    _ = browse(.page)
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

  /// A page as the screens of the window.
  func screens(of page: Int) -> [[Screens.Row]] {
    let size = !isPresenting && page == live.page ? liveSize : screen.console.size
    let rendering = rendering.narrowed(to: size.columns)
    var screens = Screens(height: size.rows - 2, keepsEmptyRows: !isPresenting)
    if page == 0, isPresenting || rerun.page == 0 { screens.add([title]) }
    screens.add(["", rendering.style(.bold, "\(page + 1). \(pages[page].title)")])
    if page + 1 == rerun.page, !rerun.change.isEmpty {
      screens.add(["", rendering.style(.muted, rerun.change)])
    }
    for block in pages[page].blocks {
      for group in rendering.groups(block) { screens.add(group) }
      if case .picture(let picture) = block, let image = picture.image {
        screens.add(image: image, rows: picture.imageRows)
      }
    }
    return screens.all
  }

  /// Shows what has come to the last page, and waits for a key before each new screen.
  private func advance() {
    var isReady = hasJustAnswered
    hasJustAnswered = false
    while !isHidden {
      let all = screens(of: live.page)
      live.screen = min(live.screen, all.count - 1)
      screen.show(all[live.screen].dropFirst(shownRows))
      shownRows = all[live.screen].count
      guard live.screen < all.count - 1 else { return }
      if !isReady { _ = browse(.more) }
      isReady = false
      guard !isHidden else { return }
      live.screen += 1
      shownRows = 0
      screen.clear()
    }
  }

  /// Keeps places within their pages: in a larger window those have fewer screens.
  func fit(_ place: inout Place) {
    live.screen = min(live.screen, screens(of: live.page).count - 1)
    place.screen = min(place.screen, screens(of: place.page).count - 1)
  }

  /// Shows one screen, whatever stood there.
  func show(_ place: Place) {
    let all = screens(of: place.page)
    screen.clear()
    let rows = all[min(place.screen, all.count - 1)]
    screen.show(rows)
    if place == live { shownRows = rows.count }
  }
}
