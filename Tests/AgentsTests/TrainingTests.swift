import Agents
import Autodiff
import Environments
import Foundation
import Random
import Testing

/// Whole runs: the same with the same seed, stopped or not, and stopped by what is wrong.
struct TrainingTests {
  static let short: Settings = {
    var settings = Settings(.course)
    settings.hidden = [16, 16]
    settings.batch = 16
    settings.warmup = 100
    settings.updateAfter = 100
    settings.steps = 450
    settings.evaluateEvery = 150
    return settings
  }()

  private func run<Learner: Agent>(
    _: Learner.Type, _ settings: Settings = short, seed: UInt64 = 1
  ) throws -> Training<Learner> {
    var training = try Training<Learner>(settings, in: Pendulum(), seed: seed)
    try training.run(in: Workspace())
    return training
  }

  private func bits<Learner: Agent>(_ training: Training<Learner>) throws -> [UInt8] {
    try training.checkpoint().encoded()
  }

  @Test func anotherSeedIsAnotherRun() throws {
    let one = try bits(run(TD3.self, seed: 1))
    #expect(try bits(run(TD3.self, seed: 1)) == one)
    #expect(try bits(run(TD3.self, seed: 2)) != one)
  }

  @Test(arguments: [1, 99, 100, 101, 150, 200, 333, 449])
  func aRunSavedAndResumedEndsTheSame(stop: Int) throws {
    var settings = TrainingTests.short
    settings.exploration = .ornsteinUhlenbeck(deviation: 0.4)
    settings.memory = 300  // it wraps around on the way
    let folder = NSTemporaryDirectory() + "checkpoint-\(getpid())-\(stop)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var first = try Training<TD3>(settings, in: Pendulum(), seed: 3)
    try first.run(until: stop, in: Workspace())
    try first.save(to: folder + "/run.safetensors")
    var second = try Training<TD3>(resuming: folder + "/run.safetensors", in: Pendulum())
    try second.run(in: Workspace())
    let whole = try run(TD3.self, settings, seed: 3)
    #expect(try bits(second) == bits(whole))
    #expect(second.curve == whole.curve && second.curve.count == 3)
  }

  @Test func switchingOneIdeaOffLeavesTheOtherDiceAlone() throws {
    let whole = try run(TD3.self)
    let less = try run(TD3.self, TrainingTests.short.without(smoothing: true))
    #expect(whole.agent.dice.sampling == less.agent.dice.sampling)
    let ddpg = try run(DDPG.self)
    #expect(whole.agent.dice.sampling == ddpg.agent.dice.sampling)
  }

  @Test func theWarmUpActsAtRandomAndLearnsNothing() throws {
    var training = try Training<TD3>(TrainingTests.short, in: Pendulum(), seed: 1)
    try training.run(until: 100, in: Workspace())
    #expect(training.agent.updates == 0)
    let actions = (0..<100).map { training.agent.memory[$0].action[0] }
    #expect(actions.contains { $0 > 1.5 } && actions.contains { $0 < -1.5 })
    try training.run(until: 101, in: Workspace())
    #expect(training.agent.updates == 1)
  }

  @Test func burstsMakeAsManyUpdatesAsThereWereSteps() throws {
    var settings = TrainingTests.short
    settings.updateEvery = 50
    var training = try Training<DDPG>(settings, in: Pendulum(), seed: 1)
    try training.run(until: 149, in: Workspace())
    #expect(training.agent.updates == 0)
    try training.run(until: 150, in: Workspace())
    #expect(training.agent.updates == 50)
  }

  @Test func aTimeLimitIsNoEndUnlessItIsToldSo() throws {
    let right = try run(DDPG.self)
    #expect((0..<450).allSatisfy { !right.agent.memory[$0].terminated })
    #expect(right.agent.memory[199].truncated && right.agent.memory[399].truncated)
    var settings = TrainingTests.short
    settings.timeLimitIsTerminal = true
    let wrong = try run(DDPG.self, settings)
    #expect(wrong.agent.memory[199].terminated && !wrong.agent.memory[198].terminated)
  }

  @Test func aNewEpisodeBeginsWithoutDrift() throws {
    var settings = TrainingTests.short
    settings.exploration = .ornsteinUhlenbeck(deviation: 0.4)
    var training = try Training<DDPG>(settings, in: Pendulum(), seed: 1)
    try training.run(until: 199, in: Workspace())
    #expect(try training.checkpoint().floats("run.drift") != [0])
    try training.run(until: 200, in: Workspace())
    #expect(try training.checkpoint().floats("run.drift") == [0])
  }

  @Test func itReportsEpisodesAndEvaluations() throws {
    var training = try Training<TD3>(TrainingTests.short, in: Pendulum(), seed: 1)
    var reports: [TrainingReport] = []
    try training.run(in: Workspace()) { reports.append($0) }
    #expect(reports.map(\.step) == [150, 200, 300, 400, 450])
    #expect(reports.map { $0.evaluation != nil } == [true, false, true, false, true])
    #expect(reports.map(\.episodes) == [0, 1, 1, 2, 2])
    #expect(reports[1].lastReturn! < -100 && reports[1].lastReturn! > -2000)
  }

