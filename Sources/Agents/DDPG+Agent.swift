import Autodiff

extension DDPG: ActorCritic {
  /// The actor is updated whenever the critic is.
  public var actorUpdates: Int { updates }

  /// One update, and the losses it saw.
  public mutating func learn(in workspace: Workspace) -> Losses {
    let update = update(in: workspace)
    return Losses(critic: update.criticLoss.number, actor: update.actor.loss.number)
  }

  /// What the critic expects; there is only one.
  public func values(_ state: Tensor, _ action: Tensor) -> (first: Tensor, believed: Tensor) {
    let q = critic(state, action)
    return (q, q)
  }
}
