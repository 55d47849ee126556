/// One of the three ideas that make TD3 of DDPG, in the order of their names.
public enum Idea: String, CaseIterable, Sendable {
  /// Believe the smaller of two critics.
  case minimum
  /// Let the actor and the targets wait for the critics.
  case delay
  /// Blur the target's action.
  case smoothing
}
