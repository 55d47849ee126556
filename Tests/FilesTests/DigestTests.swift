import Files
import Testing

/// The one digest of all that is read back.
struct DigestTests {
  private func digest(_ bytes: [UInt8]) -> String {
    var digest = Digest()
    bytes.withUnsafeBytes { digest.add($0) }
    return digest.text
  }

  /// The numbers are those of an implementation in Python, written from the words of `Digest`.
  @Test func itIsTheSameOnEveryMachine() {
    #expect(digest([]) == "493a6e0911e97c00" && digest([97]) == "de3c24e37fab3aa1")
    #expect(digest(Array(0...255)) == "0795a1217bef37d6")
    var pieces = Digest()
    pieces.add("a")
    pieces.add("b")
    #expect(pieces.text == "faf50bbe14f7a18f" && digest([97, 98]) == "141e7dd405d0f9e7")
    var whole = Digest(from: Digest().value)
    whole.add("ab")
    #expect(whole.text == "141e7dd405d0f9e7")
  }

  @Test func everyChangeOfOneByteIsFound() {
    for count in [1, 7, 8, 9, 31, 32, 33, 100] {
      let bytes = (0..<count).map { UInt8($0 % 251) }
      var seen: Set = [digest(bytes)]
      for place in bytes.indices {
        for change in 1...255 as ClosedRange<UInt8> {
          var other = bytes
          other[place] ^= change
          seen.insert(digest(other))
        }
      }
      #expect(seen.count == 1 + 255 * count)
    }
  }

  @Test func zerosAtTheEndCount() {
    #expect(Set((0...40).map { digest([UInt8](repeating: 0, count: $0)) }).count == 41)
  }
}
