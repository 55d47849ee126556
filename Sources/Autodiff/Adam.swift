import Wording

/// The optimiser Adam: each weight moves by the mean of its recent slopes over their usual size.
///
/// It is a value and belongs to one network: its two moments are vectors like θ.
public struct Adam: Sendable, Equatable {
  /// How far a weight moves at most per step, roughly.
  ///
  /// 0: nothing learns; 1: everything is thrown about.
  public var rate: Real { didSet { check() } }
  /// How long the mean of the slopes remembers.
  ///
  /// 0: only the last slope; towards 1: all of them.
  public let beta1: Double
  /// How long their mean square remembers.
  public let beta2: Double
  /// Keeps the division finite where slopes have always been zero.
  public let epsilon: Real
  /// The running mean of the slopes.
  public package(set) var mean: [Real]
  /// The running mean of their squares.
  public package(set) var square: [Real]
  /// How many steps were taken.
  public package(set) var steps: Int

  /// An optimiser for a network, at rest.
  public init(
    for network: some Network, rate: Real, beta1: Double = 0.9, beta2: Double = 0.999,
    epsilon: Real = 1e-8
  ) {
    self.rate = rate
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    mean = Array(repeating: 0, count: network.parameterCount)
    square = mean
    steps = 0
    check()
  }

  /// Moves the network one step against the gradient.
  public mutating func step<Of: Network>(_ network: inout Of, against gradient: Gradient<Of>) {
    let count = network.theta.count
    guard gradient.slopes.count == count, mean.count == count, square.count == count else {
      refuse(
        "an optimiser of \(mean.count) weights cannot move the \(Of.name) of \(count) against a "
          + "gradient of \(gradient.slopes.count): give it those of one network")
    }
    steps += 1
    // The moments start at zero and so begin too small; these two factors make up for it.
    let rate = Real(Double(rate) / (1 - power(beta1, steps)))
    let correction = Real(1 / (1 - power(beta2, steps)).squareRoot())
    // 1 − β is formed in double and rounded once: 1 − 0.999 in single precision is off by 1e-5.
    kernels.adam(
      mean.count, &network.theta, gradient.slopes.start, &mean, &square, rate, Real(1 - beta1),
      Real(beta2), Real(1 - beta2), correction, epsilon)
  }
}

extension Adam {
  private func check() {
    guard rate >= 0, rate.isFinite, 0..<1 ~= beta1, 0..<1 ~= beta2, epsilon >= 0 else {
      refuse(
        "Adam with a rate of \(rate), β of \(beta1) and \(beta2) and ε of \(epsilon): give it a "
          + "finite rate, each β from 0 up to, not including, 1, and none below 0")
    }
  }
}

/// base to a whole power by squaring: the same bits everywhere, unlike the C library's.
private func power(_ base: Double, _ exponent: Int) -> Double {
  var (result, square, rest) = (1.0, base, exponent)
  while rest > 0 {
    if rest & 1 == 1 { result *= square }
    square *= square
    rest >>= 1
  }
  return result
}
