import Autodiff
import Random
import TensorFiles

/// An agent of networks: an actor, critics, a target of each, and a replay memory.
///
/// What TD3 and DDPG have in common beside their steps is written once, here.
public protocol ActorCritic: Agent {
  /// One critic, or two in one.
  associatedtype CriticNetwork: Network

  /// What it remembers.
  var memory: ReplayMemory { get set }
  /// What it does.
  var actor: Actor { get set }
  /// The copy of the actor that follows slowly.
  var actorTarget: Actor { get set }
  /// What moves the actor's weights.
  var actorOptimizer: Adam { get set }
  /// What it expects.
  var critic: CriticNetwork { get set }
  /// The copy of the critic that follows slowly.
  var criticTarget: CriticNetwork { get set }
  /// What moves the critic's weights.
  var criticOptimizer: Adam { get set }
  /// Its dice.
  var dice: Dice { get set }
  /// How many times its critics were updated.
  var updates: Int { get set }
  /// How many times its actor was.
  var actorUpdates: Int { get }

  /// What it expects of each row of states and actions: by the first critic, and by the opinion
  /// that its targets are made of.
  func values(_ state: Tensor, _ action: Tensor) -> (first: Tensor, believed: Tensor)
}

extension ActorCritic {
  /// What the actor says.
  public func act(_ state: Tensor, in workspace: Workspace) -> Tensor { actor(state) }

  /// Puts the step into the memory.
  public mutating func remember(_ transition: Transition) { memory.append(transition) }

  /// Whether the memory holds a batch.
  public var isReadyToLearn: Bool { memory.count >= settings.batch }

  /// States of the memory, drawn at random.
  public func recall(
    _ count: Int, using dice: inout RandomStream, in workspace: Workspace
  ) -> Tensor? {
    guard memory.count > 0 else { return nil }
    return memory.sample(min(count, memory.count), using: &dice, in: workspace).state
  }

  /// What the critics expect.
  public func values(
    _ state: Tensor, _ action: Tensor, in workspace: Workspace
  ) -> (first: Tensor, believed: Tensor) {
    values(state, action)
  }
}

extension ActorCritic {
  private var critics: [String] { critic.chains.indices.map { "critic\($0 + 1)" } }

  /// Adds the networks, the optimisers, the dice, the memory and the count of updates.
  public func save(to file: inout TensorFile) throws {
    try file.add(actor.theta, like: actor, as: ["actor"])
    try file.add(critic.theta, like: critic, as: critics)
    try file.add(actorTarget.theta, like: actor, as: ["target_actor"])
    try file.add(criticTarget.theta, like: critic, as: critics.map { "target_\($0)" })
    try file.add(actorOptimizer, of: actor, as: ["actor"])
    try file.add(criticOptimizer, of: critic, as: critics)
    try file.add("dice.sampling", dice.sampling)
    try file.add("dice.smoothing", dice.smoothing)
    try memory.save(to: &file)
    try file.add("agent.updates", shape: [], [Int64(updates)])
  }

  /// Takes them from a file, whose counts must be those that its steps and settings lead to.
  public init(
    restoring file: TensorFile, after steps: Int, _ settings: Settings, observation: Int,
    limit: [Float]
  ) throws {
    // Networks and memory are made only for a file that holds as much.
    try file.check(layers: [observation] + settings.hidden + [limit.count], of: "actor")
    try file.check("memory.total", is: steps)
    try file.check("agent.updates", is: settings.updates(after: steps))
    self.init(settings, observation: observation, limit: limit, seed: 0)
    updates = settings.updates(after: steps)
    actor.theta = try file.numbers(like: actor, as: ["actor"])
    critic.theta = try file.numbers(like: critic, as: critics)
    actorTarget.theta = try file.numbers(like: actor, as: ["target_actor"])
    criticTarget.theta = try file.numbers(like: critic, as: critics.map { "target_\($0)" })
    try file.restore(&actorOptimizer, of: actor, as: ["actor"], steps: actorUpdates)
    try file.restore(&criticOptimizer, of: critic, as: critics, steps: updates)
    dice.sampling = try file.stream("dice.sampling")
    dice.smoothing = try file.stream("dice.smoothing")
    try memory.restore(from: file, after: steps)
  }
}
