import Plotting

/// A lesson as a Jupyter notebook, nbformat 4.5, with its pictures inside.
struct NotebookExport {
  let lesson: Lesson

  init(_ lesson: Lesson) { self.lesson = lesson }

  var text: String {
    var cells = [markdown("# \(lesson.title)\n\nStep \(lesson.number) of 15")]
    for cell in lesson.cells {
      var words = ["## \(cell.title)"]
      var code: String?
      var outputs: [JSON] = []
      func flush() {
        if !words.isEmpty { cells.append(markdown(words.joined(separator: "\n\n"))) }
        if let code { cells.append(self.code(code, outputs)) }
        (words, code, outputs) = ([], nil, [])
      }
      for block in cell.blocks {
        switch block {
        case .code(let text):
          if code != nil { flush() }
          code = text
        case .output(let text) where code != nil: outputs.append(stream(text))
        case .picture(let picture) where code != nil: outputs.append(display(picture))
        case .check(let check) where code != nil:
          outputs.append(stream(MarkdownExport.sentence(check).filter { $0 != "*" }))
        default:
          if code != nil { flush() }
          words += MarkdownExport.parts(block)
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

  private func markdown(_ text: String) -> JSON {
    .object([
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

  private func display(_ picture: Illustration) -> JSON {
    var data: [(String, JSON)] = []
    if let file = picture.files.first(where: { $0.hasSuffix(".png") }), let bytes = read(file) {
      data.append(("image/png", .text(String(decoding: base64(bytes), as: UTF8.self))))
    }
    data.append(("text/plain", .text(picture.chart.sentence)))
    return .object([
      ("data", .object(data)), ("metadata", .object([])), ("output_type", .text("display_data")),
    ])
  }
}
