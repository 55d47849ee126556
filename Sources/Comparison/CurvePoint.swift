import Agents
import Environments
import Statistics

/// What one evaluation found, in a few numbers: a row of a run's curve.
public struct CurvePoint: Sendable, Equatable {
  /// Steps that the agent had taken in the world.
  public var step: Int
  /// The mean return over the fixed starts.
  public var mean: Double
  /// How much the returns vary from start to start.
  public var deviation: Double
  /// The return from the worst start.
  public var worst: Double
  /// What the first critic expected: mean Q1(s, μ(s)).
  public var estimate: Double
  /// What the opinion expected that targets are made of; for TD3 the smaller critic's.
  public var believed: Double
  /// What the policy then really got from the same states.
  public var measured: Double
  /// The share of the first critic's values that no policy can ever reach.
  public var impossible: Double

  /// How far the first critic's values lie above the truth, on average.
  public var bias: Double { estimate - measured }

  /// The numbers of an evaluation.
  public init(_ evaluation: Evaluation) {
    step = evaluation.step
    mean = evaluation.mean
    deviation = standardDeviation(evaluation.returns)
    worst = evaluation.returns.min() ?? .nan
    estimate = evaluation.estimate
    believed = evaluation.believed
    measured = evaluation.measured
    impossible = evaluation.impossible
  }

  /// The names of the columns, in order.
  static let columns = [
    "step", "return", "return_sd", "return_worst", "estimate", "believed", "measured", "impossible",
  ]

  /// The row of a file; a number is written with all that it takes to read it back as it was.
  var line: String {
    let numbers = [mean, deviation, worst, estimate, believed, measured, impossible]
    return "\(step)," + numbers.map { "\($0)" }.joined(separator: ",")
  }

  /// Whether a run of the experiment can have come to these numbers.
  func isPossible(in experiment: Experiment) -> Bool {
    let world = experiment.world.environment()
    let discount = experiment.settings.discount
    let returns = world.returnRange(steps: world.timeLimit, discount: 1)
    let values = world.returnRange(
      steps: Judge.horizon(discount), discount: Double(discount))
    let width = returns.upperBound - returns.lowerBound
    return returns.contains(mean) && returns.contains(worst) && (0...width).contains(deviation)
      && worst <= mean + 1e-9 * mean.magnitude && values.contains(measured)
      && believed <= estimate && (0...1).contains(impossible)
  }

  /// The numbers of a row; nil where it is none.
  init?(line: some StringProtocol) {
    let words = line.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = words.dropFirst().compactMap { Double($0) }.filter(\.isFinite)
    guard words.count == CurvePoint.columns.count, numbers.count == words.count - 1,
      let step = Int(words[0])
    else { return nil }
    self.step = step
    (mean, deviation, worst) = (numbers[0], numbers[1], numbers[2])
    (estimate, believed, measured) = (numbers[3], numbers[4], numbers[5])
    impossible = numbers[6]
  }
}
