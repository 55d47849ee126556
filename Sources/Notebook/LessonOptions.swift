import Files
import Options
import Plotting
import Terminal
import Wording

/// What every lesson understands, and what was chosen.
struct LessonOptions {
  static let plain = Parameter.flag("plain", "Straight through, no keys, as into a pipe")
  static let present = Parameter.flag("present", "For a class: one page a screen, large pictures")
  static let plots = Parameter.choice(
    "plots", "Pictures as text, image, window or none", default: PictureChoice.auto)
  static let save = Parameter.path("save", "The folder for the pictures")
  static let export = Parameter.path("export", "Write the lesson to FILE.md, .ipynb or .html")
  static let color = Parameter.choice("color", "Colours", default: ColorChoice.auto)
  static let width = Parameter.whole(
    "width", "The columns of the text", default: 80, in: 40...200)

  static let all: [any AnyParameter] = [plain, present, plots, save, export, color, width]

  let console: Console
  let isPlain: Bool
  let isPresenting: Bool
  let pictures: PictureChoice
  let folder: String
  let exportPath: String?
  let exportFormat: ExportFormat?
  /// The columns of the text here and now, and in a window as wide as one may like.
  let width: Int
  let widest: Int

  init(_ choices: Choices, lesson: String) {
    console = Console.current(color: choices[LessonOptions.color])
    isPresenting = choices[LessonOptions.present]
    exportPath = choices[LessonOptions.export]
    exportFormat = exportPath.flatMap { ExportFormat(path: $0) }
    if let exportPath, exportFormat == nil {  // before the lesson has run, not after
      exit(
        with: choices.ending(
          UsageError(
            "Cannot export to '\(exportPath.fitted)': give a name that ends in .md, .ipynb or "
              + ".html.")))
    }
    isPlain = choices[LessonOptions.plain] || !console.isInteractive || exportPath != nil
    pictures = choices[LessonOptions.plots]
    folder = choices[LessonOptions.save] ?? "plots/\(lesson)"
    widest = choices[LessonOptions.width]
    width = isPlain ? widest : min(widest, max(Rendering.narrowest, console.size.columns))
  }

  /// Who shows the pages: a person's terminal, a pipe, or nobody while a file is made.
  func makeStage(heading: String, pages: Int, choices: Choices) -> any Stage {
    if exportPath != nil { return SilentStage() }
    let rendering = Rendering(
      width: widest, style: console.styler, console: console,
      audience: isPlain ? .ears : isPresenting ? .room : .eyes)
    if isPlain { return PlainStage(rendering: rendering, output: .standard(console)) }
    return TerminalStage(
      rendering: rendering, console: console, heading: heading, pages: pages,
      isPresenting: isPresenting, choices: choices)
  }

  /// Writes the file that was asked for; what went wrong, if anything did.
  func export(_ lesson: Lesson) -> String? {
    guard let path = exportPath, let format = exportFormat else { return nil }
    let manuscript = Manuscript(
      title: lesson.title, number: lesson.number, cells: lesson.cells, path: path)
    do {
      try WholeFile.write(Array(format.text(of: manuscript).utf8), to: path)
      return nil
    } catch {
      return
        "cannot write \(path.fitted): \(error.trouble.reason); choose another folder, or free some space"
    }
  }
}

/// How pictures are shown.
public enum PictureChoice: String, Sendable, CaseIterable {
  /// As an image where the terminal shows one, else in a window, else as text.
  case auto
  /// As letters.
  case text
  /// As an image in the terminal.
  case image
  /// In a window of their own.
  case window
  /// Not at all, and not as files either.
  case none
}
