#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The least and the greatest of some numbers; those do not count that no axis can hold.
struct Extent: Equatable {
  var lower = Double.infinity
  var upper = -Double.infinity

  init(_ values: some Sequence<Double>) {
    for value in values { include(value) }
  }

  var isEmpty: Bool { lower > upper }

  mutating func include(_ value: Double) {
    // Twice as much, or a little room besides, would be infinite.
    guard value.magnitude <= 1e300 else { return }
    lower = min(lower, value)
    upper = max(upper, value)
  }

  mutating func include(_ other: Extent) {
    include(other.lower)
    include(other.upper)
  }

  /// A range that exists, even if nothing was measured.
  func range(isLogarithmic: Bool) -> ClosedRange<Double> {
    guard !isEmpty else { return isLogarithmic ? 1...10 : 0...1 }
    guard isLogarithmic else { return lower...upper }
    let least = max(lower, 1e-12)
    return least...max(upper, least)
  }
}

func logarithm(_ value: Double) -> Double { log(max(value, 1e-300)) }
func exponential(_ value: Double) -> Double { exp(value) }
func sine(_ angle: Double) -> Double { sin(angle) }
func cosine(_ angle: Double) -> Double { cos(angle) }
func arcTangent(_ y: Double, _ x: Double) -> Double { atan2(y, x) }
