import Autodiff
import Foundation
import TensorFiles
import Testing

@testable import Agents

/// One recorded run of updates, and the same made again by our agents.
///
/// A recording may hold any part of what an update computes, under the names that the README of the
/// fixtures explains. All of it is made again, under the same names; what was recorded is compared.
struct Recording {
  let file: TensorFile
  let settings: Settings
  let observation: Int
  let limit: [Float]
  let updates: Int
  let name: String
  private let epsilon: Float

  init(_ path: String) throws {
    file = try TensorFile(contentsOf: path)
    let metadata = file.metadata
    func number<Number: LosslessStringConvertible>(_ key: String) throws -> Number {
      try #require(metadata[key].flatMap { Number($0) }, "\(path) has no number \(key)")
    }
    name = metadata["name"]?.replacing("\"", with: "") ?? path
    updates = try number("updates")
    observation = try number("obs")
    let largest: Float = try number("max_action")
    limit = Array(repeating: largest, count: try number("act"))
    var settings = Settings()
    settings.hidden = try #require(metadata["hidden"]).split { !$0.isNumber }.compactMap { Int($0) }
    settings.batch = try number("batch")
    settings.memory = settings.batch
    settings.actorRate = try number("lr")
    settings.criticRate = settings.actorRate
    settings.discount = try number("gamma")
    settings.tau = try number("tau")
    settings.delay = metadata["policy_delay"] == nil ? 1 : try number("policy_delay")
    if metadata["algo"] == "\"td3\"" {
      settings.smoothing = try number("policy_noise") / largest
      settings.smoothingClip = try number("noise_clip") / largest
    }
    self.settings = settings
    epsilon = metadata["adam_eps"] == nil ? 1e-8 : try number("adam_eps")
  }

  /// What was recorded of the results: all but the first weights and the batches.
  var results: [String] {
    file.names.filter { !$0.hasPrefix("init.") && !$0.contains(".batch.") }
  }

  /// Every result that our agent comes to, named as in the recording.
  func replayed() throws -> TensorFile {
    file.metadata["algo"] == "\"td3\"" ? try replayedTD3() : try replayedDDPG()
  }

  private func replayedTD3() throws -> TensorFile {
    var agent = TD3(settings, observation: observation, limit: limit, seed: 0)
    try start(&agent, ["critic1", "critic2"])
    var made = TensorFile()
    let space = Workspace()
    for index in 0..<updates {
      let u = String(format: "u%03d", index)
      let update = agent.update(
        on: try batch(u, in: space), draws: try tensor("\(u).batch.eps", in: space), in: space)
      for (name, tensor) in [
        ("target_policy", update.policy), ("noise", update.noise),
        ("target_action", update.nextAction), ("target_q.critic1", update.next1),
        ("target_q.critic2", update.next2), ("target_q.min", update.cautious),
        ("y", update.target), ("q.critic1", update.q1), ("q.critic2", update.q2),
        ("critic_loss", update.criticLoss),
      ] {
        try made.add("\(u).\(name)", shape: [tensor.numbers.count], tensor.numbers)
      }
      try add(
        update.criticGradient.numbers, update.actor, of: agent, ["critic1", "critic2"], u, to: &made
      ) { agent.critic.first($0, $1) }
    }
    try made.add(agent.actorOptimizer, of: agent.actor, as: ["actor"])
    try made.add(agent.criticOptimizer, of: agent.critic, as: ["critic1", "critic2"])
    return made
  }

