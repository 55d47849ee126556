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
  /// `isWanted` is asked while one waits for gnuplot; should it say no, nothing more is drawn.
  public func paint(
    _ name: String, _ chart: Chart, isWatched: Bool = true,
    on terminal: @autoclosure () -> ImageProtocol?, while isWanted: () -> Bool = { true }
  ) -> Illustration {
    var illustration = Illustration(name: name, chart: chart)
    guard pictures != .none else { return illustration }
    let picture = Picture(chart, look: look)
    let terminal = [.auto, .image].contains(pictures) ? terminal() : nil
    let letters = PictureFormat.text(
      columns: columns, isASCII: isASCII, height: textHeight(panels: chart.panels.count))
    let drawn = picture.draw(
      [letters] + picture.fileFormats + (terminal == .sixel ? [.sixel] : []), while: isWanted)
    do {
      illustration.files = try drawn.write(to: folder, name: name)
    } catch {
      illustration.note(error)
    }
    do throws(PictureProblem) {
      if let terminal {
        let image = try drawn.image(as: terminal == .sixel ? .sixel : .png)
        illustration.image = terminal.escape(image, columns: imageColumns)
        illustration.imageRows = ImageProtocol.rows(ofColumns: imageColumns)
        return illustration
      }
      if pictures == .image { throw .noImages }
      if opensWindow(isWatched) {
        try picture.showWindow(hasDisplay: hasDisplay, while: isWanted)
        return illustration
      }
    } catch {
      illustration.note(error)
    }
    do {
      illustration.panels = try drawn.panels(of: letters)
    } catch {
      illustration.note(error)
    }
    return illustration
  }

  private func opensWindow(_ isWatched: Bool) -> Bool {
    isWatched && (pictures == .window || pictures == .auto && isInteractive && hasDisplay)
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
}
