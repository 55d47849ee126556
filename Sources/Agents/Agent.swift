import Autodiff
import Random

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

/// The losses of one update.
public struct Losses: Sendable, Equatable {
  /// The critics' loss.
  public let critic: Float
  /// The actor's, when it was its turn.
  public let actor: Float?
}

/// Steps 13 to 15 of an update.
public struct ActorUpdate {
  /// What the actor did before: μ(s).
  public let action: Tensor
  /// −mean Q1(s, μ(s)).
  public let loss: Tensor
  /// How the loss changes with the actor's weights.
  public let gradient: Gradient<Actor>
}

/// The dice of an agent, one stream for each use.
public struct Dice: Sendable, Equatable {
  /// Which transitions make a batch.
  public var sampling: RandomStream
  /// The noise on the target's action.
  public var smoothing: RandomStream

  /// The dice of a seed.
  public init(seed: UInt64) {
    sampling = RandomStream(seed: seed, "sampling")
    smoothing = RandomStream(seed: seed, "smoothing")
  }
}

extension TD3 {
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

extension DDPG {
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
