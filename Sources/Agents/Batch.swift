import Autodiff

/// Transitions drawn from memory, a row each, by name: orders differ in every codebase.
public struct Batch {
  /// s, where the agent was.
  public let state: Tensor
  /// a, what it did there.
  public let action: Tensor
  /// r, what it got for that, rows × 1.
  public let reward: Tensor
  /// s′, where it came to.
  public let nextState: Tensor
  /// 1 − d: 0 where the episode was over for good, else 1.
  ///
  /// A time limit is not an end.
  public let continues: Tensor

  /// A batch of these tensors, each with one row for each transition.
  public init(
    state: Tensor, action: Tensor, reward: Tensor, nextState: Tensor, continues: Tensor
  ) {
    self.state = state
    self.action = action
    self.reward = reward
    self.nextState = nextState
    self.continues = continues
  }

  /// The number of transitions.
  public var count: Int { state.rows }
}
