import Foundation
import TestSupport
import Testing

/// The exported lesson as the programs that people use take it.
struct ExportToolTests {
  /// Exports the sample lesson, and hands over the program whose folder it stands in.
  private func exported<Result>(
    _ name: String, _ body: (BuiltProgram) throws -> Result
  ) throws -> Result {
    let program = try BuiltProgram("SampleLesson")
    defer { program.clean() }
    let result = try program.run(["--export", name])
    try #require(result.status == 0, "\(result.errors)")
    return try body(program)
  }

  @Test(.enabled(if: python != nil, "needs python3-nbformat and python3-nbconvert"))
  func nbformatFindsNothingWrong() throws {
    try exported("lesson.ipynb") { program in
      let script = """
        import nbformat
        notebook = nbformat.read("lesson.ipynb", as_version=nbformat.NO_CONVERT)
        nbformat.validate(notebook)
        print(notebook.nbformat, notebook.nbformat_minor, len(notebook.cells))
        """
      let result = try run(
        try #require(python), ["-W", "error", "-c", script], in: program.folder.path)
      #expect(result.status == 0 && result.errors.isEmpty)
      #expect(result.output == "4 5 9\n")
    }
  }

  @Test(
    .enabled(if: python != nil, "needs python3-nbformat and python3-nbconvert"),
    arguments: [("html", "html"), ("markdown", "md"), ("slides", "slides.html")])
  func nbconvertMakesAPageOfIt(kind: String, ending: String) throws {
    try exported("lesson.ipynb") { program in
      let result = try run(
        try #require(python),
        ["-m", "nbconvert", "--to", kind, "--output-dir", "converted", "lesson.ipynb"],
        in: program.folder.path)
      #expect(result.status == 0)
      // The usual template of nbconvert has no place for the alternative text of an output.
      let complaints = result.errors.split(separator: "\n")
        .filter { $0.contains(/WARNING|ERROR/) && !$0.contains("Alternative text") }
      #expect(complaints == [])
      let page = try String(
        contentsOfFile: program.file("converted/lesson.\(ending)"), encoding: .utf8)
      for word in ["A straight line", "(0", "[0.0, 1.0,", "holds:", "png"] {
        #expect(page.contains(word), "\(word)")
      }
    }
  }

  @Test(.enabled(if: browser != nil, "needs chromium"))
  func aBrowserShowsThePageWhole() throws {
    try exported("lesson.html") { program in
      let page = try String(contentsOfFile: program.file("lesson.html"), encoding: .utf8)
      let empty = "<!DOCTYPE html>\n<html lang=\"en\"><title>empty</title></html>\n"
      try empty.write(toFile: program.file("empty.html"), atomically: true, encoding: .utf8)
      let (shown, blank) = try (
        screenshot(of: "lesson", in: program), screenshot(of: "empty", in: program)
      )
      #expect(shown.width == 800 && shown.height == 1600 && blank.height == 1600)
      #expect(shown.bytes > 5 * blank.bytes, "there is more on it than on an empty page")

      let question = """
        <script>
        onload = () => {
          const images = [...document.images], root = document.documentElement
          const drawn = images.filter(image => image.naturalWidth > 0)
          const told = images.filter(image => image.alt.trim() != "")
          document.title = [images.length, drawn.length, told.length,
            root.scrollWidth <= root.clientWidth].join(" ")
        }
        </script>
        """
      try (page + question).write(
        toFile: program.file("asked.html"), atomically: true, encoding: .utf8)
      for width in [400, 1200] {
        let answer = try browse("asked", ["--dump-dom"], width: width, in: program).output
        #expect(answer.contains("<title>1 1 1 true</title>"), "\(width) wide")
      }
    }
  }

  @Test func theHTMLNeedsNothingFromOutside() throws {
    try exported("lesson.html") { program in
      let page = try String(contentsOfFile: program.file("lesson.html"), encoding: .utf8)
      let images = page.matches(of: /<img alt="([^"]*)" src="data:image\/svg\+xml;base64,([^"]*)"/)
      #expect(images.count == page.components(separatedBy: "<img").count - 1 && !images.isEmpty)
      for image in images {
        #expect(image.1.count > 20)
        let bytes = try #require(Data(base64Encoded: String(image.2)))
        let picture = String(decoding: bytes, as: UTF8.self)
        #expect(picture.contains("<svg") && !picture.contains(/(href|src)="https?:/))
      }
      for link in page.matches(of: /(?:src|href|url|@import)[=(\s]+["']?([^"'>)\s]{0,20})/) {
        #expect(link.1.hasPrefix("data:") || link.1.hasPrefix("#"), "\(link.1)")
      }
    }
  }

  private func screenshot(
    of name: String, in program: BuiltProgram
  ) throws -> (width: Int, height: Int, bytes: Int) {
    let file = program.file("\(name).png")
    _ = try browse(name, ["--screenshot=\(file)"], width: 800, in: program)
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
    try #require(bytes.count > 24 && bytes[1...3].elementsEqual("PNG".utf8))
    let size = [16, 20].map { start in bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
    return (size[0], size[1], bytes.count)
  }

  private func browse(
    _ name: String, _ arguments: [String], width: Int, in program: BuiltProgram
  ) throws -> Ended {
    let common = [
      "60", try #require(browser), "--headless", "--no-sandbox", "--disable-gpu",
      "--hide-scrollbars", "--window-size=\(width),1600",
      "--user-data-dir=\(program.file("profile"))",
    ]
    let result = try run(
      "/usr/bin/timeout", common + arguments + ["file://\(program.file("\(name).html"))"],
      in: program.folder.path, environment: ["HOME": program.folder.path])
    try #require(result.status == 0, "\(result.errors)")
    return result
  }
}

/// A Python that has both modules: the one on PATH, or the system's, whose packages apt brings.
private let python = [tool("python3"), "/usr/bin/python3"].compactMap { $0 }.first { path in
  (try? run(path, ["-c", "import nbformat, nbconvert"]).status) == 0
}

/// A browser that starts and may read our files: on some systems a script of that name only tells
/// how to install it, and one in a snap, which says so beside its version, sees another /tmp.
private let browser = ["chromium", "chromium-browser", "google-chrome"].compactMap(tool).first {
  guard let version = try? run($0, ["--version"]) else { return false }
  return version.status == 0 && !version.output.contains("snap")
}
