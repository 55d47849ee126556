/// The sum divided by the count; NaN of nothing.
public func mean(_ numbers: [Double]) -> Double {
  numbers.reduce(0, +) / Double(numbers.count)
}

/// The standard deviation of a sample, with n − 1 below; NaN of fewer than two.
public func standardDeviation(_ numbers: [Double]) -> Double {
  guard numbers.count > 1 else { return .nan }
  let centre = mean(numbers)
  let squares = numbers.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
  return (squares / Double(numbers.count - 1)).squareRoot()
}

/// Pearson's correlation of pairs; nil where one side does not vary.
public func correlation(_ x: [Double], _ y: [Double]) -> Double? {
  precondition(x.count == y.count, "a correlation of \(x.count) with \(y.count) numbers")
  let (middleX, middleY) = (mean(x), mean(y))
  var (xx, xy, yy) = (0.0, 0.0, 0.0)
  for (a, b) in zip(x, y) {
    xx += (a - middleX) * (a - middleX)
    xy += (a - middleX) * (b - middleY)
    yy += (b - middleY) * (b - middleY)
  }
  guard xx > 0, yy > 0 else { return nil }
  return max(-1, min(1, xy / (xx * yy).squareRoot()))
}

/// The p-th part of the numbers lies below it, with straight lines between neighbours.
///
/// NumPy's `quantile` and R's type 7.
public func quantile(_ numbers: [Double], _ p: Double) -> Double {
  precondition(!numbers.isEmpty, "no numbers have no quantile")
  return quantile(sorted: numbers.sorted(), p)
}

func quantile(sorted numbers: [Double], _ p: Double) -> Double {
  let place = p * Double(numbers.count - 1)
  let below = Int(place.rounded(.down))
  guard below + 1 < numbers.count else { return numbers[numbers.count - 1] }
  return numbers[below] + (place - Double(below)) * (numbers[below + 1] - numbers[below])
}

/// The area under a curve divided by its width: its mean height, by trapezoids.
///
/// A single point has its own height.
public func meanHeight(x: [Double], y: [Double]) -> Double {
  precondition(x.count == y.count && !x.isEmpty, "\(x.count) places for \(y.count) heights")
  guard x.count > 1 else { return y[0] }
  var area = 0.0
  for index in 1..<x.count {
    area += (x[index] - x[index - 1]) * (y[index] + y[index - 1]) / 2
  }
  return area / (x[x.count - 1] - x[0])
}
