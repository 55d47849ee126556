import Terminal
import Testing
import Wording

@testable import Notebook

/// A page as lines, however narrow it must be.
struct RenderingTests {
  private func rendering(_ width: Int, _ locale: String = "C.UTF-8") -> Rendering {
    let console = Console(variables: ["LANG": locale]) { _ in false }
    return Rendering(width: width, style: Styler(isOn: false), console: console, audience: .ears)
  }

  @Test func longLinesGoOnFurtherToTheRight() {
    let code = "let target = min(next1, next2)\n  return reward + discount * target"
    #expect(
      rendering(30).lines(.code(code)) == [
        "", "  │ let target = min(next1,", "  │   next2)", "  │   return reward +",
        "  │     discount * target",
      ])
    #expect(
      rendering(20).lines(.output("[0.0, 1.0, 2.0, 3.0, 4.0]")) == [
        "", "  [0.0, 1.0, 2.0,", "    3.0, 4.0]",
      ])
  }

  @Test func linesThatFitStayAsTheyAre() {
    let table = "a    b\n1    2\n\n"
    #expect(rendering(8).lines(.output(table)) == ["", "  a    b", "  1    2", "  ", "  "])
  }

  @Test func spellingComesBeforeFolding() {
    let lines = rendering(20, "C").lines(.output("θ θ θ θ"))
    #expect(lines == ["", "  theta theta", "    theta theta"])
    #expect(rendering(20, "C").lines(.code("σ"))[1] == "  | sigma")
  }

  @Test(arguments: [20, 40, 80])
  func nothingIsWiderThanThePage(width: Int) {
    let words = "Qθ → min of both, and x² ≤ y: some words to fill a line or two of it."
    var question = Question(words, [words, "b"])
    question.answer = 0
    question.because = words
    let blocks: [Block] = [
      .prose(words), .question(question), .answer(question), .code(words), .output(words),
      .check(Check(claim: words, holds: true, detail: words)),
    ]
    for locale in ["C", "C.UTF-8"] {
      for line in blocks.flatMap({ rendering(width, locale).lines($0) }) {
        let shown = locale == "C" ? line.ascii : line  // as it will be printed
        #expect(shown.displayWidth <= width, "\(shown)")
      }
    }
  }
}
