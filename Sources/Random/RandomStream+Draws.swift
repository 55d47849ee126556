extension RandomStream {
  /// A number in [0, 1), any of 2⁵³ alike.
  public mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A number between the two ends, all alike.
  public mutating func uniform(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * uniform()
  }

  /// A whole number from 0 up to, not including, `bound`; without bias.
  public mutating func integer(below bound: Int) -> Int {
    precondition(bound > 0, "there is no whole number from 0 up to \(bound)")
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
  public mutating func gaussian() -> Double {
    normalQuantile((Double(next() >> 11) + 0.5) * 0x1p-53)
  }

  /// Puts the elements into an order of which all are alike.
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, integer(below: last + 1))
    }
  }
}
