extension Double {
  /// The nearest number in a range; NaN stays NaN.
  func clipped(to range: ClosedRange<Double>) -> Double {
    self < range.lowerBound ? range.lowerBound : self > range.upperBound ? range.upperBound : self
  }
}
