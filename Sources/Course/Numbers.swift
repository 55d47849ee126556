import Autodiff

extension Tensor {
  /// Its numbers in double precision, for statistics and pictures.
  public var doubles: [Double] { numbers.map(Double.init) }
}

extension Sequence where Element == Double {
  /// The mean.
  public var mean: Double {
    var (sum, count) = (0.0, 0.0)
    for number in self { (sum, count) = (sum + number, count + 1) }
    return sum / count
  }

  /// The standard deviation of these numbers themselves: they are all there are, not a sample of more
  /// (for samples there is the module Statistics).
  public var deviation: Double {
    let middle = mean
    return self.map { ($0 - middle) * ($0 - middle) }.mean.squareRoot()
  }
}

/// How much two lists of numbers move together: 1 alike, 0 not at all.
public func correlation(_ a: some Sequence<Double>, _ b: some Sequence<Double>) -> Double {
  let pairs = Array(zip(a, b))
  let (a, b) = (pairs.map(\.0), pairs.map(\.1))
  let (meanA, meanB) = (a.mean, b.mean)
  return pairs.map { ($0 - meanA) * ($1 - meanB) }.mean / (a.deviation * b.deviation)
}

/// The mean distance between two lists of numbers.
public func meanDistance(_ a: [Double], _ b: [Double]) -> Double {
  zip(a, b).map { abs($0 - $1) }.mean
}

/// How far two vectors of weights are apart: the root of the sum of squares.
public func distance(_ a: [Float], _ b: [Float]) -> Double {
  zip(a, b).map { Double($0 - $1) * Double($0 - $1) }.reduce(0, +).squareRoot()
}
