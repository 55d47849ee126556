import Random

/// A world to act in, step by step, in the sense of Gymnasium.
///
/// It is a value: a copy goes its own way from where the original stands. `reset`, then `step` until
/// the result says that the episode has ended, then `reset` again.
public protocol Environment: Sendable {
  /// What the world is called, such as "Pendulum-v1".
  static var name: String { get }
  /// What it shows: the range of each number of an observation.
  var observationSpace: Space { get }
  /// What it takes: the range of each number of an action.
  var actionSpace: Space { get }
  /// After how many steps an episode is cut off; it has at least one.
  var timeLimit: Int { get set }

  /// The numbers that the world computes with.
  var state: [Double] { get }
  /// What an agent sees of the state.
  var observation: [Float] { get }
  /// How far the episode has come.
  var progress: EpisodeProgress { get set }

  /// Begins an episode at random and returns the first observation.
  @discardableResult
  mutating func reset(using stream: inout RandomStream) -> [Float]

  /// Begins an episode in a given state and returns the first observation.
  @discardableResult
  mutating func reset(to state: [Double]) throws(EnvironmentError) -> [Float]

  /// Acts once.
  ///
  /// An action of the wrong size, or after the end of the episode, is a mistake in the program and
  /// traps with a sentence; `CheckedEnvironment` throws that sentence instead.
  mutating func step(_ action: [Float]) -> StepResult

  /// A state that shows this observation, as nearly as single precision tells.
  func state(showing observation: [Float]) -> [Double]

  /// Between which numbers every discounted return lies, whatever anyone does.
  ///
  /// A value beyond them is impossible.
  func returnRange(discount: Double) -> ClosedRange<Double>
}

extension Environment {
  /// How many steps the episode has had.
  public var elapsedSteps: Int { progress.elapsedSteps }

  /// Whether a reset has begun an episode that has not ended yet.
  public var isUnderWay: Bool { progress.isUnderWay }

  /// Any number at all, in a world that promises nothing.
  public func returnRange(discount: Double) -> ClosedRange<Double> { -.infinity ... .infinity }

  /// Between which numbers the undiscounted return of so many steps lies, from what the world
  /// promises of a single one; as wide as rounding may make it.
  package func returnRange(steps: Int) -> ClosedRange<Double> {
    let one = returnRange(discount: 0)
    let count = Double(max(1, steps))
    return rounded(one.lowerBound * count, one.upperBound * count)
  }

  /// The same, where the promise of an endless return may say more.
  package func returnRange(steps: Int, discount: Double) -> ClosedRange<Double> {
    let (some, all) = (returnRange(steps: steps), returnRange(discount: discount))
    return rounded(
      max(some.lowerBound, all.lowerBound), min(some.upperBound, all.upperBound))
  }

  private func rounded(_ low: Double, _ high: Double) -> ClosedRange<Double> {
    (low - low.magnitude * 1e-9)...(high + high.magnitude * 1e-9)
  }

  /// The same numbers, in a world that shows its state as it is.
  public func state(showing observation: [Float]) -> [Double] { observation.map(Double.init) }

  /// The sum of the rewards, undiscounted, of one episode from `start` under a policy.
  public func episodeReturn(
    from start: [Double], under policy: (_ observation: [Float]) -> [Float]
  ) throws(EnvironmentError) -> Double {
    var world = self
    var observation = try world.reset(to: start)
    var sum = 0.0
    while world.isUnderWay {
      let result = world.step(policy(observation))
      observation = result.observation
      sum += result.reward
    }
    return sum
  }
}
