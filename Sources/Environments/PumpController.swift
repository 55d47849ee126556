/// Drives the mountain car as one pumps a swing: always along the velocity.
public struct PumpController: Controller {
  /// The force of every push.
  public var force = 1.0

  /// A controller of full force.
  public init() {}

  /// The force for what is seen.
  public func action(for observation: [Float]) -> [Float] {
    checkObservation(observation, shows: 2)
    return [Float(observation[1] < 0 ? -force : force)]
  }
}
