/// A number of 64 bits that tells whether what is read is what was written.
///
/// It is for accidents, not against forgers: whoever may change a file may also write its digest
/// anew. A change within eight bytes that lie together at a multiple of eight is found for certain,
/// since every step can be undone; any other goes unnoticed once in 2⁶⁴ times.
///
/// The bytes are taken as little-endian words in four lanes, word 0, 4, 8 … in the first, and the
/// last word is filled up with zeros. A lane mixes each of its words into itself, s ← mixed(s ⊕ word);
/// then the count of bytes and the four lanes are mixed into one word, one after the other.
public struct Digest: Sendable, Equatable {
  /// The digest of all that was added so far, in its order.
  public private(set) var value: UInt64

  /// The digest of nothing, or one that goes on from another's value.
  public init(from value: UInt64 = 0) { self.value = value }

  /// Adds some bytes, as one piece: the same bytes in two pieces have another digest.
  public mutating func add(_ bytes: UnsafeRawBufferPointer) {
    // The first lane alone goes on from what was before, so that no change there can get lost.
    var (a, b, c, d) = (value, Digest.odd, Digest.odd &* 3, Digest.odd &* 5)
    let words = bytes.count / 8
    for place in stride(from: 0, to: words & ~3, by: 4) {
      a = Digest.mixed(a ^ Digest.word(bytes, place))
      b = Digest.mixed(b ^ Digest.word(bytes, place + 1))
      c = Digest.mixed(c ^ Digest.word(bytes, place + 2))
      d = Digest.mixed(d ^ Digest.word(bytes, place + 3))
    }
    var rest = SIMD4<UInt64>(a, b, c, d)
    for place in words & ~3..<(bytes.count + 7) / 8 {
      rest[place & 3] = Digest.mixed(rest[place & 3] ^ Digest.word(bytes, place))
    }
    value = Digest.mixed(UInt64(bytes.count))
    for lane in 0..<4 { value = Digest.mixed(value ^ rest[lane]) }
  }

  /// Adds a text, as one piece.
  public mutating func add(_ text: some StringProtocol) {
    Array(text.utf8).withUnsafeBytes { add($0) }
  }

  /// The value in sixteen letters, for a text.
  public var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static let odd: UInt64 = 0x9e37_79b9_7f4a_7c15

  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
    let start = place * 8
    if start + 8 <= bytes.count {
      return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
    }
    return bytes[start...].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The finish of SplitMix64 (Steele, Lea and Flood): every bit reaches all, and none is lost.
  @inline(__always)
  private static func mixed(_ word: UInt64) -> UInt64 {
    var z = word &+ odd
    z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
    return z ^ z >> 31
  }
}
