import Foundation
import TestSupport
import Testing

/// The pictures of the pages, drawn again: the same scripts and data, and the same words.
struct PictureTests {
  @Test func thePicturesAreWhatTheProgramDraws() throws {
    let program = try BuiltProgram("pictures")
    defer { program.clean() }
    let result = try program.run(["."])
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    let pages = try Repository.pages.filter { $0.hasPrefix("documentation/") }.map(Page.init)
    let quoted = pages.flatMap(\.blocks).map { $0.lines.joined(separator: "\n") }
    for part in result.output.components(separatedBy: "\n\n") {
      let words = part.trimmingCharacters(in: .newlines)
      #expect(quoted.contains(words), "no page has this:\n\(words)")
    }
    for name in ["tape", "last-bit"] {
      #expect(pages.contains { $0.prose.contains { $0.hasSuffix("(plots/\(name).svg)") } })
      for ending in ["gp", "dat"] {
        let now = try String(contentsOfFile: program.file("\(name).\(ending)"), encoding: .utf8)
        let then = try Repository.text("documentation/plots/\(name).\(ending)")
        #expect(now == then, "\(name).\(ending): run swift run pictures, and look")
      }
    }
  }
}
