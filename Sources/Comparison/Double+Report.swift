import Wording

extension Double {
  /// The number with its sign and a digit after the point.
  var signed: String { (self > 0 ? "+" : "") + text(decimals: 1) }

  /// A probability after its name: `= 0.012` or `< 0.001`.
  var probability: String { self < 0.001 ? "< 0.001" : "= \(text(decimals: 3))" }
}

extension ClosedRange<Double>? {
  /// Both ends without signs for what is above zero.
  var plain: String {
    map { "\($0.lowerBound.text(decimals: 1)) to \($0.upperBound.text(decimals: 1))" } ?? "–"
  }

  /// Both ends in words.
  var words: String { map { "\($0.lowerBound.signed) to \($0.upperBound.signed)" } ?? "none" }
}
