import Autodiff
import Random
import TensorFiles

/// What training needs of whoever learns; TD3 and DDPG are two, and another package may bring more.
///
/// An agent has whatever memory, policy and way to learn it likes: a training, a judge and a
/// checkpoint ask only for what stands here. It is a value, dice and all, so that a copy of it goes
/// its own way.
public protocol Agent: Sendable {
  /// What it is called, also in checkpoints.
  static var name: String { get }
  /// What it was told.
  var settings: Settings { get }
  /// How many times it has learned.
  var updates: Int { get }

  /// A newborn agent for a world with observations of that size and actions up to that limit.
  init(_ settings: Settings, observation: Int, limit: [Float], seed: UInt64)

  /// What it does in each of these states, a row each, without noise and within the limit.
  func act(_ state: Tensor, in workspace: Workspace) -> Tensor

  /// What it does while it trains, once the warm-up is over.
  ///
  /// By itself this is what it does without noise, and noise; an agent that explores in a way of its
  /// own says so here.
  mutating func explore(
    _ observation: [Float], with noise: inout ExplorationNoise, using dice: inout RandomStream,
    in workspace: Workspace
  ) -> [Float]

  /// Remembers one step.
  mutating func remember(_ transition: Transition)

  /// Whether it has seen enough to learn from.
  var isReadyToLearn: Bool { get }

  /// Learns once, and tells the losses it saw.
  mutating func learn(in workspace: Workspace) -> Losses

  /// States that it remembers, a row each and at most so many, to be asked about; nil where it has
  /// seen none.
  func recall(
    _ count: Int, using dice: inout RandomStream, in workspace: Workspace
  ) -> Tensor?

  /// What it expects to get, discounted, from each row of states and actions: by the first critic,
  /// and by the opinion that it learns from; one and the same where there is one.
  func values(
    _ state: Tensor, _ action: Tensor, in workspace: Workspace
  ) -> (first: Tensor, believed: Tensor)

  /// Adds all that it has become to a checkpoint, under names that begin with no `run.`, `world.`
  /// or `curve`.
  func save(to file: inout TensorFile) throws

  /// The agent that was saved after so many steps, told what it was told then.
  ///
  /// A file is not to be trusted: look at shapes before memory is taken for them, at numbers before
  /// they are believed, and throw a `CheckpointError` where something cannot be.
  init(
    restoring file: TensorFile, after steps: Int, _ settings: Settings, observation: Int,
    limit: [Float]
  ) throws
}

extension Agent {
  /// What it does without noise, and noise.
  public mutating func explore(
    _ observation: [Float], with noise: inout ExplorationNoise, using dice: inout RandomStream,
    in workspace: Workspace
  ) -> [Float] {
    let state = workspace.tensor(1, observation.count, observation)
    return noise.explore(act(state, in: workspace).numbers, using: &dice)
  }
}
