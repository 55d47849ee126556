import Agents
import Autodiff
import Environments

/// A whole training run at the course's own size: how long, and how much of it inside updates.
struct RunResult: Encodable {
  let steps: Int
  let seconds: Double
  let updateShare: Double

  static func measure(effort: Effort) throws -> RunResult {
    var settings = Settings(.course)
    settings.steps = effort.steps
    var training = try Training<Timed<TD3>>(settings, in: Pendulum(), seed: 1)
    let workspace = Workspace()
    let seconds = try ContinuousClock().measure { try training.run(in: workspace) }.seconds
    return RunResult(
      steps: settings.steps, seconds: seconds, updateShare: training.agent.seconds / seconds)
  }
}

/// An agent with a stopwatch on its updates.
private struct Timed<Learner: Agent>: Agent {
  static var name: String { Learner.name }
  var learner: Learner
  var seconds = 0.0

  init(_ settings: Settings, observation: Int, limit: [Float], seed: UInt64) {
    learner = Learner(settings, observation: observation, limit: limit, seed: seed)
  }

  mutating func learn(in workspace: Workspace) -> Losses {
    let start = ContinuousClock.now
    let losses = learner.learn(in: workspace)
    seconds += start.duration(to: .now).seconds
    return losses
  }

  func values(_ state: Tensor, _ action: Tensor) -> (first: Tensor, believed: Tensor) {
    learner.values(state, action)
  }

  var settings: Settings { learner.settings }
  var memory: ReplayMemory {
    get { learner.memory }
    _modify { yield &learner.memory }
  }
  var actor: Actor {
    get { learner.actor }
    set { learner.actor = newValue }
  }
  var actorTarget: Actor {
    get { learner.actorTarget }
    set { learner.actorTarget = newValue }
  }
  var actorOptimizer: Adam {
    get { learner.actorOptimizer }
    set { learner.actorOptimizer = newValue }
  }
  var critic: Learner.CriticNetwork {
    get { learner.critic }
    set { learner.critic = newValue }
  }
  var criticTarget: Learner.CriticNetwork {
    get { learner.criticTarget }
    set { learner.criticTarget = newValue }
  }
  var criticOptimizer: Adam {
    get { learner.criticOptimizer }
    set { learner.criticOptimizer = newValue }
  }
  var dice: Dice {
    get { learner.dice }
    set { learner.dice = newValue }
  }
  var updates: Int {
    get { learner.updates }
    set { learner.updates = newValue }
  }
}
