import Foundation
import TestSupport
import Testing

/// The lesson as Markdown, as a Jupyter notebook and as one page of HTML.
struct ExportTests {
  private func export(_ name: String) throws -> String {
    let program = try BuiltProgram("SampleLesson")
    defer { program.clean() }
    let result = try program.run(["--export", name])
    try #require(result.status == 0 && result.output.isEmpty, "\(result.errors)")
    let file = program.folder.appendingPathComponent(name)
    return try String(contentsOf: file, encoding: .utf8)
  }

  @Test func markdownHasCodeOutputAndPictures() throws {
    let text = try export("lesson.md")
    #expect(text.hasPrefix("# A straight line\n\nStep 7 of 15\n\n## Ten places\n"))
    #expect(text.contains("```swift\n(0..<10).map(Double.init)\n```"))
    #expect(text.contains("```text\n[0.0, 1.0,"))
    #expect(text.contains("![The line rises by 2.0 a step."))
    #expect(text.contains("](plots/lesson-07/line.svg)"))
    #expect(text.contains("<summary>Answer</summary>"))
    #expect(text.contains("**✓ holds:** the first height is 0"))
  }

  @Test func theNotebookIsWhatNbformatDemands() throws {
    let data = Data(try export("lesson.ipynb").utf8)
    let notebook = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(notebook["nbformat"] as? Int == 4 && notebook["nbformat_minor"] as? Int == 5)
    let cells = try #require(notebook["cells"] as? [[String: Any]])
    let ids = cells.compactMap { $0["id"] as? String }
    #expect(Set(ids).count == cells.count && cells.count >= 7)
    let code = cells.filter { $0["cell_type"] as? String == "code" }
    #expect(code.count == 3)
    let outputs = try #require(code[2]["outputs"] as? [[String: Any]])
    let picture = try #require(outputs.first { $0["output_type"] as? String == "display_data" })
    let image = try #require((picture["data"] as? [String: Any])?["image/png"] as? String)
    #expect(Data(base64Encoded: image)?.prefix(4) == Data([0x89, 0x50, 0x4E, 0x47]))
  }

  @Test func everyPictureInTheHTMLHasItsSentence() throws {
    let text = try export("lesson.html")
    #expect(text.contains("<img alt=\"The line rises by 2.0 a step."))
    #expect(text.contains("src=\"data:image/svg+xml;base64,"))
    #expect(!text.contains("http"), "nothing from outside")
  }

  @Test func noWindowOpensForAFile() throws {
    let program = try BuiltProgram("SampleLesson")
    defer { program.clean() }
    let script = "#!/bin/sh\ntee -a \(program.file("scripts")) | exec /usr/bin/gnuplot \"$@\"\n"
    try script.write(toFile: program.file("gnuplot"), atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: program.file("gnuplot"))
    let environment = ["PATH": "\(program.folder.path):/usr/bin:/bin", "DISPLAY": ":77"]
    let result = try program.run(
      ["--export", "lesson.md", "--plots", "window"], environment: environment)
    #expect(result.status == 0)
    let scripts = try String(contentsOfFile: program.file("scripts"), encoding: .utf8)
    #expect(scripts.contains("set terminal svg") && !scripts.contains("persist"))
  }

  @Test func anotherEndingIsRefused() throws {
    let program = try BuiltProgram("SampleLesson")
    defer { program.clean() }
    let result = try program.run(["--export", "lesson.pdf"])
    #expect(result.status == 64)
    #expect(result.errors.contains("give a name that ends in .md, .ipynb or .html"))
    let nowhere = try program.run(["--export", "no/such/folder/lesson.md"])
    #expect(nowhere.status == 74)
    #expect(nowhere.errors.contains("cannot write no/such/folder/lesson.md"))
  }
}
