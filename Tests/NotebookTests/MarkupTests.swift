import Terminal
import Testing
import Wording

@testable import Notebook

/// Prose with a little markup, for a terminal and as HTML.
struct MarkupTests {
  private let text = """
    A first paragraph
    on two lines, with `code`.

    - one point
      that goes on
    - and *another*

    The end: 2 * 3 * 4.
    """

  @Test func linesOfAParagraphAreJoinedAndWrapped() {
    #expect(
      Markup.lines(text, width: 24, style: Styler(isOn: false)) == [
        "A first paragraph on two", "lines, with code.", "", "• one point that goes on",
        "• and another", "", "The end: 2 * 3 * 4.",
      ])
  }

  @Test func htmlIsEscapedAndListsAreClosed() {
    #expect(
      Markup.html("a < b & `c > d`\n\n- x") == """
        <p>a &lt; b &amp; <code>c &gt; d</code></p>
        <ul>
        <li>x</li>
        </ul>

        """)
  }

  @Test(arguments: [80, 54, 53, 40], [true, false])
  func theMapHasStraightEdges(width: Int, isASCII: Bool) {
    let lines = NetworkMap([.actor]).lines(width: width, spelled: isASCII ? \.ascii : { $0 })
      .filter { $0 != "learn" && $0 != "follow" }
    #expect(lines.count == 6 && Set(lines.map(\.count)).count == 1)
    #expect((lines.first?.count ?? 99) <= width)
  }

  @Test func theMapHasDoubleLinesAroundWhatIsInPlay() {
    let lines = NetworkMap([.actor, .criticTarget2]).lines()
    #expect(lines.count == 6 && Set(lines.map(\.count)) == [54])
    #expect(lines[1] == "learn   ║  actor μ   ║  │ critic Q₁  │  │ critic Q₂  │")
    #expect(lines[4] == "follow  │ target μ′  │  │ target Q₁′ │  ║ target Q₂′ ║")
  }
}
