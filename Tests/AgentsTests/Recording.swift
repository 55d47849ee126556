import Agents
import Autodiff
import Foundation
import TensorFiles
import Testing

/// One recorded run of updates, with all that is needed to make it again.
struct Recording {
  let file: TensorFile
  let settings: Settings
  let observation: Int
  let limit: [Float]
  let updates: Int
  let name: String
  /// 1e-6 at each update of a short run; a long one drifts as single precision does.
  let tolerance: Float

  var isTD3: Bool { file.metadata["algo"] == "\"td3\"" }

  init(_ path: String) throws {
    file = try TensorFile(contentsOf: path)
    let metadata = file.metadata
    func number(_ key: String) throws -> Float {
      try #require(metadata[key].flatMap { Float($0) }, "\(path) has no number \(key)")
    }
    name = metadata["name"] ?? path
    updates = Int(try number("updates"))
    observation = Int(try number("obs"))
    let largest = try number("max_action")
    limit = Array(repeating: largest, count: Int(try number("act")))
    var settings = Settings()
    settings.hidden = try #require(metadata["hidden"]).split { !$0.isNumber }.compactMap { Int($0) }
    settings.batch = Int(try number("batch"))
    settings.memory = settings.batch
    settings.actorRate = try number("lr")
    settings.criticRate = settings.actorRate
    settings.discount = try number("gamma")
    settings.tau = try number("tau")
    settings.delay = try metadata["policy_delay"] == nil ? 1 : Int(number("policy_delay"))
    if metadata["algo"] == "\"td3\"" {
      settings.smoothing = try number("policy_noise") / largest
      settings.smoothingClip = try number("noise_clip") / largest
    }
    self.settings = settings
    tolerance = updates > 50 ? 1e-5 : 1e-6
  }

  func replayTD3() throws {
    var agent = TD3(settings, observation: observation, limit: limit, seed: 0)
    agent.actor.theta = try theta("init.actor", agent.actor.chain)
    agent.actorTarget.theta = try theta("init.target_actor", agent.actor.chain)
    agent.critic.theta = try twin("init.critic", agent.critic)
    agent.criticTarget.theta = try twin("init.target_critic", agent.critic)
    let space = Workspace()
    for index in 0..<updates {
      let u = String(format: "u%03d", index)
      let update = agent.update(
        on: try batch(u, in: space), draws: try tensor("\(u).batch.eps", in: space), in: space)
      try expect(update.policy, "\(u).target_policy")
      try expect(update.noise, "\(u).noise")
      try expect(update.nextAction, "\(u).target_action")
      try expect(update.next1, "\(u).target_q.critic1")
      try expect(update.next2, "\(u).target_q.critic2")
      try expect(update.cautious, "\(u).target_q.min")
      try expect(update.target, "\(u).y")
      try expect(update.q1, "\(u).q.critic1")
      try expect(update.q2, "\(u).q.critic2")
      try expect(update.criticLoss, "\(u).critic_loss")
      try expect(update.criticGradient.numbers, try twin("\(u).grad.critic", agent.critic), u)
      try expect(actor: update.actor, u) { agent.critic.first($0, $1) }
      try expect(agent.actor.theta, try theta("\(u).after.actor", agent.actor.chain), u)
      try expect(agent.critic.theta, try twin("\(u).after.critic", agent.critic), u)
      try expect(
        agent.actorTarget.theta, try theta("\(u).after.target_actor", agent.actor.chain), u)
      try expect(agent.criticTarget.theta, try twin("\(u).after.target_critic", agent.critic), u)
    }
    for (ending, moments) in [
      (".m", (agent.actorOptimizer.mean, agent.criticOptimizer.mean)),
      (".v", (agent.actorOptimizer.square, agent.criticOptimizer.square)),
    ] {
      try expect(moments.0, try theta("adam.actor", agent.actor.chain, ending), "adam.actor")
      try expect(moments.1, try twin("adam.critic", agent.critic, ending), "adam.critic")
    }
  }

