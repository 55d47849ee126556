import TensorFiles
import Testing

struct DamagedHeaderTests {
  @Test(arguments: [0, 1, 7])
  func aFileShorterThanEightBytesIsRefused(byteCount: Int) {
    #expect(
      refusal(of: Array(repeating: 0, count: byteCount)) == """
        The file has \(byteCount) of the 8 bytes that give the header's length. \
        Copy it again: it was cut short.
        """)
  }

  @Test(arguments: [100_000_001, 1 << 63 - 1, 1 << 63, .max] as [UInt64])
  func aHeaderLongerThanTheFormatAllowsIsRefused(length: UInt64) {
    #expect(
      refusal(of: littleEndian(length) + [1, 2, 3]) == """
        The header should take \(length) bytes, but the format allows 100000000. \
        Check that this is a safetensors file.
        """)
  }

  @Test(arguments: [4, 100, 100_000_000] as [UInt64])
  func aHeaderLongerThanTheFileIsRefused(length: UInt64) {
    #expect(
      refusal(of: littleEndian(length) + [1, 2, 3]) == """
        The header should take \(length) bytes, but the file has room for 3. \
        Copy the file again: it was cut short.
        """)
  }

  @Test(arguments: [
    [0xFF], [0x80], [0xC3], [0xC0, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80],
    [0xF4, 0x90, 0x80, 0x80],
  ])
  func aHeaderThatIsNotUTF8IsRefused(sequence: [UInt8]) {
    let header = Array(#"{"é"#.utf8) + sequence + Array(#"":0}"#.utf8)
    #expect(
      refusal(of: framed(header)) == """
        The header is not UTF-8 at byte 4. Copy the file again: it was damaged.
        """)
  }

  @Test(arguments: [
    ("", 0, "a value"),
    (" {}", 0, "a value"),
    ("\u{FEFF}{}", 0, "a value"),
    ("{", 1, "a name in quotes"),
    ("{]", 1, "a name in quotes"),
    ("{'a':1}", 1, "a name in quotes"),
    (#"{"a":0,}"#, 7, "a name in quotes"),
    (#"{"a"#, 3, "a closing quote"),
    ("{\"a\u{0}\":0}", 3, "no bare control character"),
    ("{\"a\n\":0}", 3, "no bare control character"),
    (#"{"a" 0}"#, 5, "a colon"),
    (#"{"a":"#, 5, "a value"),
    (#"{"a":}"#, 5, "a value"),
    (#"{"a":+1}"#, 5, "a value"),
    (#"{"a":NaN}"#, 5, "a value"),
    (#"{"a":-}"#, 6, "a digit"),
    (#"{"a":1.}"#, 7, "a digit"),
    (#"{"a":1e}"#, 7, "a digit"),
    (#"{"a":1e+}"#, 8, "a digit"),
    (#"{"a":01}"#, 6, "a comma or }"),
    (#"{"a":0"b":0}"#, 6, "a comma or }"),
    (#"{"a":[0 0]}"#, 8, "a comma or ]"),
    (#"{"a":[0,]}"#, 8, "a value"),
    (#"{"a":trve}"#, 5, "true"),
    (#"{"a":fals"#, 5, "false"),
    (#"{"a":nil}"#, 5, "null"),
    ("{}x", 2, "the end"),
    ("{}{}", 2, "the end"),
    ("{}\u{0}", 2, "the end"),
  ])
  func aHeaderThatIsNotJSONIsRefused(header: String, position: Int, expected: String) {
    #expect(
      refusal(of: safetensors(header)) == """
        The header is not JSON at byte \(position), where \(expected) should stand. \
        Copy the file again: it was damaged.
        """)
  }

  @Test(arguments: [
    ("[]", "an array"), ("\"text\"", "a string"), ("-1.5e+3", "a number"), ("true", "a boolean"),
    ("false", "a boolean"), ("null", "null"),
  ])
  func aHeaderThatIsNotAnObjectIsRefused(header: String, found: String) {
    #expect(
      refusal(of: safetensors(header)) == """
        The header is \(found), not an object. Check that this is a safetensors file.
        """)
  }

  @Test(arguments: ["[", "{\"a\":"])
  func bottomlessNestingIsRefused(bracket: String) {
    let header = String(repeating: bracket, count: 1_000_000)
    #expect(
      refusal(of: safetensors(header)) == """
        The header opens more than 8 brackets within each other at byte \
        \(8 * bracket.utf8.count). Check that this is a safetensors file.
        """)
  }

  @Test(arguments: [
    #"{"x":0,"x":0}"#, #"{"x":0,"\u0078":0}"#, #"{"__metadata__":{"x":"","x":""}}"#,
    #"{"y":{"x":0,"x":0}}"#,
  ])
  func aNameThatStandsTwiceIsRefused(header: String) {
    #expect(
      refusal(of: safetensors(header)) == """
        The name "x" stands twice in one object of the header. \
        Write the file again with each name once.
        """)
  }

  @Test func metadataThatAreNotAnObjectAreRefused() {
    #expect(
      refusal(of: safetensors(#"{"__metadata__":["a"]}"#)) == """
        The metadata are an array, not an object. \
        Write the file again with a dictionary of strings.
        """)
  }

  @Test(arguments: [("1", "a number"), ("{}", "an object"), ("null", "null")])
  func metadataThatAreNotStringsAreRefused(value: String, found: String) {
    #expect(
      refusal(of: safetensors(#"{"__metadata__":{"gamma":\#(value)}}"#)) == """
        The metadata hold \(found) under "gamma", not a string. \
        Write the file again with the value as text.
        """)
  }
}
