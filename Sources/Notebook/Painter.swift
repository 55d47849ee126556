import Plotting
import Terminal

/// Draws the pictures of a lesson: as files, and as text or an image for whoever is watching.
final class Painter {
  private let options: LessonOptions
  private var saidProblem = false

  init(_ options: LessonOptions) { self.options = options }

  func paint(_ name: String, _ chart: Chart) -> Illustration {
    var illustration = Illustration(name: name, chart: chart)
    guard options.pictures != .none else { return illustration }
    let look = Look(isProjected: options.isPresenting)
    let picture = Plotting.Picture(chart, look: look)
    do {
      illustration.files = try picture.write(to: options.folder, name: name)
    } catch {
      illustration.problem = "\(error)"
    }
    if options.pictures == .window {
      do {
        try picture.showWindow()
        return illustration
      } catch {
        illustration.problem = "\(error)"
      }
    }
    let (text, problem) = picture.text(
      columns: min(options.width, 80), isASCII: !options.console.isUnicode)
    if let problem {
      illustration.problem = "\(problem)"
    } else {
      illustration.text = text
    }
    return illustration
  }
}
