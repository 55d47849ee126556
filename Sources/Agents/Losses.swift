/// The losses of one update.
public struct Losses: Sendable, Equatable {
  /// The critics' loss.
  public let critic: Float
  /// The actor's, when it was its turn.
  public let actor: Float?

  /// The losses of an update, with one of an actor where there is one.
  public init(critic: Float, actor: Float? = nil) {
    self.critic = critic
    self.actor = actor
  }
}
