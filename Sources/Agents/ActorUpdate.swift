import Autodiff

/// Steps 13 to 15 of an update.
public struct ActorUpdate {
  /// What the actor did before: μ(s).
  public let action: Tensor
  /// −mean Q1(s, μ(s)).
  public let loss: Tensor
  /// How the loss changes with the actor's weights.
  public let gradient: Gradient<Actor>

  /// What those steps have computed.
  public init(action: Tensor, loss: Tensor, gradient: Gradient<Actor>) {
    self.action = action
    self.loss = loss
    self.gradient = gradient
  }
}
