import Random

/// How often chance alone brings a mean as far from zero as the one observed.
///
/// If the two sides of a pair are alike, each difference could as well have the other sign. So the
/// test asks in which share of all sign patterns the sum is at least as far from zero. It assumes
/// nothing about the distribution.
public struct SignFlipTest: Sendable, Equatable {
  /// That share, between 0 and 1.
  public let p: Double
  /// Whether every pattern was tried; else a hundred thousand at random.
  public let isExact: Bool

  /// The most differences of which all sign patterns are tried.
  public static let mostExact = 20

  /// The test of these differences.
  public init(_ differences: [Double]) {
    let size = differences.reduce(0) { $0 + $1.magnitude }
    // Sums that differ by rounding only are alike.
    let observed = differences.reduce(0, +).magnitude - 1e-10 * size
    isExact = differences.count <= SignFlipTest.mostExact
    p = isExact ? exact(differences, observed) : sampled(differences, observed)
  }

  /// The least that the test can say of so many pairs: 2 of all 2ⁿ patterns.
  public static func least(pairs: Int) -> Double {
    var p = 2.0
    for _ in 0..<min(pairs, 1000) { p /= 2 }
    return min(1, p)
  }
}

/// All patterns, in an order in which each differs from the last in one sign (Gray's code).
private func exact(_ differences: [Double], _ observed: Double) -> Double {
  guard !differences.isEmpty else { return 1 }
  let patterns = 1 << (differences.count - 1)  // the others are these, mirrored
  var signs = differences
  var (sum, count) = (differences.reduce(0, +), 0)
  for pattern in 1...patterns {
    if sum.magnitude >= observed { count += 1 }
    let flipped = pattern.trailingZeroBitCount
    guard flipped < differences.count - 1 else { break }
    sum -= 2 * signs[flipped]
    signs[flipped] = -signs[flipped]
  }
  return Double(count) / Double(patterns)
}

private func sampled(_ differences: [Double], _ observed: Double) -> Double {
  var stream = RandomStream(seed: 0, "sign patterns")
  let patterns = 100_000
  var count = 1  // the observed pattern is one of them
  for _ in 1..<patterns {
    var sum = 0.0
    var bits: UInt64 = 0
    for (index, difference) in differences.enumerated() {
      if index % 64 == 0 { bits = stream.next() }
      sum += bits & 1 == 0 ? difference : -difference
      bits >>= 1
    }
    if sum.magnitude >= observed { count += 1 }
  }
  return Double(count) / Double(patterns)
}
