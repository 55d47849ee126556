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

  /// How many steps the episode has had.
  public var elapsedSteps: Int { progress.elapsedSteps }

  /// Whether a reset has begun an episode that has not ended yet.
  public var isUnderWay: Bool { progress.isUnderWay }

  /// x, v, the number of steps, and whether the episode is under way.
  public var snapshot: [Double] { state + progress.numbers }

  /// Begins an episode in a given state.
  @discardableResult
  public mutating func reset(to state: [Double]) throws(EnvironmentError) -> [Float] {
    try Self.check(state, for: ["position", "velocity"], in: "the state")
    (position, velocity) = (state[0], state[1])
    progress = .beginning
    return observation
  }

  /// Takes an episode up again where a snapshot was taken.
  public mutating func restore(_ snapshot: [Double]) throws(EnvironmentError) {
    try Self.check(snapshot, for: ["position", "velocity"] + Progress.names, in: "the snapshot")
    progress = try Progress(snapshot.suffix(2), of: Self.name)
    (position, velocity) = (snapshot[0], snapshot[1])
  }
}
