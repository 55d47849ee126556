import Terminal
import Testing

struct WrappingTests {
  @Test func linesBreakAtSpaces() {
    #expect("the target moves slowly".wrapped(to: 10) == ["the target", "moves", "slowly"])
    #expect("abc".wrapped(to: 3) == ["abc"])
    #expect("".wrapped(to: 3) == [""])
  }

  @Test func lineEndsInTheTextStay() {
    #expect("a b\n\nc".wrapped(to: 2) == ["a", "b", "", "c"])
  }

  @Test func onlyAWordLongerThanTheLineIsSplit() {
    #expect("ab cdefghij k".wrapped(to: 4) == ["ab", "cdef", "ghij", "k"])
    #expect("日本語".wrapped(to: 4) == ["日本", "語"])
    #expect("θ̇θ̇θ̇".wrapped(to: 2) == ["θ̇θ̇", "θ̇"])
    #expect("abc".wrapped(to: 0) == ["a", "b", "c"])
  }

  @Test func aBulletHangs() {
    #expect(
      "one two three".wrapped(to: 9, indentation: 2, bullet: "• ")
        == ["  • one", "    two", "    three"])
  }

  @Test func spacesAtTheBeginningStayAndAtTheEndGo() {
    #expect("  a b ".wrapped(to: 10) == ["  a b"])
    #expect("      a".wrapped(to: 3) == ["  a"])
  }

  @Test func aNoBreakSpaceDoesNotBreak() {
    #expect("a 5\u{A0}% b".wrapped(to: 5) == ["a 5\u{A0}%", "b"])
  }

  @Test func aStyleIsClosedAtTheEndOfALineAndOpenedAgain() {
    let bold = "\u{1B}[1m"
    let end = "\u{1B}[0m"
    #expect(
      "a \(bold)bb cc\(end) d".wrapped(to: 4) == ["a \(bold)bb\(end)", "\(bold)cc\(end) d"])
  }

  @Test func noLineIsTooWide() {
    let style = Styler(isOn: true)
    let text = "The \(style(.bold, "target")) y = r + γ·min(Q₁′, Q₂′) 日本語 " + "aaaaaaaaaaaaaaaaaaa"
    for width in 1...60 {
      let lines = text.wrapped(to: width)
      #expect(lines.allSatisfy { $0.displayWidth <= Swift.max(width, 2) })
      let letters = lines.joined().withoutEscapes.filter { $0 != " " }
      #expect(letters == text.withoutEscapes.filter { $0 != " " })
    }
  }

  @Test func aStyleInsideAnotherLetsTheOuterGoOn() {
    let style = Styler(isOn: true)
    #expect(
      style(.bold, "a\(style(.muted, "b"))c")
        == "\u{1B}[1ma\u{1B}[2mb\u{1B}[0m\u{1B}[1mc\u{1B}[0m")
    #expect(Styler(isOn: false)(.bad, "a") == "a")
  }
}
