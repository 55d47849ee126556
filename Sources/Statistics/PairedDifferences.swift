/// What pairs tell: the difference of each, their mean, how sure it is, and whether it is chance.
public struct PairedDifferences: Sendable, Equatable {
  /// Second minus first, pair by pair.
  public let values: [Double]
  /// Their mean.
  public let mean: Double
  /// How much they vary; NaN of a single pair.
  public let deviation: Double
  /// Student's t interval of the mean, at 95 %; nil of a single pair.
  public let interval: ClosedRange<Double>?
  /// The test by flipping signs.
  public let test: SignFlipTest
  /// Pearson's correlation of the two sides; nil where one does not vary.
  ///
  /// The nearer to 1, the more the pairing has helped; at 0 it has not.
  public let correlation: Double?

  /// The fewest pairs that can support a claim: of five, even all with the same sign come by chance
  /// once in sixteen.
  public static let fewest = 6

  /// The differences of pairs.
  public init(from first: [Double], to second: [Double]) {
    precondition(first.count == second.count && !first.isEmpty, "pairs need both sides")
    values = zip(first, second).map { $1 - $0 }
    mean = Statistics.mean(values)
    deviation = standardDeviation(values)
    interval = meanInterval(values)
    test = SignFlipTest(values)
    correlation = Statistics.correlation(first, second)
  }

  /// Whether there are enough pairs and both the interval and the test part the mean from zero.
  ///
  /// Where several comparisons are made, `p` is the test's own, adjusted for their number.
  public func isEstablished(p: Double? = nil) -> Bool {
    guard values.count >= PairedDifferences.fewest, let interval, (p ?? test.p) < 0.05
    else { return false }
    return !interval.contains(0)
  }

  /// The number of pairs with which a difference of this mean and spread would be established in
  /// four of five experiments; nil where it is zero or would take more than a million.
  public var pairsNeeded: Int? {
    mean == 0 ? nil : Statistics.pairsNeeded(difference: mean.magnitude, deviation: deviation)
  }

  /// The smallest true difference that so many pairs with this spread establish in four of five
  /// experiments.
  public var detectable: Double {
    values.count < 2 ? .nan : deviation * noncentrality(pairs: values.count)
  }
}

/// Student's t interval of the mean; nil of fewer than two numbers.
public func meanInterval(_ numbers: [Double], level: Double = 0.95) -> ClosedRange<Double>? {
  guard numbers.count > 1 else { return nil }
  let centre = mean(numbers)
  let error = standardDeviation(numbers) / Double(numbers.count).squareRoot()
  let half = StudentT(degrees: numbers.count - 1).quantile((1 + level) / 2) * error
  return centre - half...centre + half
}

/// How many standard deviations a difference must be for so many pairs to establish it in four of
/// five experiments, by the usual sum of two quantiles of Student's t.
private func noncentrality(pairs: Int) -> Double {
  let t = StudentT(degrees: pairs - 1)
  return (t.quantile(0.975) + t.quantile(0.8)) / Double(pairs).squareRoot()
}

/// The fewest pairs, at least six, with which a difference of this size is established in four of
/// five experiments; nil beyond a million.
public func pairsNeeded(difference: Double, deviation: Double) -> Int? {
  func isEnough(_ pairs: Int) -> Bool { deviation * noncentrality(pairs: pairs) <= difference }
  guard difference > 0, deviation.isFinite else { return nil }
  // Beyond a thousand pairs t is the normal distribution: 1.96 + 0.84.
  guard isEnough(1000) else {
    let ratio = 2.801_585 * deviation / difference
    let pairs = (ratio * ratio).rounded(.up)
    return pairs <= 1_000_000 ? max(1001, Int(pairs)) : nil
  }
  var (few, many) = (PairedDifferences.fewest, 1000)
  if isEnough(few) { return few }
  while many - few > 1 {
    let middle = (few + many) / 2
    if isEnough(middle) { many = middle } else { few = middle }
  }
  return many
}

/// Holm's correction: p-values for as many comparisons as there are, in the same order.
///
/// The chance of any false claim among them stays below what is asked of each.
public func holm(_ p: [Double]) -> [Double] {
  var adjusted = p
  var largest = 0.0
  for (rank, index) in p.indices.sorted(by: { (p[$0], $0) < (p[$1], $1) }).enumerated() {
    largest = max(largest, min(1, Double(p.count - rank) * p[index]))
    adjusted[index] = largest
  }
  return adjusted
}
