import Testing
import Wording

@testable import Plotting

struct TextTests {
  @Test func numbersAreTheSameInEveryCountry() {
    #expect((-1226.25).text == "−1226")
    #expect(0.004_999.text == "0.004999")
    #expect(Double.pi.text == "3.142")
    #expect(12.0.text == "12")
    #expect((-0.0004).text(decimals: 2) == "0.00")
    #expect((-141.66).text(decimals: 1) == "−141.7")
    #expect(2.5e-7.text == "2.5e−7")
    #expect(Double.nan.text == "not a number")
    #expect((-Double.infinity).text == "−∞")
  }

  @Test func dataKeepTheDigitsOfSinglePrecision() {
    #expect(Double(Float(0.1)).data == "0.1")
    #expect(20_000.0.data == "20000")
    #expect((-1.5).data == "-1.5")
    #expect(Double.nan.data == "NaN")
    #expect(Double.infinity.data == "NaN")
  }

  @Test func userTextCannotLeaveItsString() {
    #expect("it's".quoted == "'it''s'")
    #expect("a\n'; system 'x'\r\u{7}".quoted == "'a ''; system ''x''  '")
    #expect(#"_ ^ { } @ & ~ \ " `date`"#.quoted == #"'_ ^ { } @ & ~ \ " `date`'"#)
  }

  @Test func asciiSpellsGreekAndSigns() {
    #expect("θ̇ ≥ −π, Q₁ ∼ N(0, σ²)".ascii == "theta_dot >= -pi, Q_1 ~ N(0, sigma^2)")
    #expect("Ω µ′ “x” · 漢".ascii == "Omega u' \"x\" . ?")
  }

  @Test func wrappingBreaksBetweenWordsAndLongWordsToo() {
    #expect("one two three".wrapped(to: 7) == ["one two", "three"])
    #expect("abcdefgh".wrapped(to: 3) == ["abc", "def", "gh"])
    #expect("a\nb".wrapped(to: 9) == ["a", "b"])
    #expect("".wrapped(to: 9).isEmpty)
  }

  @Test func base64IsThatOfTheStandard() {
    let code = { (text: String) in String(decoding: base64(Array(text.utf8)), as: UTF8.self) }
    #expect(code("") == "")
    #expect(code("f") == "Zg==")
    #expect(code("fo") == "Zm8=")
    #expect(code("foobar") == "Zm9vYmFy")
  }
}
