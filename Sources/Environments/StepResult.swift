/// What a step brings.
public struct StepResult: Sendable, Equatable {
  /// What the agent sees now.
  public var observation: [Float]
  /// The reward of this step.
  public var reward: Double
  /// Whether the world itself has ended the episode: nothing follows, so the future is worth 0.
  public var terminated: Bool
  /// Whether the time limit has cut the episode off: the world would go on, and so does its value.
  public var truncated: Bool

  /// A result of those four parts.
  public init(observation: [Float], reward: Double, terminated: Bool, truncated: Bool) {
    self.observation = observation
    self.reward = reward
    self.terminated = terminated
    self.truncated = truncated
  }

  /// Whether the episode has ended, in one way or the other or both at once.
  public var isLast: Bool { terminated || truncated }
}
