import Plotting

/// A lesson as Markdown: what stands in its folder, for readers who run nothing.
struct MarkdownExport {
  private let lesson: Manuscript

  init(_ lesson: Manuscript) { self.lesson = lesson }

  var text: String {
    var parts = ["# \(lesson.title)", "Step \(lesson.number) of 15"]
    for cell in lesson.cells {
      parts.append("## \(cell.title)")
      parts += cell.blocks.flatMap { MarkdownExport.parts($0, image: image) }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The paragraphs of a block; `image` is what stands for a picture.
  static func parts(_ block: Block, image: (Illustration) -> String) -> [String] {
    switch block {
    case .prose(let text): [prose(text)]
    case .question(let question):
      [
        "**Predict:** \(question.text)",
        question.listed.map { "- \($0.escapedForMarkdown)" }.joined(separator: "\n"),
      ]
    case .answer(let question):
      ["<details><summary>Answer</summary>\n\n\(question.verdict)\n\n</details>"]
    case .code(let code): ["```swift\n\(code)\n```"]
    case .output(let text): ["```text\n\(text)\n```"]
    case .check(let check): ["**\(check.verdict)** \(check.sentence.escapedForMarkdown)"]
    case .map(let map): ["```text\n\(map.lines().joined(separator: "\n"))\n```"]
    case .picture(let picture): [image(picture)]
    }
  }

  /// Prose with its points as a list.
  static func prose(_ text: String) -> String {
    let paragraphs = Markup.paragraphs(text)
    return paragraphs.enumerated().map { index, paragraph in
      let follows = index > 0 && paragraph.isPoint && paragraphs[index - 1].isPoint
      let gap = index == 0 ? "" : follows ? "\n" : "\n\n"
      return gap + (paragraph.isPoint ? "- " : "") + paragraph.text
    }.joined()
  }

  /// A link to the file, as seen from the folder of the page.
  private func image(_ picture: Illustration) -> String {
    guard let file = picture.pageFile else { return MarkdownExport.words(picture) }
    return MarkdownExport.image(picture, relativePath(of: file, fromFolderOf: lesson.path))
  }

  /// A picture at that address.
  static func image(_ picture: Illustration, _ address: String) -> String {
    let sentence = picture.chart.sentence.escapedForMarkdown
    return "![\(sentence)](\(address))"
  }

  /// A picture without a file: its letters and its sentence.
  static func words(_ picture: Illustration) -> String {
    let letters = picture.text.map { "```text\n\($0)```\n\n" } ?? ""
    return letters + picture.chart.sentence.escapedForMarkdown
  }
}

extension String {
  /// The text with a backslash before each sign that Markdown would take for its own.
  fileprivate var escapedForMarkdown: String {
    map { "\\`*_[]<".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
