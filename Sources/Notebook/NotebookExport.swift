import Files
import Plotting
import Wording

/// A lesson as a Jupyter notebook, nbformat 4.5, with its pictures inside.
struct NotebookExport {
  private let lesson: Manuscript

  init(_ lesson: Manuscript) { self.lesson = lesson }

  var text: String {
    var cells = [markdown("# \(lesson.title)\n\nStep \(lesson.number) of 15")]
    for cell in lesson.cells {
      var words = ["## \(cell.title)"]
      var attachments: [(String, JSON)] = []
      var code: String?
      var outputs: [JSON] = []
      func flush() {
        if !words.isEmpty {
          cells.append(markdown(words.joined(separator: "\n\n"), attachments))
        }
        if let code { cells.append(self.code(code, outputs)) }
        (words, attachments, code, outputs) = ([], [], nil, [])
      }
      for block in cell.blocks {
        switch block {
        case .code(let text):
          if code != nil { flush() }
          code = text
        case .output(let text) where code != nil: outputs.append(stream(text))
        case .picture(let picture) where code != nil: outputs += display(picture)
        case .check(let check) where code != nil:
          outputs.append(stream("\(check.verdict) \(check.sentence)"))
        default:
          if code != nil { flush() }
          words += MarkdownExport.parts(block) { picture in
            guard let image = image(picture) else { return MarkdownExport.words(picture) }
            let name = "\(picture.name).png"
            attachments.append((name, .object([("image/png", image)])))
            return MarkdownExport.image(picture, "attachment:\(name)")
          }
        }
      }
      flush()
    }
    let numbered = cells.enumerated().map { index, cell -> JSON in
      guard case .object(let members) = cell else { return cell }
      return .object([("id", .text("cell-\(index)"))] + members)
    }
    let notebook = JSON.object([
      ("cells", .list(numbered)),
      (
        "metadata",
        .object([
          (
            "kernelspec",
            .object([
              ("display_name", .text("Swift")), ("language", .text("swift")),
              ("name", .text("swift")),
            ])
          ), ("language_info", .object([("name", .text("swift"))])),
        ])
      ), ("nbformat", .number(4)), ("nbformat_minor", .number(5)),
    ])
    return notebook.text + "\n"
  }

  private func markdown(_ text: String, _ attachments: [(String, JSON)] = []) -> JSON {
    let pictures = attachments.isEmpty ? [] : [("attachments", JSON.object(attachments))]
    return .object(
      pictures + [
        ("cell_type", .text("markdown")), ("metadata", .object([])), ("source", .text(text)),
      ])
  }

  private func code(_ text: String, _ outputs: [JSON]) -> JSON {
    .object([
      ("cell_type", .text("code")), ("execution_count", .null), ("metadata", .object([])),
      ("outputs", .list(outputs)), ("source", .text(text)),
    ])
  }

  private func stream(_ text: String) -> JSON {
    .object([
      ("name", .text("stdout")), ("output_type", .text("stream")), ("text", .text(text + "\n")),
    ])
  }

  /// The picture with its sentence below, since few readers show alternative texts of outputs.
  private func display(_ picture: Illustration) -> [JSON] {
    let sentence = picture.chart.sentence
    guard let image = image(picture) else {
      return [stream([picture.text, sentence].compactMap { $0 }.joined(separator: "\n"))]
    }
    let shown = JSON.object([
      ("data", .object([("image/png", image), ("text/plain", .text(sentence))])),
      ("metadata", .object([("image/png", .object([("alt", .text(sentence))]))])),
      ("output_type", .text("display_data")),
    ])
    return [shown, stream(sentence)]
  }

  private func image(_ picture: Illustration) -> JSON? {
    picture.file("png").flatMap { try? WholeFile.read($0) }.map {
      .text(String(decoding: base64($0), as: UTF8.self))
    }
  }
}
