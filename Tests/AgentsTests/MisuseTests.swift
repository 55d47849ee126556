import Agents
import Autodiff
import Environments
import Random
import Testing

/// What agents, memories and noises are asked that cannot be: each a trap with one sentence.
struct MisuseTests {
  @Test(arguments: all.indices) func traps(index: Int) async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      [index] in
      MisuseTests.all[index].body()
    }
    expectTrap(result, saying: MisuseTests.all[index].sentence)
  }

  static let all = [
    Misuse("cannot draw 4 transitions from a memory of 0: remember at least 4 first") {
      var dice = RandomStream(seed: 1, "sampling")
      _ = ReplayMemory(observation: 1, action: 1).sample(4, using: &dice, in: Workspace())
    },
    Misuse("a batch of -1 transitions is empty: draw at least one") {
      var dice = RandomStream(seed: 1, "sampling")
      _ = AgentTests.memory(9).sample(-1, using: &dice, in: Workspace())
    },
    Misuse("a batch of 0 transitions is empty: draw at least one") {
      _ = AgentTests.memory(9).batch(at: [], in: Workspace())
    },
    Misuse("a memory of 9 transitions has none in the place 9: count from 0") {
      _ = AgentTests.memory(9).batch(at: [0, 9], in: Workspace())
    },
    Misuse("a memory of 9 transitions has none in the place -1: count from 0") {
      _ = AgentTests.memory(9)[-1]
    },
    Misuse("a memory of 9 transitions has none in the place -9223372036854775808") {
      _ = AgentTests.memory(9).age(of: .min)
    },
    Misuse("a memory of 0 transitions, of 3 numbers seen and 1 done: give it at least one of each")
    {
      _ = ReplayMemory(capacity: 0, observation: 3, action: 1)
    },
    Misuse("a memory of 9 transitions, of -3 numbers seen and 1 done: give it at least one of each")
    {
      _ = ReplayMemory(capacity: 9, observation: -3, action: 1)
    },
    Misuse("a memory of 9223372036854775807 transitions, of 3 numbers seen and 1 done") {
      _ = ReplayMemory(capacity: .max, observation: 3, action: 1)
    },
    Misuse("a transition from 3 numbers by 2 to 3 does not fit a memory of 3 by 1") {
      var memory = AgentTests.memory(9)
      let state: [Float] = [0, 0, 0]
      memory.append(
        Transition(
          state: state, action: [0, 0], reward: 0, nextState: state, terminated: false,
          truncated: false))
    },
    Misuse("delay is 0: give it at least 1") {
      var settings = Settings()
      settings.delay = 0
      _ = TD3(settings, observation: 3, limit: [2], seed: 1)
    },
    Misuse("batch is -1: give it at least 1") {
      var settings = Settings()
      settings.batch = -1
      _ = DDPG(settings, observation: 3, limit: [2], seed: 1)
    },
    Misuse("a network of sizes [3, 64, 64, 0] has a layer without units") {
      var dice = RandomStream(seed: 1, "weights")
      _ = Actor(observation: 3, hidden: [64, 64], limit: [], from: &dice)
    },
    Misuse("a critic of 9223372036854775807 numbers seen and 1 done: give it at least one of each")
    {
      var dice = RandomStream(seed: 1, "weights")
      _ = Critic(observation: .max, action: 1, hidden: [], from: &dice)
    },
    Misuse("the actor has 1 weights and biases where its layers read 4481: give its θ that many") {
      var agent = TD3(Settings(), observation: 3, limit: [2], seed: 1)
      agent.actor.theta = [1]
      _ = agent.actor(Workspace().tensor(1, 3) { 0 })
    },
    Misuse("an optimiser of 4481 weights cannot move the actor of 163 against a gradient of 163") {
      var settings = Settings()
      settings.hidden = [32, 1]
      var agent = TD3(settings, observation: 3, limit: [2], seed: 1)
      agent.actorOptimizer = TD3(Settings(), observation: 3, limit: [2], seed: 1).actorOptimizer
      agent.memory = AgentTests.memory(200)
      for _ in 0..<2 { agent.update(in: Workspace()) }
    },
    Misuse("this twin critic is recorded in another workspace than its 128×3 input lives in") {
      var agent = TD3(Settings(), observation: 3, limit: [2], seed: 1)
      agent.memory = AgentTests.memory(200)
      var dice = RandomStream(seed: 1, "sampling")
      let elsewhere = Workspace()
      let batch = agent.memory.sample(128, using: &dice, in: elsewhere)
      let draws = agent.smoothing.draws(128, using: &dice, in: elsewhere)
      agent.update(on: batch, draws: draws, in: Workspace())
    },
    Misuse("1 numbers cannot be saved as those of the actor, whose layers read 4481") {
      guard var training = try? Training<TD3>(Settings(), in: Pendulum(), seed: 1) else { return }
      training.agent.actor.theta = [1]
      _ = try? training.checkpoint()
    },
    Misuse("the exploration noise is nan: give it a number from 0 to 10") {
      _ = ExplorationNoise(.gaussian(deviation: .nan), limit: [1])
    },
    Misuse("an action of 2 numbers cannot take the noise of 1") {
      var dice = RandomStream(seed: 1, "exploration")
      var noise = ExplorationNoise(.gaussian(deviation: 0.1), limit: [1])
      _ = noise.explore([1, 2], using: &dice)
    },
    Misuse("noise of deviation 0.2, clipped at -0.5, on actions up to [2.0]: give no number below")
    {
      _ = SmoothingNoise(deviation: 0.2, clip: -0.5, limit: [2])
    },
    Misuse("a tensor of 0×1 has no numbers in it") {
      var dice = RandomStream(seed: 1, "smoothing")
      let noise = SmoothingNoise(deviation: 0.2, clip: 0.5, limit: [2])
      _ = noise.draws(0, using: &dice, in: Workspace())
    },
    Misuse("values are measured for 0 steps: give at least one") {
      let agent = TD3(Settings(), observation: 3, limit: [2], seed: 1)
      _ = try? Judge(Pendulum()).values(
        of: { agent.actor($0) }, from: [[0, 0]], discount: 1, steps: 0, in: Workspace())
    },
  ]
}
