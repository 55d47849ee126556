/// The mean of the middle half: a quarter of the numbers is left out at each end, rounded down.
///
/// SciPy's `trim_mean(numbers, 0.25)`, and what the package rliable calls IQM.
public func interquartileMean(_ numbers: [Double]) -> Double {
  precondition(!numbers.isEmpty, "no numbers have no mean")
  let cut = numbers.count / 4
  return mean(Array(numbers.sorted()[cut..<numbers.count - cut]))
}

/// The probability that a run of the second kind beats one of the first; equal ones count half.
public func probabilityOfImprovement(from first: [Double], to second: [Double]) -> Double {
  precondition(!first.isEmpty && !second.isEmpty, "both kinds need runs")
  var wins = 0.0
  for x in first {
    for y in second { wins += y > x ? 1 : y == x ? 0.5 : 0 }
  }
  return wins / Double(first.count * second.count)
}
