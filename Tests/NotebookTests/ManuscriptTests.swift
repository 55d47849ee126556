import Foundation
import Plotting
import Testing

@testable import Notebook

/// What the sample lesson has none of: pictures without code, films, and signs of Markdown.
struct ManuscriptTests {
  private func illustration(_ files: [String]) -> Illustration {
    var picture = Illustration(
      name: "line",
      chart: Chart("A *line* of [0, 1]", [.curve(Curve("line", .td3, x: [0, 1], y: [0, 1]))]))
    picture.files = files
    return picture
  }

  private func manuscript(_ blocks: [Block], path: String = "lesson.md") -> Manuscript {
    var cell = Cell(title: "A page")
    cell.blocks = blocks
    return Manuscript(title: "A lesson", number: 7, cells: [cell], path: path)
  }

  @Test(arguments: [
    ("lessons/lesson-07/README.md", "lessons/lesson-07/plots/a.svg", "plots/a.svg"),
    ("lesson.md", "plots/lesson-07/a.svg", "plots/lesson-07/a.svg"),
    ("out/lesson.md", "plots/a.svg", "../plots/a.svg"),
    ("./a/../b.md", "./plots/a.svg", "plots/a.svg"),
    ("/x/y/lesson.md", "/x/z/a.svg", "../z/a.svg"),
  ])
  func aLinkLeadsFromThePageToThePicture(page: String, file: String, link: String) {
    #expect(relativePath(of: file, fromFolderOf: page) == link)
    let text = MarkdownExport(manuscript([.picture(illustration([file]))], path: page)).text
    #expect(text.contains("](\(link))"))
  }

  @Test func aFilmIsShownInMotion() {
    let picture = illustration(["a/line.png", "a/line.svg", "a/line.gif"])
    #expect(picture.pageFile == "a/line.gif")
    #expect(illustration(["a/line.png", "a/line.svg"]).pageFile == "a/line.svg")
    #expect(illustration([]).pageFile == nil)
  }

  @Test func signsOfMarkdownStayThemselves() {
    let check = Check(claim: "a*b*c < d_1", holds: true, detail: "")
    let text = MarkdownExport(manuscript([.check(check), .picture(illustration([]))])).text
    #expect(text.contains(#"**✓ holds:** a\*b\*c \< d\_1"#))
    #expect(text.contains(#"A \*line\* of \[0, 1\]."#))
    #expect(HTMLExport(manuscript([.check(check)])).text.contains("✓ holds: a*b*c &lt; d_1"))
  }

  @Test func aPictureWithoutCodeIsAttachedToItsWords() throws {
    let path = NSTemporaryDirectory() + "attached-\(UUID().uuidString).png"
    try Data([1, 2, 3]).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let text = NotebookExport(manuscript([.picture(illustration([path]))])).text
    let notebook = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let cell = try #require((notebook?["cells"] as? [[String: Any]])?.last)
    let attachments = cell["attachments"] as? [String: [String: String]]
    #expect(attachments == ["line.png": ["image/png": "AQID"]])
    #expect((cell["source"] as? String)?.contains("](attachment:line.png)") == true)
  }

  @Test func anImageBelowCodeHasItsSentenceWhereConvertersLook() throws {
    let path = NSTemporaryDirectory() + "below-\(UUID().uuidString).png"
    try Data([1, 2, 3]).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let picture = illustration([path])
    let text = NotebookExport(manuscript([.code("draw()"), .picture(picture)])).text
    let notebook = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let cell = try #require((notebook?["cells"] as? [[String: Any]])?.last)
    let output = try #require((cell["outputs"] as? [[String: Any]])?.first)
    let metadata = output["metadata"] as? [String: [String: String]]
    #expect(metadata == ["image/png": ["alt": picture.chart.sentence]])
  }
}
