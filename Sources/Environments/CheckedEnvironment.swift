import Random

/// A world under guard: what goes in and comes out is looked at, and the first wrong thing is thrown.
public struct CheckedEnvironment: Sendable {
  /// The world itself.
  public var inner: any Environment

  private let actionSize: Int
  private let observationSize: Int

  /// Puts a world under guard.
  public init(_ world: any Environment) {
    inner = world
    actionSize = world.actionSpace.dimensions
    observationSize = world.observationSpace.dimensions
  }

  /// Begins an episode at random and returns the first observation.
  @discardableResult
  public mutating func reset(
    using stream: inout RandomStream
  ) throws(EnvironmentError) -> [Float] {
    try checked(inner.reset(using: &stream), at: "reset")
  }

  /// Begins an episode in a given state and returns the first observation.
  @discardableResult
  public mutating func reset(to state: [Double]) throws(EnvironmentError) -> [Float] {
    try checked(inner.reset(to: state), at: "reset")
  }

  /// Acts once.
  public mutating func step(_ action: [Float]) throws(EnvironmentError) -> StepResult {
    let number = inner.elapsedSteps + 1
    if let refusal = inner.refusal(ofActionWith: action.count, dimensions: actionSize) {
      throw EnvironmentError(refusal)
    }
    try checkFinite(
      action, "action", at: "step \(number)",
      cure: "look at what chose it for a division by zero or an overflow")
    let result = inner.step(action)
    _ = try checked(result.observation, at: "step \(number)")
    guard result.reward.isFinite else {
      throw error(
        at: "step \(number)", "the reward is \(result.reward)",
        cure: "look for a division by zero or an overflow in the world's formulas")
    }
    return result
  }

  private func checked(
    _ observation: [Float], at place: @autoclosure () -> String
  ) throws(EnvironmentError) -> [Float] {
    guard observation.count == observationSize else {
      throw error(
        at: place(),
        "the observation is \(counted(observation.count)), but the observation space has"
          + " \(observationSize)",
        cure: "make the two agree")
    }
    try checkFinite(
      observation, "observation", at: place(),
      cure: "look for a division by zero or an overflow in the world's formulas")
    return observation
  }

  private func checkFinite(
    _ numbers: [Float], _ thing: String, at place: @autoclosure () -> String, cure: String
  ) throws(EnvironmentError) {
    for (index, number) in numbers.enumerated() where !number.isFinite {
      throw error(
        at: place(), "number \(index + 1) of the \(numbers.count) in the \(thing) is \(number)",
        cure: cure)
    }
  }

  private func error(at place: String, _ fault: String, cure: String) -> EnvironmentError {
    EnvironmentError("\(type(of: inner).name), \(place): \(fault); \(cure)")
  }
}
