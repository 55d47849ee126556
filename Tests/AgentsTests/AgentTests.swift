import Agents
import Autodiff
import Random
import Testing

/// TD3 and DDPG as values, and what joins them.
struct AgentTests {
  /// Transitions of nothing in particular.
  static func memory(_ count: Int, capacity: Int = 5_000) -> ReplayMemory {
    var memory = ReplayMemory(capacity: capacity, observation: 3, action: 1)
    var stream = RandomStream(seed: 3, "transitions")
    func numbers(_ count: Int) -> [Float] { (0..<count).map { _ in Float(stream.gaussian()) } }
    for _ in 0..<count {
      memory.append(
        Transition(
          state: numbers(3), action: numbers(1), reward: Float(stream.uniform(-16, 0)),
          nextState: numbers(3), terminated: stream.uniform() < 0.1, truncated: false))
    }
    return memory
  }

  @Test func tD3WithoutItsThreeIdeasIsDDPGToTheLastBit() {
    var settings = Settings()
    settings.hidden = [32, 32]
    settings.batch = 32
    let bare = settings.without(minimum: true, smoothing: true, delay: true)
    var td3 = TD3(bare, observation: 3, limit: [2], seed: 5)
    var ddpg = DDPG(settings, observation: 3, limit: [2], seed: 5)
    td3.memory = AgentTests.memory(2_000)
    ddpg.memory = td3.memory
    let space = Workspace()
    for _ in 0..<1_000 {
      td3.update(in: space)
      ddpg.update(in: space)
    }
    #expect(td3.actor.theta.map(\.bitPattern) == ddpg.actor.theta.map(\.bitPattern))
    #expect(td3.actorTarget.theta.map(\.bitPattern) == ddpg.actorTarget.theta.map(\.bitPattern))
    let half = ddpg.critic.theta.count
    #expect(td3.critic.theta.prefix(half).map(\.bitPattern) == ddpg.critic.theta.map(\.bitPattern))
    #expect(td3.critic.theta.suffix(half) != ddpg.critic.theta[...])
  }

  @Test(arguments: [(true, false, false), (false, true, false), (false, false, true)])
  func eachIdeaMakesADifference(minimum: Bool, smoothing: Bool, delay: Bool) {
    var settings = Settings()
    settings.hidden = [16, 16]
    settings.batch = 16
    let less = settings.without(minimum: minimum, smoothing: smoothing, delay: delay)
    var agents = [settings, less].map { TD3($0, observation: 3, limit: [2], seed: 5) }
    let space = Workspace()
    for index in agents.indices {
      agents[index].memory = AgentTests.memory(200)
      for _ in 0..<20 { agents[index].update(in: space) }
    }
    #expect(agents[0].critic.theta != agents[1].critic.theta)
  }

  @Test func twinsAreBornDifferent() {
    let agent = TD3(Settings(), observation: 3, limit: [2], seed: 1)
    let half = agent.critic.theta.count / 2
    #expect(agent.critic.theta.prefix(half) != agent.critic.theta.suffix(half))
    #expect(agent.actorTarget.theta == agent.actor.theta)
    #expect(agent.criticTarget.theta == agent.critic.theta)
  }

  @Test func aCopyOfAnAgentGoesItsOwnWay() {
    var agent = TD3(Settings(), observation: 3, limit: [2], seed: 1)
    agent.memory = AgentTests.memory(200)
    let before = agent
    var copy = agent
    let space = Workspace()
    for _ in 0..<4 { copy.update(in: space) }
    #expect(agent.actor.theta == before.actor.theta && agent.dice == before.dice)
    #expect(copy.actor.theta != agent.actor.theta)
    for _ in 0..<4 { agent.update(in: space) }
    #expect(copy.actor.theta == agent.actor.theta && copy.critic.theta == agent.critic.theta)
  }

  @Test func theActorStaysWithinTheLimitOfEachDimension() {
    var stream = RandomStream(seed: 1, "weights")
    var actor = Actor(observation: 2, hidden: [8], limit: [2, 0.5, 7], from: &stream)
    for index in actor.theta.indices { actor.theta[index] *= 100 }
    let space = Workspace()
    let actions = actor(space.tensor(50, 2) { Float(stream.gaussian()) })
    for row in 0..<50 {
      for (column, limit) in [Float(2), 0.5, 7].enumerated() {
        #expect(abs(actions[row, column]) <= limit)
      }
    }
    #expect((0..<50).contains { abs(actions[$0, 2]) > 6.9 })
  }

  @Test func theDelayCountsCriticUpdatesOverTheAgentsLife() {
    var settings = Settings()
    settings.delay = 3
    settings.hidden = [8]
    settings.batch = 4
    var agent = TD3(settings, observation: 3, limit: [2], seed: 1)
    agent.memory = AgentTests.memory(50)
    let space = Workspace()
    let turns = (1...9).map { _ in agent.update(in: space).actor != nil }
    #expect(turns == [false, false, true, false, false, true, false, false, true])
  }

  @Test func anUpdateOfTD3MakesNoBuffersThatStay() {
    var agent = TD3(Settings(), observation: 3, limit: [2], seed: 1)
    agent.memory = AgentTests.memory(500)
    let space = Workspace()
    for _ in 0..<10 { agent.update(in: space) }
    let made = space.bufferCount
    for _ in 0..<500 { agent.update(in: space) }
    #expect(space.bufferCount == made && space.liveBufferCount == 0)
  }

  /// Steps 13 to 15 as another package would write them.
  @Test func whatAnUpdateTellsCanBeMadeOutside() {
    let agent = DDPG(Settings(), observation: 3, limit: [2], seed: 1)
    let space = Workspace()
    let climbing = agent.actor.recorded(in: space)
    let action = climbing(space.tensor([[1, 0, 0], [0, 1, 2]]))
    let loss = -action.mean()
    let update = ActorUpdate(action: action, loss: loss, gradient: loss.gradient(of: climbing))
    let losses = Losses(critic: 1, actor: update.loss.number)
    #expect(losses.actor == update.loss.number && Losses(critic: 1).actor == nil)
    #expect(update.gradient.numbers.contains { $0 != 0 })
  }
}
