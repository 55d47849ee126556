/// Numbers as people read them: the same in every country, and with a true minus sign.
extension Double {
  /// The number with so many digits after the point.
  public func text(decimals: Int) -> String {
    guard isFinite else { return isNaN ? "not a number" : self < 0 ? "−∞" : "∞" }
    let scale = powerOfTen(decimals)
    let shifted = (magnitude * scale).rounded()
    guard shifted < 9e15 else { return self < 0 ? "−\(magnitude)" : "\(self)" }
    let digits = Int(shifted)
    let sign = self < 0 && digits > 0 ? "−" : ""
    guard decimals > 0 else { return "\(sign)\(digits)" }
    let unit = Int(scale)
    let fraction = "\(digits % unit)"
    let zeros = String(repeating: "0", count: decimals - fraction.count)
    return "\(sign)\(digits / unit).\(zeros)\(fraction)"
  }

  /// The number with about four significant digits, and no zeros at its end.
  public var text: String {
    guard isFinite, self != 0 else { return text(decimals: 0) }
    guard magnitude >= 1e-4, magnitude < 1e9 else { return scientific }
    var decimals = 3
    var size = magnitude
    while size < 1 {
      size *= 10
      decimals += 1
    }
    while size >= 10, decimals > 0 {
      size /= 10
      decimals -= 1
    }
    return withoutEndingZeros(text(decimals: decimals))
  }

  private var scientific: String {
    var exponent = 0
    var size = magnitude
    while size < 1 {
      size *= 10
      exponent -= 1
    }
    while size >= 10 {
      size /= 10
      exponent += 1
    }
    let mantissa = withoutEndingZeros((self < 0 ? -size : size).text(decimals: 2))
    return "\(mantissa)e\(exponent < 0 ? "−" : "")\(abs(exponent))"
  }
}

/// 10 to the power of a small whole number.
package func powerOfTen(_ exponent: Int) -> Double {
  var power = 1.0
  for _ in 0..<abs(exponent) { power *= 10 }
  return exponent < 0 ? 1 / power : power
}

/// Without zeros after the point, so that `0.50` beside `0.25` reads `0.5`.
package func withoutEndingZeros(_ text: String) -> String {
  guard text.contains(".") else { return text }
  var kept = text[...]
  while kept.last == "0" { kept = kept.dropLast() }
  if kept.last == "." { kept = kept.dropLast() }
  return String(kept)
}