  private func replayedDDPG() throws -> TensorFile {
    var agent = DDPG(settings, observation: observation, limit: limit, seed: 0)
    try start(&agent, ["critic1"])
    var made = TensorFile()
    let space = Workspace()
    for index in 0..<updates {
      let u = String(format: "u%03d", index)
      let update = agent.update(on: try batch(u, in: space), in: space)
      for (name, tensor) in [
        ("target_policy", update.nextAction), ("target_action", update.nextAction),
        ("target_q.critic1", update.next), ("target_q.min", update.next), ("y", update.target),
        ("q.critic1", update.q), ("critic_loss", update.criticLoss),
      ] {
        try made.add("\(u).\(name)", shape: [tensor.numbers.count], tensor.numbers)
      }
      try add(update.criticGradient.numbers, update.actor, of: agent, ["critic1"], u, to: &made) {
        agent.critic($0, $1)
      }
    }
    try made.add(agent.actorOptimizer, of: agent.actor, as: ["actor"])
    try made.add(agent.criticOptimizer, of: agent.critic, as: ["critic1"])
    return made
  }

  /// Adds what steps 12 to 15 have made, and ∇ₐQ, which nobody keeps.
  private func add(
    _ gradient: [Float], _ update: ActorUpdate?, of agent: some ActorCritic,
    _ critics: [String], _ u: String, to made: inout TensorFile,
    judge: (Tensor, Tensor) -> Tensor
  ) throws {
    try made.add(gradient, like: agent.critic, as: critics.map { "\(u).grad.\($0)" })
    let targets = critics.map { "\(u).after.target_\($0)" }
    try made.add(agent.actor.theta, like: agent.actor, as: ["\(u).after.actor"])
    try made.add(agent.critic.theta, like: agent.critic, as: critics.map { "\(u).after.\($0)" })
    try made.add(agent.actorTarget.theta, like: agent.actor, as: ["\(u).after.target_actor"])
    try made.add(agent.criticTarget.theta, like: agent.critic, as: targets)
    guard let update else { return }
    try made.add("\(u).actor_action", shape: [update.action.numbers.count], update.action.numbers)
    try made.add("\(u).actor_loss", shape: [1], update.loss.numbers)
    try made.add(update.gradient.numbers, like: agent.actor, as: ["\(u).grad.actor"])
    let space = Workspace()
    let action = space.tensor(update.action.rows, update.action.columns, update.action.numbers)
      .recorded()
    let loss = -judge(try tensor("\(u).batch.s", in: space), action).mean()
    let slopes = loss.gradient(of: action).numbers
    try made.add("\(u).dloss_daction", shape: [slopes.count], slopes)
  }

  // MARK: - Reading

  /// Gives a newborn agent the recorded first weights, and optimisers as they were.
  private func start(_ agent: inout some ActorCritic, _ critics: [String]) throws {
    agent.actor.theta = try file.numbers(like: agent.actor, as: ["init.actor"])
    agent.critic.theta = try file.numbers(like: agent.critic, as: critics.map { "init.\($0)" })
    (agent.actorTarget, agent.criticTarget) = (agent.actor, agent.critic)
    if file.names.contains(where: { $0.hasPrefix("init.target_") }) {
      agent.actorTarget.theta = try file.numbers(like: agent.actor, as: ["init.target_actor"])
      agent.criticTarget.theta = try file.numbers(
        like: agent.critic, as: critics.map { "init.target_\($0)" })
    }
    agent.actorOptimizer = Adam(for: agent.actor, rate: settings.actorRate, epsilon: epsilon)
    agent.criticOptimizer = Adam(for: agent.critic, rate: settings.criticRate, epsilon: epsilon)
  }

  private func batch(_ u: String, in space: Workspace) throws -> Batch {
    Batch(
      state: try tensor("\(u).batch.s", in: space), action: try tensor("\(u).batch.a", in: space),
      reward: try tensor("\(u).batch.r", in: space),
      nextState: try tensor("\(u).batch.s2", in: space),
      continues: try tensor("\(u).batch.not_done", in: space))
  }

  private func tensor(_ name: String, in space: Workspace) throws -> Tensor {
    let shape = try #require(file.shape(of: name), "\(self.name) has no \(name)")
    return space.tensor(shape[0], shape[1], try file.floats(name))
  }
}
