import Elementary

/// Student's t distribution with a whole number of degrees of freedom.
///
/// With t = √ν·tan θ its distribution is a finite sum of powers of cos θ (Abramowitz and Stegun,
/// 26.7.3 and 26.7.4), so nothing is approximated.
public struct StudentT: Sendable {
  /// ν; 1: Cauchy's distribution, towards infinity: the normal one.
  public let degrees: Int

  /// The distribution with that many degrees of freedom.
  public init(degrees: Int) {
    precondition(degrees > 0, "Student's t with \(degrees) degrees of freedom: give at least 1")
    self.degrees = degrees
  }

  /// The number that t stays below with probability `p`, 0 < p < 1.
  public func quantile(_ p: Double) -> Double {
    precondition(p > 0 && p < 1, "no quantile for a probability of \(p)")
    let within = (2 * p - 1).magnitude
    // θ by halving: after 200 steps nothing is left between the two ends.
    var (low, high) = (0.0, Double.pi / 2)
    for _ in 0..<200 {
      let middle = (low + high) / 2
      if probability(within: middle) < within { low = middle } else { high = middle }
    }
    let angle = (low + high) / 2
    let t = Double(degrees).squareRoot() * portable_sin(angle) / portable_cos(angle)
    return p < 0.5 ? -t : t
  }

  /// The probability that t lies between −√ν·tan θ and √ν·tan θ.
  func probability(within angle: Double) -> Double {
    let (sine, cosine) = (portable_sin(angle), portable_cos(angle))
    let isOdd = degrees % 2 == 1
    var term = isOdd ? cosine : 1
    var sum = degrees == 1 ? 0 : term
    var power = isOdd ? 3 : 2
    while power <= degrees - 2 {
      term *= cosine * cosine * Double(power - 1) / Double(power)
      sum += term
      power += 2
    }
    return isOdd ? 2 / Double.pi * (angle + sine * sum) : sine * sum
  }
}
