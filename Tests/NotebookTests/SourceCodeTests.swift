import Testing

@testable import Notebook

/// The code that is shown, cut out of the source that was compiled.
struct SourceCodeTests {
  private let source = SourceCode(
    Array(
      #"""
      let a = lesson.cell("One") {
        first(1)
      }
      // lesson.cell("not this one") { }
      let b = lesson.cell(
        "Two", "with { braces } and (brackets",
        ask: Question("?", ["}", ")"])
      ) {
        let text = "} \(nested("}")) \" }"  // } and {
        if text.isEmpty {
          return """
            } all of this " is text
            """
        }

        return text
      }
      lesson.cell("Three") {}
      """#.utf8))

  @Test func theBodyIsWhatStandsBetweenTheBraces() {
    #expect(source.body(ofCall: "lesson.cell", onLine: 1) == "first(1)")
  }

  @Test func bracketsInStringsAndCommentsDoNotCount() {
    #expect(
      source.body(ofCall: "lesson.cell", onLine: 5) == #"""
        let text = "} \(nested("}")) \" }"  // } and {
        if text.isEmpty {
          return """
            } all of this " is text
            """
        }

        return text
        """#)
  }

  @Test func anEmptyBodyIsEmpty() {
    #expect(source.body(ofCall: "lesson.cell", onLine: 18) == "")
  }

  @Test func aLineWithoutTheCallIsAnotherSource() {
    #expect(source.body(ofCall: "lesson.cell", onLine: 2) == nil)
    #expect(source.body(ofCall: "lesson.cell", onLine: 99) == nil)
  }

  @Test func theCellsAreCounted() {
    #expect(source.calls(of: "lesson.cell") == 3)
  }

  @Test func unbalancedTextIsNoBody() {
    let broken = SourceCode(Array("lesson.cell(\"x\") { (".utf8))
    #expect(broken.body(ofCall: "lesson.cell", onLine: 1) == nil)
  }
}
