import Plotting
import Terminal

/// Draws the pictures of a lesson: as files, and as an image, a window or text for who is watching.
final class Painter {
  private let options: LessonOptions

  init(_ options: LessonOptions) { self.options = options }

  /// Draws one; `terminal` is how this terminal shows images, if it does.
  func paint(_ name: String, _ chart: Chart, on terminal: ImageProtocol?) -> Illustration {
    var illustration = Illustration(name: name, chart: chart)
    guard options.pictures != .none else { return illustration }
    let look = Look(isProjected: options.isPresenting)
    let picture = Picture(chart, look: look)
    do {
      illustration.files = try picture.write(to: options.folder, name: name)
      if show(picture, in: &illustration, on: terminal) { return illustration }
    } catch {
      illustration.problem = "\(error)"
    }
    let (text, problem) = picture.text(
      columns: min(options.width, 80), isASCII: !options.console.isUnicode)
    if problem == nil { illustration.text = text }
    illustration.problem = illustration.problem ?? problem.map { "\($0)" }
    return illustration
  }

  /// Shows it as an image or in a window, if that was asked for or can be; else text will do.
  private func show(
    _ picture: Picture, in illustration: inout Illustration, on terminal: ImageProtocol?
  ) -> Bool {
    do {
      switch options.pictures {
      case .auto, .image:
        if let terminal = terminal.flatMap({ TerminalImage(rawValue: $0.rawValue) }) {
          illustration.image = try picture.image(for: terminal)
          return true
        }
        if options.pictures == .image {
          illustration.problem =
            "this terminal shows no images; --plots text or --plots window shows the pictures"
          return false
        }
        guard !options.isPlain, options.console.hasDisplay else { return false }
        try picture.showWindow()
        return true
      case .window:
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
