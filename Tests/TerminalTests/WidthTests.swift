import Terminal
import Testing
import Wording

struct WidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("θ", 1), ("θ̇", 1), ("θ̈", 1), ("∇θ J ≈ ½·Σ r − γ", 16), ("e\u{301}", 1),
    ("日本", 4), ("ｆ", 2), ("한", 2), ("🙂", 2), ("👩‍💻", 2), ("🇩🇪", 2), ("✓✗●▲■", 5), ("⚠️", 2),
    ("\u{1B}[1mab\u{1B}[0m", 2), ("\u{1B}]0;title\u{7}x", 1), ("\u{1B}_Gi=1;AAAA\u{1B}\\x", 1),
    ("─│┌█░⏎", 6), ("a\u{200B}b", 2), ("\u{1B}", 0), ("\u{1B}[", 0),
  ])
  func aTextTakesAsManyColumnsAsATerminalGivesIt(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test func escapesCanBeTakenAway() {
    #expect("\u{1B}[38;5;32mθ\u{1B}[0m → μ".withoutEscapes == "θ → μ")
  }

  @Test func paddingCountsColumnsNotCharacters() {
    #expect("日".padded(to: 4) + "|" == "日  |")
    #expect("θ̇".padded(to: 3, .right) == "  θ̇")
    #expect("ab".padded(to: 5, .center) == " ab  ")
    #expect("abc".padded(to: 2) == "abc")
    #expect("\u{1B}[1mab\u{1B}[0m".padded(to: 3) == "\u{1B}[1mab\u{1B}[0m ")
  }

  @Test func aTextThatIsCutSaysSo() {
    #expect("abcdef".truncated(to: 4) == "abc…")
    #expect("abcd".truncated(to: 4) == "abcd")
    #expect("日本語".truncated(to: 4) == "日…")
    #expect("abc".truncated(to: 2, mark: "") == "ab")
    #expect("abc".truncated(to: 0) == "")
    #expect("\u{1B}[1mabcdef\u{1B}[0m".truncated(to: 3) == "\u{1B}[1mab…\u{1B}[0m")
  }

  @Test func thousandsHaveCommas() {
    #expect(
      [0, 12, 999, 1000, 20_000, 1_234_567, -312, -1240].map(\.grouped)
        == ["0", "12", "999", "1,000", "20,000", "1,234,567", "−312", "−1,240"])
  }
}
