/// A number in the precision that NumPy 2 would keep it in, so that sums round as they do there.
///
/// Where single meets double, the result is double. A literal, a number of the program itself,
/// computes in double among its like and takes the precision of any other number that it meets.
struct NumPyScalar: Comparable, ExpressibleByFloatLiteral {
  enum Precision: Comparable {
    case literal
    case single
    case double
  }

  let value: Double
  let precision: Precision

  init(_ value: Double, in precision: Precision) {
    self.value = precision == .single ? Double(Float(value)) : value
    self.precision = precision
  }

  init(_ number: Float) { self.init(Double(number), in: .single) }
  init(_ number: Double) { self.init(number, in: .double) }
  init(floatLiteral: Double) { self.init(floatLiteral, in: .literal) }

  static func literal(_ number: Double) -> Self { Self(number, in: .literal) }

  static func + (a: Self, b: Self) -> Self { promoted(a, b, +) }
  static func - (a: Self, b: Self) -> Self { promoted(a, b, -) }
  static func * (a: Self, b: Self) -> Self { promoted(a, b, *) }
  static func < (a: Self, b: Self) -> Bool { compared(a, b, <) }
  static func == (a: Self, b: Self) -> Bool { compared(a, b, ==) }

  /// The nearest number between two literals, which stay literals; NaN stays NaN.
  func clipped(to range: ClosedRange<Double>) -> Self {
    let (low, high) = (Self.literal(range.lowerBound), Self.literal(range.upperBound))
    return self < low ? low : self > high ? high : self
  }

  private static func promoted(
    _ a: Self, _ b: Self, _ operation: (Double, Double) -> Double
  ) -> Self {
    // A double has more than twice the digits of a single, so one operation on singles done in
    // double and rounded once more gives the bits of single precision.
    let precision = max(a.precision, b.precision)
    let (a, b) = (Self(a.value, in: precision), Self(b.value, in: precision))
    return Self(operation(a.value, b.value), in: precision)
  }

  private static func compared(
    _ a: Self, _ b: Self, _ comparison: (Double, Double) -> Bool
  ) -> Bool {
    let precision = max(a.precision, b.precision)
    return comparison(Self(a.value, in: precision).value, Self(b.value, in: precision).value)
  }
}
