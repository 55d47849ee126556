/// The losses of one update.
public struct Losses: Sendable, Equatable {
  /// The critics' loss.
  public let critic: Float
  /// The actor's, when it was its turn.
  public let actor: Float?
}
