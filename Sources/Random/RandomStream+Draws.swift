import Wording

extension RandomStream {
  /// A number in [0, 1), any of 2⁵³ alike.
  public mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A number from the lower end up to, not including, the higher, all alike; the end itself where
  /// the two are one.
  public mutating func uniform(_ low: Double, _ high: Double) -> Double {
    guard low <= high, (high - low).isFinite else {
      refuse("no number lies from \(low) up to \(high): give two finite ends, the lower first")
    }
    let number = low + (high - low) * uniform()
    // The sum may round up to the higher end.
    return number < high ? number : max(low, high.nextDown)
  }

  /// A whole number from 0 up to, not including, `bound`; without bias.
  public mutating func integer(below bound: Int) -> Int {
    guard bound > 0 else {
      refuse("there is no whole number from 0 up to, not including, \(bound): give at least 1")
    }
    // Lemire's way: the high word of bits × bound is the number; the few low words that would make
    // some numbers likelier are drawn again.
    let bound = UInt64(bound)
    var product = bound.multipliedFullWidth(by: next())
    if product.low < bound {
      let unfair = (0 &- bound) % bound
      while product.low < unfair { product = bound.multipliedFullWidth(by: next()) }
    }
    return Int(product.high)
  }

  /// A number from the normal distribution of mean 0 and standard deviation 1.
  ///
  /// One draw gives one number, by the inverse of the distribution, so a stream has no half-used
  /// pair to remember.
  ///
  /// The probability is the middle of one of 2⁵² equal steps, which 53 bits hold exactly: never 0 or
  /// 1, so the number lies within ±8.21; and words that are opposite in every bit give opposite ones.
  public mutating func gaussian() -> Double {
    normalQuantile((Double(next() >> 12) + 0.5) * 0x1p-52)
  }

  /// Puts the elements into an order of which all are alike.
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, integer(below: last + 1))
    }
  }
}
