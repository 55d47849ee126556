import Autodiff
import Environments
import Random

/// A run: an agent in a world, learning from nothing.
///
/// One loop serves every algorithm.
///
/// A training is a value that holds everything, dice included: copied, saved or moved to another
/// task, it goes on with the same bits.
public struct Training<Learner: Agent>: Sendable {
  /// Who learns.
  public var agent: Learner
  /// Where.
  public internal(set) var world: CheckedEnvironment
  /// What started all the dice.
  public let seed: UInt64
  /// How many steps were taken in the world.
  public internal(set) var step = 0
  /// How many episodes have ended.
  public internal(set) var episodes = 0
  /// The sum of rewards of the episode that ended last.
  public internal(set) var lastReturn: Double?
  /// What the evaluations found so far.
  public internal(set) var curve: [Evaluation] = []

  var observation: [Float]
  var returnSoFar = 0.0
  var noise: ExplorationNoise
  var resets: RandomStream
  var warmup: RandomStream
  var exploration: RandomStream
  let judge: Judge

  /// The settings of the agent.
  public var settings: Settings { agent.settings }

  /// A run at its start; settings that make no sense are refused with a sentence, and so are those
  /// for which there is no room in the memory.
  public init(_ settings: Settings, in world: any Environment, seed: UInt64) throws {
    self = try Training.begun(settings, in: world, seed: seed) { observation, limit in
      Learner(settings, observation: observation, limit: limit, seed: seed)
    }
    observation = try self.world.reset(using: &resets)
  }

  /// A run before its first reset, whose agent is made once nothing else is wrong.
  static func begun(
    _ settings: Settings, in world: any Environment, seed: UInt64,
    _ agent: (_ observation: Int, _ limit: [Float]) throws -> Learner
  ) throws -> Training {
    let refusal = settings.refusal ?? InstructionSet.refusal ?? settings.refusal(in: world)
    if let refusal { throw TrainingError(refusal) }
    let limit = world.actionSpace.high
    guard world.actionSpace.low == limit.map({ -$0 }), limit.allSatisfy(\.isFinite) else {
      throw TrainingError(
        "the actions of \(type(of: world).name) reach from \(world.actionSpace.low) to \(limit): "
          + "give it a world whose actions reach as far to both sides, and not for ever")
    }
    let agent = try agent(world.observationSpace.dimensions, limit)
    return Training(agent, limit: limit, in: world, seed: seed)
  }

  private init(_ agent: Learner, limit: [Float], in world: any Environment, seed: UInt64) {
    self.agent = agent
    self.world = CheckedEnvironment(world)
    self.seed = seed
    noise = ExplorationNoise(agent.settings.exploration, limit: limit)
    resets = RandomStream(seed: seed, "environment")
    warmup = RandomStream(seed: seed, "warm-up")
    exploration = RandomStream(seed: seed, "exploration")
    judge = Judge(world)
    observation = []
  }

  /// Runs on until so many steps were taken in all, or to the end of the settings.
  ///
  /// Each step that has something to tell is reported: an episode that ended, an evaluation. If the
  /// surrounding task is cancelled it throws `CancellationError`, between two steps, and the
  /// training can be run on later.
  public mutating func run(
    until end: Int? = nil, in workspace: Workspace,
    report: (TrainingReport) throws -> Void = { _ in }
  ) throws {
    let end = end ?? settings.steps
    while step < end {
      if Task.isCancelled { throw CancellationError() }
      let episodesBefore = episodes
      try advance(in: workspace)
      var evaluation: Evaluation?
      if step % settings.evaluateEvery == 0 || step == settings.steps {
        let found = try evaluate(in: workspace)
        guard found.isFinite else {
          throw TrainingError(
            "\(Learner.name), seed \(seed), step \(step): what it expects has come to "
              + "\(found.estimate); give it a smaller learning rate, or look at the rewards")
        }
        curve.append(found)
        evaluation = found
      }
      if evaluation != nil || episodes > episodesBefore {
        try report(
          TrainingReport(
            algorithm: Learner.name, seed: seed, step: step, steps: settings.steps,
            episodes: episodes, lastReturn: lastReturn, evaluation: evaluation))
      }
    }
  }

  /// One step in the world, and the updates that are due after it.
  public mutating func advance(in workspace: Workspace) throws {
    let action = chooseAction(in: workspace)
    let result = try world.step(action)
    let isTimeUp = result.truncated && !result.terminated
    agent.remember(
      Transition(
        state: observation, action: action, reward: Float(result.reward),
        nextState: result.observation,
        terminated: result.terminated || (isTimeUp && settings.timeLimitIsTerminal),
        truncated: result.truncated))
    returnSoFar += result.reward
    observation = result.observation
    step += 1
    if result.isLast {
      lastReturn = returnSoFar
      returnSoFar = 0
      episodes += 1
      observation = try world.reset(using: &resets)
      noise.reset()
    }
    guard step > settings.updateAfter, agent.isReadyToLearn, step % settings.updateEvery == 0
    else { return }
    for _ in 0..<settings.updateEvery { try learn(in: workspace) }
  }

  /// At random during the warm-up, then what the agent says, with noise.
  private mutating func chooseAction(in workspace: Workspace) -> [Float] {
    guard step >= settings.warmup else {
      return noise.limit.map { Float(warmup.uniform(-Double($0), Double($0))) }
    }
    return agent.explore(observation, with: &noise, using: &exploration, in: workspace)
  }

  private mutating func learn(in workspace: Workspace) throws {
    let losses = agent.learn(in: workspace)
    for (name, loss) in [("critic", losses.critic), ("actor", losses.actor ?? 0)]
    where !loss.isFinite {
      throw TrainingError(
        "\(Learner.name), seed \(seed), step \(step), update \(agent.updates): the \(name)'s loss "
          + "is \(loss); give it a smaller learning rate, or look at the rewards")
    }
  }

  /// What the agent is worth now, judged without noise; changes nothing.
  ///
  /// A newborn agent, which remembers no state to measure from, cannot be judged.
  public func evaluate(in workspace: Workspace) throws -> Evaluation {
    try judge.evaluate(agent, step: step, seed: seed, in: workspace)
  }
}

/// Something that a run has to tell.
public struct TrainingReport: Sendable {
  /// The algorithm's name.
  public let algorithm: String
  /// The run's seed.
  public let seed: UInt64
  /// Steps taken in the world.
  public let step: Int
  /// Steps of the whole run.
  public let steps: Int
  /// Episodes that have ended.
  public let episodes: Int
  /// The sum of rewards of the last of them.
  public let lastReturn: Double?
  /// What an evaluation found, where one was due.
  public let evaluation: Evaluation?
}

/// What stops a run: one sentence that says what is wrong and how to cure it.
public struct TrainingError: Error, Equatable, CustomStringConvertible {
  /// The sentence.
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}
