import TensorFiles
import Testing

struct TextTests {
  @Test(arguments: [
    "", "plain", "\"quoted\" \\ and / slashed", "\u{0}\u{1}\u{8}\t\n\u{B}\u{C}\r\u{1F}\u{7F}",
    "Grüße, 世界, 🙂, 👩‍👩‍👧", "e\u{301} is not \u{E9} here", "\u{2028}\u{FEFF}\u{FFFF}\u{10FFFF}",
    "\\u0041 stays as it is", "\r\n", "{\"json\": [1, 2]}",
  ])
  func anyTextComesBackExactly(text: String) throws {
    var file = TensorFile(metadata: ["value": text, "key " + text: "value"])
    try file.add("name " + text, shape: [], [1] as [Float])
    let copy = try TensorFile(bytes: file.encoded())
    #expect(copy == file)
    #expect(copy.metadata["value"].map { Array($0.utf8) } == Array(text.utf8))
    #expect(copy.names.map { Array($0.utf8) } == [Array("name \(text)".utf8)])
    #expect(copy.metadata.keys.contains { $0.utf8.elementsEqual("key \(text)".utf8) })
  }

  @Test func everyEscapeIsUnderstood() throws {
    let escapes = #"\"\\\/\b\f\n\r\t\u0041\u00e9\u00E9\u20ac\ud83d\ude42\u0000"#
    let text = "\"\\/\u{8}\u{C}\n\r\tA\u{E9}\u{E9}€🙂\u{0}"
    #expect(try value(escapes).unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test(arguments: [
    #"\ud83d"#, #"\ude42"#, #"\ud83d\u0041"#, #"\ude42\ud83d"#, #"\ud83d\ud83d"#, #"\ud83d x"#,
    #"\ud83d\n"#,
  ])
  func aLoneSurrogateIsRefused(escape: String) {
    #expect(
      refusal { try value(escape) } == """
        The header is not JSON at byte 26, where both halves of a surrogate pair should stand. \
        Copy the file again: it was damaged.
        """)
  }

  @Test func anUnknownEscapeIsRefused() {
    #expect(
      refusal { try value(#"\x41"#) } == """
        The header is not JSON at byte 25, where one of " \\ / b f n r t u after a backslash \
        should stand. Copy the file again: it was damaged.
        """)
  }

  @Test(arguments: [#"\u004"#, #"\u00g1"#, #"\u+041"#, #"\u 041"#, #"\u-041"#, #"\u00é1"#])
  func anEscapeWithoutFourDigitsIsRefused(escape: String) throws {
    let sentence = try #require(
      refusal { try value(escape) })
    #expect(sentence.contains("where four hexadecimal digits should stand."))
  }

  @Test func twoSpellingsOfOneNameAreOneName() {
    #expect(
      refusal(of: safetensors("{\"__metadata__\":{\"e\u{301}\":\"1\",\"\u{E9}\":\"2\"}}")) == """
        The name "\u{E9}" stands twice in one object of the header. \
        Write the file again with each name once.
        """)
  }

  @Test func aHostileNameIsShownOnOneHarmlessLine() {
    let name = "a\n\u{1B}[31m\u{202E}" + String(repeating: "x", count: 200)
    let shown = #"a\u{a}\u{1b}[31m\u{202e}"# + String(repeating: "x", count: 92)
    #expect(
      refusal { try TensorFile().floats(name) } == """
        There is no tensor "\(shown)…", nor any other. Check that this is the right file.
        """)
  }

  /// What a metadata value spelled with these escapes means.
  private func value(_ escapes: String) throws(TensorFile.Failure) -> String {
    let file = try TensorFile(bytes: safetensors(#"{"__metadata__":{"key":""# + escapes + #""}}"#))
    return file.metadata["key"] ?? ""
  }
}
