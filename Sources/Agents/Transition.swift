/// One step of experience: where the agent was, what it did, what came of it.
public struct Transition: Sendable, Equatable {
  /// s, the observation before.
  public var state: [Float]
  /// a, the action taken.
  public var action: [Float]
  /// r, the reward for it.
  public var reward: Float
  /// s′, the observation after.
  public var nextState: [Float]
  /// The world ended: there is nothing more to come.
  public var terminated: Bool
  /// Only the time was up: in the world itself it would have gone on.
  public var truncated: Bool

  /// A step of experience.
  public init(
    state: [Float], action: [Float], reward: Float, nextState: [Float], terminated: Bool,
    truncated: Bool
  ) {
    self.state = state
    self.action = action
    self.reward = reward
    self.nextState = nextState
    self.terminated = terminated
    self.truncated = truncated
  }
}
