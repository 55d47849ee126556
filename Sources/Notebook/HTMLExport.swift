import Files
import Plotting
import Wording

/// A lesson as one page of HTML that needs nothing from outside.
struct HTMLExport {
  private let lesson: Manuscript

  init(_ lesson: Manuscript) { self.lesson = lesson }

  var text: String {
    let title = lesson.title.escapedForHTML
    var body = "<h1>\(title)</h1>\n<p>Step \(lesson.number) of 15</p>\n"
    for cell in lesson.cells {
      body += "<h2>\(cell.title.escapedForHTML)</h2>\n"
      body += cell.blocks.map(html).joined()
    }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>\(HTMLExport.style)</style>
      </head>
      <body>
      <main>
      \(body)</main>
      </body>
      </html>

      """
  }

  private func html(_ block: Block) -> String {
    switch block {
    case .prose(let text): Markup.html(text)
    case .question(let question):
      Markup.html("*Predict:* \(question.text)")
        + "<ul class=\"choices\">\n"
        + question.listed.map { "<li>\($0.escapedForHTML)</li>\n" }.joined() + "</ul>\n"
    case .answer(let question):
      "<details><summary>Answer</summary>\n\(Markup.html(question.verdict))</details>\n"
    case .code(let code): "<pre class=\"code\"><code>\(code.escapedForHTML)</code></pre>\n"
    case .output(let text): "<pre class=\"output\">\(text.escapedForHTML)</pre>\n"
    case .map(let map):
      "<pre class=\"output map\">\(map.lines().joined(separator: "\n").escapedForHTML)</pre>\n"
    case .check(let check):
      "<p class=\"\(check.holds.map { $0 ? "holds" : "fails" } ?? "open")\">"
        + "\(check.verdict) \(check.sentence)".escapedForHTML + "</p>\n"
    case .picture(let picture): figure(picture)
    }
  }

  private func figure(_ picture: Illustration) -> String {
    let sentence = picture.chart.sentence.escapedForHTML
    guard let file = picture.pageFile, let bytes = try? WholeFile.read(file) else {
      return "<figure><pre>\((picture.text ?? "").escapedForHTML)</pre>"
        + "<figcaption>\(sentence)</figcaption></figure>\n"
    }
    let kind = file.hasSuffix(".gif") ? "image/gif" : "image/svg+xml"
    return
      "<figure><img alt=\"\(sentence)\" src=\"data:\(kind);base64,\(String(decoding: base64(bytes), as: UTF8.self))\">"
      + "</figure>\n"
  }

  private static let style = """
    body{margin:0;background:#fff;color:#222;font:17px/1.55 system-ui,sans-serif}
    main{max-width:46rem;margin:0 auto;padding:2rem 1rem}
    h1,h2{line-height:1.2}h2{margin-top:2.5rem}
    pre{overflow-x:auto;padding:.8rem 1rem;border-radius:6px;font:14px/1.45 ui-monospace,monospace}
    .code{background:#f3f5f7;border-left:4px solid #0072b2}.output{background:#fafafa}
    .map{line-height:1.2}code{font-family:ui-monospace,monospace}figure{margin:1.5rem 0}img{max-width:100%}
    figcaption{color:#555;font-size:.9em}.holds{color:#00694b}.open{color:#555}.fails{color:#b34700;font-weight:bold}
    details{margin:.5rem 0 1rem}.choices{list-style:none}
    """
}
