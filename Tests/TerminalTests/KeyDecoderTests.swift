import Terminal
import Testing

struct KeyDecoderTests {
  private static let table: [(String, [Key])] = [
    ("n", [.character("n")]), ("4g", [.character("4"), .character("g")]), (" ", [.space]),
    ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]),
    ("\u{8}", [.backspace]), ("\u{3}", [.interrupt]), ("\u{4}", [.endOfInput]),
    ("\u{C}", [.control("l")]), ("\u{1B}[A", [.up]), ("\u{1B}OB", [.down]), ("\u{1B}[C", [.right]),
    ("\u{1B}[1;5D", [.left]), ("\u{1B}[5~", [.pageUp]), ("\u{1B}[6~", [.pageDown]),
    ("\u{1B}[H", [.home]), ("\u{1B}[1~", [.home]), ("\u{1B}[F", [.end]), ("\u{1B}[4~", [.end]),
    ("\u{1B}OF", [.end]), ("\u{1B}[3~", [.delete]), ("\u{1B}", [.escape]),
    ("\u{1B}q", [.escape, .character("q")]), ("\u{1B}\u{1B}", [.escape, .escape]),
    ("θ", [.character("θ")]), ("日🙂", [.character("日"), .character("🙂")]),
    ("\u{1B}[15~n", [.character("n")]), ("\u{1B}[?62;4c", []),
    ("\u{1B}_Gi=31;OK\u{1B}\\n", [.character("n")]),
    ("\u{1B}]11;rgb:0/0/0\u{7}n", [.character("n")]), ("\u{1B}P1$r0m\u{1B}\\", []),
    ("\u{1B}[<0;1;1M", []), ("\u{1B}[\u{3}", [.interrupt]), ("\u{1B}[12", []),
  ]

  private func keys(_ reads: [[UInt8]]) -> [Key] {
    var decoder = KeyDecoder()
    var keys: [Key] = []
    for bytes in reads {
      decoder.append(bytes)
      while let key = decoder.next(isFinal: false) { keys.append(key) }
    }
    while let key = decoder.next(isFinal: true) { keys.append(key) }
    #expect(!decoder.isPending)
    return keys
  }

  @Test(arguments: table) func bytesBecomeKeys(text: String, expected: [Key]) {
    #expect(keys([Array(text.utf8)]) == expected)
  }

  @Test(arguments: table) func keysMayComeByteForByte(text: String, expected: [Key]) {
    #expect(keys(text.utf8.map { [$0] }) == expected)
  }

  @Test func brokenTextIsSkipped() {
    #expect(keys([[0xFF, 0xC3, 0x28, 0xE2, 0x82]]) == [.character("(")])
    #expect(keys([[0x00, 0x1C, 0x61]]) == [.character("a")])
  }

  @Test func anythingAtAllIsDigested() {
    var state: UInt64 = 7
    for _ in 0..<2000 {
      let bytes = (0..<12).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1
        let byte = UInt8(truncatingIfNeeded: state >> 33)
        return byte % 3 == 0 ? [0x1B, 0x5B, 0x5F, 0x3F][Int(byte) % 4] : byte
      }
      _ = keys([bytes])
    }
  }
}
