import Wording

/// An axis with its reach and numbers settled.
struct Scaled: Equatable {
  struct Tick: Equatable {
    let value: Double
    let text: String
  }

  let lower: Double
  let upper: Double
  let isLogarithmic: Bool
  var ticks: [Tick]

  /// Settles an axis for data of this extent, with or without some room beyond them.
  init(_ axis: Axis, extent: Extent, count: Int, hasRoom: Bool) {
    isLogarithmic = axis.scale == .logarithmic
    var range = axis.range ?? extent.range(isLogarithmic: isLogarithmic)
    if range.lowerBound == range.upperBound {
      let room = max(1e-9, range.lowerBound.magnitude * 0.1)
      range = range.lowerBound - room...range.upperBound + room
    }
    let step = niceStep((range.upperBound - range.lowerBound) / Double(max(1, count)))
    if axis.range == nil, hasRoom {
      range =
        isLogarithmic
        ? range.lowerBound / 1.25...range.upperBound * 1.25 : roomier(range, step: step)
    }
    (lower, upper) = (range.lowerBound, range.upperBound)
    switch axis.ticks {
    case .none: ticks = []
    case .at(let values): ticks = values.map { Tick(value: $0, text: $0.text) }
    case .quarterTurns: ticks = quarterTurns(in: range)
    case .automatic:
      ticks = isLogarithmic ? powers(in: range) : multiples(of: step, in: range)
    }
  }

  /// An axis whose numbers are words, one to a line.
  init(_ words: [Tick], lower: Double, upper: Double) {
    (self.lower, self.upper) = (lower, upper)
    isLogarithmic = false
    ticks = words
  }

  /// How far along the axis a number lies, from 0 to 1.
  func share(_ value: Double) -> Double {
    guard isLogarithmic else { return (value - lower) / (upper - lower) }
    return (logarithm(value) - logarithm(lower)) / (logarithm(upper) - logarithm(lower))
  }

  /// The number that lies so far along the axis.
  func value(atShare share: Double) -> Double {
    guard isLogarithmic else { return lower + (upper - lower) * share }
    return exponential(logarithm(lower) + (logarithm(upper) - logarithm(lower)) * share)
  }

  /// The numbers as gnuplot takes them for an axis.
  var tickList: String {
    "(" + ticks.map { "\($0.text.quoted) \($0.value.data)" }.joined(separator: ", ") + ")"
  }
}

/// The smallest of 1, 2, 2.5, 5 and 10 times a power of ten that is no less than `least`.
func niceStep(_ least: Double) -> Double {
  guard least.isFinite, least >= 1e-300 else { return 1 }
  var power = 1.0
  while power > least { power /= 10 }
  while power * 10 <= least { power *= 10 }
  for factor in [1, 2, 2.5, 5] where power * factor >= least * 0.999_999 { return power * factor }
  return power * 10
}

/// A little more than a range, up to the next half step, so that no curve runs along the frame.
private func roomier(_ range: ClosedRange<Double>, step: Double) -> ClosedRange<Double> {
  let half = step / 2
  let room = (range.upperBound - range.lowerBound) * 0.02
  // What begins or ends at zero shall go on doing so.
  let lower = range.lowerBound == 0 ? 0 : range.lowerBound - room
  let upper = range.upperBound == 0 ? 0 : range.upperBound + room
  return (lower / half).rounded(.down) * half...(upper / half).rounded(.up) * half
}

private func multiples(of step: Double, in range: ClosedRange<Double>) -> [Scaled.Tick] {
  let slack = 1e-9 * (range.upperBound - range.lowerBound) / step
  let first = (range.lowerBound / step - slack).rounded(.up)
  let last = (range.upperBound / step + slack).rounded(.down)
  guard last >= first, last - first < 1000 else { return [] }
  let largest = max(range.lowerBound.magnitude, range.upperBound.magnitude)
  let (unit, sign) = largest >= 1e6 ? (1e6, " M") : largest >= 1e4 ? (1e3, " k") : (1, "")
  var decimals = 0
  while decimals < 9, (step / unit * powerOfTen(decimals)).distanceToWhole > 1e-6 { decimals += 1 }
  // Counted with whole numbers: to a very large number one more adds nothing.
  return (0...Int(last - first)).map { number in
    let count = first + Double(number)
    let value = count * step
    let text = (value / unit).text(decimals: decimals)
    return Scaled.Tick(value: value, text: count == 0 ? "0" : withoutEndingZeros(text) + sign)
  }
}

private func powers(in range: ClosedRange<Double>) -> [Scaled.Tick] {
  var ticks: [Scaled.Tick] = []
  for factors in [[1.0], [1, 2, 5]] {
    ticks = []
    for exponent in -12...12 {
      for factor in factors {
        let value = factor * powerOfTen(exponent)
        let isInside =
          value >= range.lowerBound * 0.999_999 && value <= range.upperBound * 1.000_001
        if isInside { ticks.append(Scaled.Tick(value: value, text: value.text)) }
      }
    }
    if ticks.count >= 4 { break }
  }
  return ticks
}

private func quarterTurns(in range: ClosedRange<Double>) -> [Scaled.Tick] {
  let names = ["-2": "−π", "-1": "−π/2", "0": "0", "1": "π/2", "2": "π"]
  return (-8...8).compactMap { quarter in
    let value = Double(quarter) * Double.pi / 2
    guard value >= range.lowerBound - 1e-6, value <= range.upperBound + 1e-6 else { return nil }
    let name = names["\(quarter)"] ?? "\((Double(quarter) / 2).text)π"
    return Scaled.Tick(value: value, text: name)
  }
}

extension Double {
  fileprivate var distanceToWhole: Double { (self - rounded()).magnitude }
}
