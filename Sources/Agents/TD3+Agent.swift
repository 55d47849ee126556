import Autodiff

extension TD3: ActorCritic {
  /// The actor has every `delay`-th turn.
  public var actorUpdates: Int { updates / settings.delay }

  /// One update, and the losses it saw.
  public mutating func learn(in workspace: Workspace) -> Losses {
    let update = update(in: workspace)
    return Losses(critic: update.criticLoss.number, actor: update.actor?.loss.number)
  }

  /// What the first critic expects, and the smaller of the two.
  public func values(_ state: Tensor, _ action: Tensor) -> (first: Tensor, believed: Tensor) {
    let (q1, q2) = critic(state, action)
    return (q1, settings.bootstrap == .minimum ? min(q1, q2) : q1)
  }
}
