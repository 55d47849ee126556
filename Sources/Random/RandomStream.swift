/// A stream of random numbers that is the same on every machine.
///
/// Every use has its own stream, named: `RandomStream(seed: 7, "exploration")`. Streams of one seed
/// are independent, so that drawing more from one leaves the others as they were. A stream is a
/// value: a copy draws the same numbers again, and `state` saves it.
///
/// The generator is xoshiro256++ by Blackman and Vigna, started through SplitMix64.
public struct RandomStream: RandomNumberGenerator, Sendable, Equatable {
  /// The four words that are all there is to know of the stream.
  public private(set) var state: SIMD4<UInt64>

  /// Starts the stream of that name from a seed.
  public init(seed: UInt64, _ name: String) {
    // FNV-1a of the name meets the seed only after both are well mixed, so that no two names and
    // seeds that people choose come out alike.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    var seeds = SplitMix(state: seed)
    var words = SplitMix(state: seeds.next() ^ hash)
    state = SIMD4(words.next(), words.next(), words.next(), words.next())
  }

  /// Takes a saved stream up again; nil for four zeros, which no stream ever reaches.
  public init?(state: SIMD4<UInt64>) {
    guard state != .zero else { return nil }
    self.state = state
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    let sum = state[0] &+ state[3]
    let result = rotated(sum, by: 23) &+ state[0]
    let shifted = state[1] << 17
    state[2] ^= state[0]
    state[3] ^= state[1]
    state[1] ^= state[2]
    state[0] ^= state[3]
    state[2] ^= shifted
    state[3] = rotated(state[3], by: 45)
    return result
  }
}

private func rotated(_ word: UInt64, by bits: UInt64) -> UInt64 {
  word << bits | word >> (64 - bits)
}

/// The generator that spreads one word over many: SplitMix64 by Steele, Lea and Flood.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
    return z ^ z >> 31
  }
}
