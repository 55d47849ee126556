import Plotting
import Terminal

/// Draws the pictures of a lesson: as files, and as an image, a window or text for who is watching.
final class Painter {
  private let options: LessonOptions

  init(_ options: LessonOptions) { self.options = options }

  /// Draws one; `terminal` finds out how this terminal shows images, if it does.
  ///
  /// A window is opened only before somebody who watches: on the way to page 9 none pops up.
  func paint(
    _ name: String, _ chart: Chart, isWatched: Bool,
    on terminal: @autoclosure () -> ImageProtocol?
  ) -> Illustration {
    var illustration = Illustration(name: name, chart: chart)
    guard options.pictures != .none else { return illustration }
    let look = Look(isProjected: options.isPresenting)
    let picture = Picture(chart, look: look)
    do {
      illustration.files = try picture.write(to: options.folder, name: name)
      if show(picture, in: &illustration, isWatched, on: terminal()) { return illustration }
    } catch {
      illustration.problem = "\(error)"
    }
    let (text, problem) = picture.text(
      columns: min(options.width, 80), isASCII: !options.console.isUnicode,
      height: textHeight(panels: chart.panels.count))
    if problem == nil { illustration.text = text }
    illustration.problem = illustration.problem ?? problem.map { "\($0)" }
    return illustration
  }

  /// What gives a class the whole picture at once, with its words above and below.
  private func textHeight(panels: Int) -> Int {
    let usual = 17
    guard options.isPresenting, !options.isPlain else { return usual }
    let most = options.console.size.rows - 21
    return panels > 1 ? max(8, min(usual, most / panels)) : max(8, min(30, most))
  }

  /// As wide as text, and no higher than the screen with a few rows of words.
  private var imageColumns: Int {
    let size = options.console.size
    let widest = TerminalImage.columns(ofRows: max(5, size.rows - 6))
    return min(size.columns, options.isPresenting ? widest : min(80, widest))
  }

  /// Shows it as an image or in a window, if that was asked for or can be; else text will do.
  private func show(
    _ picture: Picture, in illustration: inout Illustration, _ isWatched: Bool,
    on terminal: @autoclosure () -> ImageProtocol?
  ) -> Bool {
    do {
      switch options.pictures {
      case .auto, .image:
        if let terminal = terminal().flatMap({ TerminalImage(rawValue: $0.rawValue) }) {
          illustration.image = try picture.image(for: terminal, columns: imageColumns)
          illustration.imageRows = TerminalImage.rows(ofColumns: imageColumns)
          return true
        }
        if options.pictures == .image {
          illustration.problem =
            "this terminal shows no images; --plots text or --plots window shows the pictures"
          return false
        }
        guard isWatched, !options.isPlain, options.console.hasDisplay else { return false }
        try picture.showWindow()
        return true
      case .window:
        guard isWatched else { return false }
        try picture.showWindow()
        return true
      case .text, .none:
        return false
      }
    } catch {
      illustration.problem = "\(error)"
      return false
    }
  }
}
