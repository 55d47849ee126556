import Elementary

extension Pendulum {
  /// cos θ, sin θ and θ̇.
  public var observation: [Float] {
    [Float(portable_cos(angle)), Float(portable_sin(angle)), Float(speed)]
  }

  /// The ranges of those numbers.
  public var observationSpace: Space {
    Space(low: [-1, -1, -Float(maxSpeed)], high: [1, 1, Float(maxSpeed)])
  }

  /// The torque.
  public var actionSpace: Space { Space(low: [-Float(maxTorque)], high: [Float(maxTorque)]) }

  /// θ and θ̇.
  public var state: [Double] { [angle, speed] }

  /// Begins an episode in a given state.
  @discardableResult
  public mutating func reset(to state: [Double]) throws(EnvironmentError) -> [Float] {
    try Self.check(state, for: ["angle", "speed"], in: "the state")
    (angle, speed) = (state[0], state[1])
    progress = .beginning
    return observation
  }

  /// The state that shows cos θ, sin θ and θ̇, with θ in [−π, π].
  public func state(showing observation: [Float]) -> [Double] {
    checkObservation(observation, shows: 3)
    let (x, y) = (Double(observation[0]), Double(observation[1]))
    let isLevel = abs(y) > abs(x)
    var angle = isLevel ? .pi / 2 : x > 0 ? 0 : Double.pi
    if y < 0 { angle = -angle }
    // At most π/4 is left to go, and sin(θ − angle) = y·cos(angle) − x·sin(angle) is so near to
    // it that adding it four times leaves nothing.
    for _ in 1...4 { angle += y * portable_cos(angle) - x * portable_sin(angle) }
    return [angle, Double(observation[2])]
  }
}
