import Plotting
import Terminal

/// Draws the pictures of a program: as files, and as an image, a window or text for who is watching.
public struct Painter: Sendable {
  private let pictures: PictureChoice
  private let folder: String
  private let look: Look
  private let columns: Int
  private let isInteractive: Bool
  private let hasDisplay: Bool
  private let isASCII: Bool
  /// The screen that a lesson is shown on, page by page.
  private let screen: Console.Size?

  /// A painter who writes files into a folder and text of so many columns.
  public init(
    _ pictures: PictureChoice, folder: String, look: Look = Look(), columns: Int = 80,
    isInteractive: Bool, hasDisplay: Bool, isASCII: Bool, screen: Console.Size? = nil
  ) {
    self.pictures = pictures
    self.folder = folder
    self.look = look
    self.columns = columns
    self.isInteractive = isInteractive
    self.hasDisplay = hasDisplay
    self.isASCII = isASCII
    self.screen = screen
  }

  init(_ options: LessonOptions) {
    self.init(
      options.pictures, folder: options.folder, look: Look(isProjected: options.isPresenting),
      columns: min(options.width, 80),
      isInteractive: !options.isPlain, hasDisplay: options.console.hasDisplay,
      isASCII: !options.console.isUnicode, screen: options.isPlain ? nil : options.console.size)
  }

  /// Draws one; `terminal` finds out how this terminal shows images, if it does.
  ///
  /// A window is opened only before somebody who watches: on the way to page 9 none pops up.
  public func paint(
    _ name: String, _ chart: Chart, isWatched: Bool = true,
    on terminal: @autoclosure () -> ImageProtocol?
  ) -> Illustration {
    var illustration = Illustration(name: name, chart: chart)
    guard pictures != .none else { return illustration }
    let picture = Picture(chart, look: look)
    do {
      illustration.files = try picture.write(to: folder, name: name)
      if show(picture, in: &illustration, isWatched, on: terminal()) { return illustration }
    } catch {
      illustration.problem = error
    }
    let (panels, problem) = picture.panels(
      columns: columns, isASCII: isASCII, height: textHeight(panels: chart.panels.count))
    if problem == nil { illustration.panels = panels }
    illustration.problem = illustration.problem ?? problem
    return illustration
  }

  /// What gives a class the whole picture at once, with its words above and below.
  private func textHeight(panels: Int) -> Int {
    let usual = 17
    guard look.isProjected, let screen else { return usual }
    let most = screen.rows - 16
    return panels > 1 ? max(8, min(usual, most / panels)) : max(8, min(30, most))
  }

  /// As wide as text, and no higher than the screen with a few rows of words.
  private var imageColumns: Int {
    guard let screen else { return columns }
    let widest = ImageProtocol.columns(ofRows: max(5, screen.rows - 6))
    return min(screen.columns, look.isProjected ? widest : min(80, widest))
  }

  /// Shows it as an image or in a window, if that was asked for or can be; else text will do.
  private func show(
    _ picture: Picture, in illustration: inout Illustration, _ isWatched: Bool,
    on terminal: @autoclosure () -> ImageProtocol?
  ) -> Bool {
    do {
      switch pictures {
      case .auto, .image:
        if let terminal = terminal() {
          let drawn = try picture.image(as: terminal == .sixel ? .sixel : .png)
          illustration.image = terminal.escape(drawn, columns: imageColumns)
          illustration.imageRows = ImageProtocol.rows(ofColumns: imageColumns)
          return true
        }
        if pictures == .image {
          illustration.problem = .noImages
          return false
        }
        guard isWatched, isInteractive, hasDisplay else { return false }
        try picture.showWindow(hasDisplay: hasDisplay)
        return true
      case .window:
        guard isWatched else { return false }
        try picture.showWindow(hasDisplay: hasDisplay)
        return true
      case .text, .none:
        return false
      }
    } catch {
      illustration.problem = error
      return false
    }
  }
}
