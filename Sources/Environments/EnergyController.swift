/// Swings the pendulum up by its energy and catches it near the top.
///
/// Its energy is E = θ̇²/2 + 15·cos θ. A torque along the speed adds to it, one against the speed
/// takes from it, and with E = 15, as at rest upright, the pendulum comes to the top by itself.
public struct EnergyController: Controller {
  /// The torque for each unit of energy that is missing.
  public var gain = 1.0
  /// The cosine of θ above which it catches; 1: never, −1: always.
  public var catching = 0.9
  /// The torque of the catch for each unit of sin θ, which is θ near the top.
  public var stiffness = 10.0
  /// The torque of the catch for each unit of speed.
  public var damping = 3.0
  /// The most torque, either way.
  public var maxTorque = 2.0 { didSet { checkLimit(maxTorque, "most torque") } }

  /// A controller with gains that serve well.
  public init() {}

  /// The torque for what is seen.
  public func action(for observation: [Float]) -> [Float] {
    checkObservation(observation, shows: 3)
    let (cosine, sine) = (Double(observation[0]), Double(observation[1]))
    let speed = Double(observation[2])
    let torque: Double
    if cosine > catching {
      torque = -stiffness * sine - damping * speed
    } else {
      let energy = speed * speed / 2 + 15 * cosine
      torque = gain * (15 - energy) * (speed < 0 ? -1 : 1)
    }
    return [Float(torque.clipped(to: -maxTorque...maxTorque))]
  }
}
