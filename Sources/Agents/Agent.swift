import Autodiff

/// What training needs of an algorithm; TD3 and DDPG are two.
public protocol Agent: Sendable {
  /// One critic, or two in one.
  associatedtype CriticNetwork: Network

  /// What it is called.
  static var name: String { get }
  /// What it was told.
  var settings: Settings { get }
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

  /// A newborn agent for a world with observations of that size and actions up to that limit.
  init(_ settings: Settings, observation: Int, limit: [Float], seed: UInt64)

  /// One update, and the losses it saw.
  mutating func learn(in workspace: Workspace) -> Losses

  /// What it expects of each row of states and actions: by the first critic, and by the opinion
  /// that its targets are made of.
  func values(_ state: Tensor, _ action: Tensor) -> (first: Tensor, believed: Tensor)
}
