import Agents
import Autodiff
import Environments
import Random
import TensorFiles

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

  init(
    restoring file: TensorFile, after steps: Int, _ settings: Settings, observation: Int,
    limit: [Float]
  ) throws {
    learner = try Learner(
      restoring: file, after: steps, settings, observation: observation, limit: limit)
  }

  mutating func learn(in workspace: Workspace) -> Losses {
    let start = ContinuousClock.now
    let losses = learner.learn(in: workspace)
    seconds += start.duration(to: .now).seconds
    return losses
  }

  var settings: Settings { learner.settings }
  var updates: Int { learner.updates }
  var isReadyToLearn: Bool { learner.isReadyToLearn }
  func act(_ state: Tensor, in workspace: Workspace) -> Tensor { learner.act(state, in: workspace) }
  mutating func remember(_ transition: Transition) { learner.remember(transition) }
  func save(to file: inout TensorFile) throws { try learner.save(to: &file) }

  func recall(
    _ count: Int, using dice: inout RandomStream, in workspace: Workspace
  ) -> Tensor? {
    learner.recall(count, using: &dice, in: workspace)
  }

  func values(
    _ state: Tensor, _ action: Tensor, in workspace: Workspace
  ) -> (first: Tensor, believed: Tensor) {
    learner.values(state, action, in: workspace)
  }
}
