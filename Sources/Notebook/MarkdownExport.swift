import Plotting

/// A lesson as Markdown: what stands in its folder, for readers who run nothing.
struct MarkdownExport {
  let lesson: Lesson

  init(_ lesson: Lesson) { self.lesson = lesson }

  var text: String {
    var parts = ["# \(lesson.title)", "Step \(lesson.number) of 15"]
    for cell in lesson.cells {
      parts.append("## \(cell.title)")
      parts += cell.blocks.flatMap(MarkdownExport.parts)
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The paragraphs of a block.
  static func parts(_ block: Block) -> [String] {
    switch block {
    case .prose(let text): [prose(text)]
    case .question(let question):
      ["**Predict:** \(question.text)", question.listed.map { "- \($0)" }.joined(separator: "\n")]
        + (question.verdict.map { ["<details><summary>Answer</summary>\n\n\($0)\n\n</details>"] }
          ?? [])
    case .code(let code): ["```swift\n\(code)\n```"]
    case .output(let text): ["```text\n\(text)\n```"]
    case .check(let check): [sentence(check)]
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

  static func sentence(_ check: Check) -> String {
    let detail = check.detail.isEmpty ? "" : " (\(check.detail))"
    return "\(check.holds ? "✓ **holds:**" : "✗ **FAILS:**") \(check.claim)\(detail)"
  }

  static func image(_ picture: Illustration) -> String {
    let sentence = picture.chart.sentence
    guard let file = picture.files.first(where: { $0.hasSuffix(".svg") }) else {
      return ([picture.text.map { "```text\n\($0)```" }, sentence] as [String?])
        .compactMap { $0 }.joined(separator: "\n\n")
    }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return "![\(sentence)](plots/\(name))\n\n*\(sentence)*"
  }
}
