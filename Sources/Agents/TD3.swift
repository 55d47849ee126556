import Autodiff
import Random

/// Twin Delayed Deep Deterministic policy gradient, in fifteen steps.
///
/// It is DDPG with three ideas: believe the smaller of two critics (step 8), blur the target's
/// action (step 6), and let the actor and all targets wait for the critics (step 13). An agent is a
/// value: `var broken = agent` is another one, with all its networks, memory and dice.
public struct TD3: Agent {
  /// What it is called.
  public static let name = "td3"
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

  /// Step 3: twin critics.
  public var critic: TwinCritic
  /// Step 3: their targets.
  ///
  /// That makes six networks, but only two optimisers.
  public var criticTarget: TwinCritic
  /// What moves the weights of both critics.
  public var criticOptimizer: Adam

  /// The noise of step 6.
  public let smoothing: SmoothingNoise
  /// The dice of step 4 and of step 6, apart, so that one idea can be left out without the other
  /// numbers changing.
  public var dice: Dice
  /// How many times the critics were updated, in all the agent's life.
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

    // Step 3. Twin critics and their targets.
    var first = RandomStream(seed: seed, "critic 1's first weights")
    var second = RandomStream(seed: seed, "critic 2's first weights")
    critic = TwinCritic(
      observation: observation, action: action, hidden: hidden, from: &first, and: &second)
    criticTarget = critic
    criticOptimizer = Adam(for: critic, rate: settings.criticRate)

    smoothing = SmoothingNoise(
      deviation: settings.smoothing, clip: settings.smoothingClip, limit: limit)
    dice = Dice(seed: seed)
  }

  /// One update: the critics learn, and every `delay`-th time the actor and the targets too.
  ///
  /// A batch and draws may be given, in place of those from memory and dice.
  @discardableResult
  public mutating func update(
    on given: Batch? = nil, draws: Tensor? = nil, in workspace: Workspace
  ) -> Update {
    // Step 4. A batch of transitions (s, a, r, s′, d), drawn from memory.
    let batch = given ?? memory.sample(settings.batch, using: &dice.sampling, in: workspace)

    // Step 5. What the target actor would do next: a′ = μ′(s′).
    let policy = actorTarget(batch.nextState)

    // Step 6. Clipped noise on it, fresh for every row; then the action is clipped too.
    let draws = draws ?? smoothing.draws(batch.count, using: &dice.smoothing, in: workspace)
    let noise = smoothing.noise(draws)
    let nextAction = smoothing(policy, noise)

    // Step 7. Both target critics judge the next action.
    let (next1, next2) = criticTarget(batch.nextState, nextAction)

    // Step 8. Believe the more cautious one, row by row.
    let cautious = settings.bootstrap == .minimum ? min(next1, next2) : next1

    // Step 9. The target: y = r + γ (1 − d) · min. A fixed number, not a function: detached.
    let target = (batch.reward + settings.discount * (batch.continues * cautious)).detached()

    // Step 10. Both critics judge what was really done, and this time it is recorded.
    let learning = critic.recorded(in: workspace)
    let (q1, q2) = learning(batch.state, batch.action)

    // Step 11. The critic loss: two mean squared errors, summed.
    let criticLoss = (q1 - target).squared().mean() + (q2 - target).squared().mean()

    // Step 12. Backpropagation, and one step of the critics' optimiser.
    let criticGradient = criticLoss.gradient(of: learning)
    criticOptimizer.step(&critic, against: criticGradient)
    updates += 1

    // Step 13. Every `delay`-th update the actor climbs: its loss is −mean Q1(s, μ(s)).
    var actorUpdate: ActorUpdate?
    if updates % settings.delay == 0 {
      let climbing = actor.recorded(in: workspace)
      let action = climbing(batch.state)
      let actorLoss = -critic.first(batch.state, action).mean()
      let actorGradient = actorLoss.gradient(of: climbing)
      actorOptimizer.step(&actor, against: actorGradient)
      actorUpdate = ActorUpdate(action: action, loss: actorLoss, gradient: actorGradient)

      // Step 14. The actor's target drifts after it: θ′ ← τ θ + (1 − τ) θ′.
      actorTarget.follow(actor, tau: settings.tau)

      // Step 15. And so do both critics' targets.
      criticTarget.follow(critic, tau: settings.tau)
    }
    return Update(
      batch: batch, policy: policy, noise: noise, nextAction: nextAction, next1: next1,
      next2: next2, cautious: cautious, target: target, q1: q1, q2: q2, criticLoss: criticLoss,
      criticGradient: criticGradient, actor: actorUpdate)
  }

  /// Everything that one update computed, step by step.
  public struct Update {
    /// Step 4.
    public let batch: Batch
    /// Step 5: μ′(s′).
    public let policy: Tensor
    /// Step 6: the clipped noise.
    public let noise: Tensor
    /// Step 6: the action with it, clipped.
    public let nextAction: Tensor
    /// Step 7: what the first target critic says.
    public let next1: Tensor
    /// Step 7: and the second.
    public let next2: Tensor
    /// Step 8.
    public let cautious: Tensor
    /// Step 9: y.
    public let target: Tensor
    /// Step 10: what the first critic said.
    public let q1: Tensor
    /// Step 10: and the second.
    public let q2: Tensor
    /// Step 11.
    public let criticLoss: Tensor
    /// Step 12.
    public let criticGradient: Gradient<TwinCritic>
    /// Steps 13 to 15; nil when it was not the actor's turn.
    public let actor: ActorUpdate?
  }
}
