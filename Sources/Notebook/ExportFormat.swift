import Plotting

/// A kind of file that a lesson can become.
enum ExportFormat {
  case markdown
  case notebook
  case html

  /// The kind that the end of a file's name says.
  init?(path: String) {
    switch path.split(separator: ".").last?.lowercased() {
    case "md": self = .markdown
    case "ipynb": self = .notebook
    case "html": self = .html
    default: return nil
    }
  }

  /// The whole lesson as the text of such a file.
  func text(of lesson: Manuscript) -> String {
    switch self {
    case .markdown: MarkdownExport(lesson).text
    case .notebook: NotebookExport(lesson).text
    case .html: HTMLExport(lesson).text
    }
  }
}

extension Question {
  /// The choices as points of a list.
  var listed: [String] { choices.enumerated().map { "\(Question.letter($0))) \($1)" } }
}
