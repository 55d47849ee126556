import Autodiff
import Random

/// Deep Deterministic Policy Gradient, in the steps of TD3.
///
/// It is TD3 without its three ideas: one critic, no noise on the target's action, no delay. The
/// steps carry TD3's numbers, so that the difference of the two files is the lecture.
public struct DDPG: Agent {
  /// What it is called.
  public static let name = "ddpg"
  /// What it was told.
  public let settings: Settings

  /// Step 1: the replay memory.
  public var memory: ReplayMemory

  /// Step 2: the actor.
  public var actor: Actor
  /// Step 2: its target, a copy that follows.
  public var actorTarget: Actor
  /// What moves the actor's weights.
  public var actorOptimizer: Adam

  /// Step 3: one critic.
  public var critic: Critic
  /// Step 3: its target.
  ///
  /// That makes four networks, and two optimisers.
  public var criticTarget: Critic
  /// What moves the critic's weights.
  public var criticOptimizer: Adam

  /// The dice of step 4.
  public var dice: Dice
  /// How many times the critic was updated, in all the agent's life.
  public var updates = 0

  /// A newborn agent for a world with observations of that size and actions up to that limit.
  public init(_ settings: Settings, observation: Int, limit: [Float], seed: UInt64) {
    self.settings = settings.checked
    let (hidden, action) = (settings.hidden, limit.count)

    // Step 1. The replay memory.
    memory = ReplayMemory(capacity: settings.memory, observation: observation, action: action)

    // Step 2. The actor and its target: a copy, for a network is a value.
    var weights = RandomStream(seed: seed, "actor's first weights")
    actor = Actor(observation: observation, hidden: hidden, limit: limit, from: &weights)
    actorTarget = actor
    actorOptimizer = Adam(for: actor, rate: settings.actorRate)

    // Step 3. One critic and its target.
    var first = RandomStream(seed: seed, "critic 1's first weights")
    critic = Critic(observation: observation, action: action, hidden: hidden, from: &first)
    criticTarget = critic
    criticOptimizer = Adam(for: critic, rate: settings.criticRate)

    dice = Dice(seed: seed)
  }

  /// One update: the critic learns, then the actor, then the targets follow.
  ///
  /// A batch may be given, in place of one from memory.
  @discardableResult
  public mutating func update(on given: Batch? = nil, in workspace: Workspace) -> Update {
    // Step 4. A batch of transitions (s, a, r, s′, d), drawn from memory.
    let batch = given ?? memory.sample(settings.batch, using: &dice.sampling, in: workspace)

    // Step 5. What the target actor would do next: a′ = μ′(s′).
    let nextAction = actorTarget(batch.nextState)

    // Step 6. DDPG has no such step: no noise on the target's action.

    // Step 7. The target critic judges the next action.
    let next = criticTarget(batch.nextState, nextAction)

    // Step 8. DDPG has no such step: there is only one opinion to believe.

    // Step 9. The target: y = r + γ (1 − d) · Q′. A fixed number, not a function: detached.
    let target = (batch.reward + settings.discount * (batch.continues * next)).detached()

    // Step 10. The critic judges what was really done, and this time it is recorded.
    let learning = critic.recorded(in: workspace)
    let q = learning(batch.state, batch.action)

    // Step 11. The critic loss: the mean squared error.
    let criticLoss = (q - target).squared().mean()

    // Step 12. Backpropagation, and one step of the critic's optimiser.
    let criticGradient = criticLoss.gradient(of: learning)
    criticOptimizer.step(&critic, against: criticGradient)
    updates += 1

    // Step 13. The actor climbs every time: its loss is −mean Q(s, μ(s)).
    let climbing = actor.recorded(in: workspace)
    let action = climbing(batch.state)
    let actorLoss = -critic(batch.state, action).mean()
    let actorGradient = actorLoss.gradient(of: climbing)
    actorOptimizer.step(&actor, against: actorGradient)
    let actorUpdate = ActorUpdate(action: action, loss: actorLoss, gradient: actorGradient)

    // Step 14. The actor's target drifts after it: θ′ ← τ θ + (1 − τ) θ′.
    actorTarget.follow(actor, tau: settings.tau)

    // Step 15. And so does the critic's target.
    criticTarget.follow(critic, tau: settings.tau)

    return Update(
      batch: batch, nextAction: nextAction, next: next, target: target, q: q,
      criticLoss: criticLoss, criticGradient: criticGradient, actor: actorUpdate)
  }

  /// Everything that one update computed, step by step.
  public struct Update {
    /// Step 4.
    public let batch: Batch
    /// Step 5: μ′(s′).
    public let nextAction: Tensor
    /// Step 7: what the target critic says.
    public let next: Tensor
    /// Step 9: y.
    public let target: Tensor
    /// Step 10: what the critic said.
    public let q: Tensor
    /// Step 11.
    public let criticLoss: Tensor
    /// Step 12.
    public let criticGradient: Gradient<Critic>
    /// Steps 13 to 15.
    public let actor: ActorUpdate
  }
}
