extension MountainCarContinuous {
  /// x and v.
  public var observation: [Float] { [Float(position), Float(velocity)] }

  /// The ranges of those numbers.
  public var observationSpace: Space {
    Space(
      low: [Float(positions.lowerBound), -Float(maxSpeed)],
      high: [Float(positions.upperBound), Float(maxSpeed)])
  }

  /// The force.
  public var actionSpace: Space { Space(low: [-Float(maxForce)], high: [Float(maxForce)]) }

  /// x and v.
  public var state: [Double] { [position, velocity] }

  /// Begins an episode in a given state.
  @discardableResult
  public mutating func reset(to state: [Double]) throws(EnvironmentError) -> [Float] {
    try Self.check(state, for: ["position", "velocity"], in: "the state")
    (position, velocity) = (state[0], state[1])
    progress = .beginning
    return observation
  }
}