  @Test func aCancelledRunStopsAndCanGoOn() async throws {
    let task = Task {
      var training = try Training<TD3>(TrainingTests.short, in: Pendulum(), seed: 1)
      do {
        try training.run(in: Workspace()) { report in
          if report.step == 200 { withUnsafeCurrentTask { $0?.cancel() } }
        }
      } catch is CancellationError {
        return training
      }
      throw CancellationError()
    }
    var training = try await task.value
    #expect(training.step == 200)
    try training.run(in: Workspace())
    #expect(try bits(training) == bits(try run(TD3.self)))
  }

  @Test func theFirstNumberThatIsNotFiniteStopsTheRun() throws {
    var training = try Training<TD3>(TrainingTests.short, in: Pendulum(), seed: 1)
    try training.run(until: 120, in: Workspace())
    training.agent.critic.theta[0] = .nan
    let error = #expect(throws: TrainingError.self) { try training.run(in: Workspace()) }
    #expect(
      error?.description
        == "td3, seed 1, step 121, update 21: the critic's loss is nan; give it a smaller learning "
        + "rate, or look at the rewards")
  }

  @Test func aNewbornCannotBeJudged() throws {
    let training = try Training<TD3>(TrainingTests.short, in: Pendulum(), seed: 1)
    let error = #expect(throws: TrainingError.self) { try training.evaluate(in: Workspace()) }
    #expect(
      error?.description == "the agent remembers no state from which its values could be measured: "
        + "let it take a step before it is judged")
  }

  @Test func aWorldWithoutLimitsIsRefused() {
    let error = #expect(throws: TrainingError.self) {
      try Training<TD3>(TrainingTests.short, in: Boundless(), seed: 1)
    }
    #expect(
      error?.description == "the actions of Boundless reach from [-inf] to [inf]: give it a world "
        + "whose actions reach as far to both sides, and not for ever")
  }

  @Test func settingsThatMakeNoSenseAreRefused() {
    func refusal(_ change: (inout Settings) -> Void) -> String? {
      var settings = TrainingTests.short
      change(&settings)
      return settings.refusal
    }
    #expect(refusal { _ in } == nil)
    #expect(refusal { $0.batch = 0 } == "batch is 0: give it at least 1")
    #expect(
      refusal { $0.hidden = [8, 0] } == "hidden is [8, 0]: give every layer at least one unit")
    #expect(refusal { $0.discount = 1.5 } == "discount is 1.5: give it a number from 0.0 to 1.0")
    #expect(refusal { $0.tau = .nan } == "tau is nan: give it a number from 0.0 to 1.0")
    #expect(
      refusal { $0.memory = 4 } == "memory is 4 and batch 16: let the memory hold at least a batch")
    #expect(
      refusal { $0.steps = 100 }
        == "steps is 100 and the warm-up alone takes 100: give it more steps, or less warm-up")
    #expect(refusal { $0.exploration = .gaussian(deviation: -1) } != nil)
  }

  @Test func everySettingCanBeReadAndSetByName() {
    var settings = Settings(.paper)
    settings.exploration = .ornsteinUhlenbeck(deviation: 0.3, pull: 0.2, interval: 0.5)
    var copy = Settings()
    for (name, value) in settings.fields {
      let isKnown = copy.set(name, to: value)
      #expect(isKnown, "\(name)")
    }
    #expect(copy == settings)
    let strange = [copy.set("no such", to: "1"), copy.set("batch", to: "many")]
    #expect(strange == [false, false])
    let ddpg = Settings().without(minimum: true, smoothing: true, delay: true)
    let differences = zip(Settings().fields, ddpg.fields).filter { $0.value != $1.value }
    #expect(differences.map(\.0.name) == ["bootstrap", "smoothing", "delay"])
  }

  @Test func whoHasSeenNothingCannotBeJudged() throws {
    let training = try Training<TD3>(TrainingTests.short, in: Pendulum(), seed: 1)
    let error = #expect(throws: TrainingError.self) { try training.evaluate(in: Workspace()) }
    #expect(
      error?.description
        == "the agent remembers no state from which its values could be measured: let it take a step "
        + "before it is judged")
  }
}

/// A world in which any action is allowed.
private struct Boundless: Environment {
  static let name = "Boundless"
  let observationSpace = Space(low: [-1], high: [1])
  let actionSpace = Space(low: [-.infinity], high: [.infinity])
  var timeLimit = 9
  var progress = EpisodeProgress.beginning
  let state = [0.0]
  let observation: [Float] = [0]

  mutating func reset(using stream: inout RandomStream) -> [Float] { observation }
  mutating func reset(to state: [Double]) throws(EnvironmentError) -> [Float] { observation }
  mutating func step(_ action: [Float]) -> StepResult {
    StepResult(observation: observation, reward: 0, terminated: true, truncated: false)
  }
}
