/// What a judge found an agent worth, at one step of its training.
public struct Evaluation: Sendable, Equatable {
  /// Steps that the agent had taken in the world.
  public let step: Int
  /// The undiscounted return from each of the fixed starts, without noise.
  public let returns: [Double]
  /// What the first critic expected on average, over states of the memory: mean Q1(s, μ(s)).
  public let estimate: Double
  /// What the opinion that the targets are made of expected: for TD3 the smaller critic's.
  public let believed: Double
  /// What the policy then really got from these states, discounted, without noise.
  public let measured: Double
  /// The share of the first critic's values that no policy in this world can ever reach.
  public let impossible: Double
  /// For how many steps it was measured.
  public let horizon: Int

  /// The mean return.
  public var mean: Double { returns.reduce(0, +) / Double(returns.count) }

  /// How far the first critic's values lie above the truth, on average.
  public var bias: Double { estimate - measured }

  /// How far the believed values do.
  public var believedBias: Double { believed - measured }

  /// Whether there is no infinity in it and nothing that is not a number.
  var isFinite: Bool {
    [estimate, believed, measured, impossible].allSatisfy(\.isFinite)
      && returns.allSatisfy(\.isFinite)
  }
}