  func replayDDPG() throws {
    var agent = DDPG(settings, observation: observation, limit: limit, seed: 0)
    let (actor, critic) = (agent.actor.chain, agent.critic.chain)
    agent.actor.theta = try theta("init.actor", actor)
    agent.actorTarget.theta = try theta("init.target_actor", actor)
    agent.critic.theta = try theta("init.critic1", critic)
    agent.criticTarget.theta = try theta("init.target_critic1", critic)
    let space = Workspace()
    for index in 0..<updates {
      let u = String(format: "u%03d", index)
      let update = agent.update(on: try batch(u, in: space), in: space)
      try expect(update.nextAction, "\(u).target_policy")
      try expect(update.nextAction, "\(u).target_action")
      try expect(update.next, "\(u).target_q.critic1")
      try expect(update.target, "\(u).y")
      try expect(update.q, "\(u).q.critic1")
      try expect(update.criticLoss, "\(u).critic_loss")
      try expect(update.criticGradient.numbers, try theta("\(u).grad.critic1", critic), u)
      try expect(actor: update.actor, u) { agent.critic($0, $1) }
      try expect(agent.actor.theta, try theta("\(u).after.actor", actor), u)
      try expect(agent.critic.theta, try theta("\(u).after.critic1", critic), u)
      try expect(agent.actorTarget.theta, try theta("\(u).after.target_actor", actor), u)
      try expect(agent.criticTarget.theta, try theta("\(u).after.target_critic1", critic), u)
    }
    try expect(agent.actorOptimizer.mean, try theta("adam.actor", actor, ".m"), "adam.actor")
    try expect(agent.actorOptimizer.square, try theta("adam.actor", actor, ".v"), "adam.actor")
    try expect(agent.criticOptimizer.mean, try theta("adam.critic1", critic, ".m"), "adam.critic")
    try expect(agent.criticOptimizer.square, try theta("adam.critic1", critic, ".v"), "adam.critic")
  }

  /// Steps 13 to 15, on the turns of the actor and on no other; and ∇ₐQ, which nobody stores.
  private func expect(
    actor update: ActorUpdate?, _ u: String, critic: (Tensor, Tensor) -> Tensor
  ) throws {
    let isDue = file.names.contains("\(u).actor_loss")
    #expect((update != nil) == isDue, "\(u): the actor's turn")
    guard let update, isDue else { return }
    try expect(update.action, "\(u).actor_action")
    try expect(update.loss, "\(u).actor_loss")
    let chain = Chain([observation] + settings.hidden + [limit.count])
    try expect(update.gradient.numbers, try theta("\(u).grad.actor", chain), "\(u).grad.actor")
    let space = Workspace()
    let action = space.tensor(update.action.rows, update.action.columns, update.action.numbers)
      .recorded()
    let state = try tensor("\(u).batch.s", in: space)
    let loss = -critic(state, action).mean()
    try expect(loss.gradient(of: action), "\(u).dloss_daction")
  }

  // MARK: - Reading

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

  /// PyTorch's layers, outputs × inputs, as they lie in our θ.
  private func theta(_ prefix: String, _ chain: Chain, _ ending: String = "") throws -> [Float] {
    var theta: [Float] = []
    for (index, layer) in chain.layers.enumerated() {
      let name = "\(prefix).l\(index + 1)"
      let weights = try file.floats(
        "\(name).weight\(ending)", shape: [layer.outputs, layer.inputs])
      for input in 0..<layer.inputs {
        for output in 0..<layer.outputs { theta.append(weights[output * layer.inputs + input]) }
      }
      theta += try file.floats("\(name).bias\(ending)", shape: [layer.outputs])
    }
    return theta
  }

  private func twin(_ prefix: String, _ critic: TwinCritic, _ ending: String = "") throws -> [Float]
  {
    try theta("\(prefix)1", critic.chains[0], ending)
      + theta("\(prefix)2", critic.chains[0], ending)
  }

  // MARK: - Comparing

  private func expect(_ ours: Tensor, _ name: String) throws {
    try expect(ours.numbers, try file.floats(name), name)
  }

  private func expect(_ ours: [Float], _ theirs: [Float], _ what: String) throws {
    try #require(ours.count == theirs.count, "\(name): \(what)")
    let worst = zip(ours, theirs).map { abs($0 - $1) / (1 + abs($1)) }.max() ?? .infinity
    #expect(worst <= tolerance, "\(name): \(what) is off by \(worst)")
  }
}
