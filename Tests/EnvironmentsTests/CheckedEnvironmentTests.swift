import Environments
import Random
import Testing

struct CheckedEnvironmentTests {
  @Test func soundWorldPassesUnchanged() throws {
    var checked = CheckedEnvironment(Pendulum())
    var plain = Pendulum()
    var stream = RandomStream(seed: 1, "checked")
    var same = stream
    let observation = try checked.reset(using: &stream)
    #expect(observation == plain.reset(using: &same))
    while plain.isUnderWay { #expect(try checked.step([1]) == plain.step([1])) }
    #expect(
      throws: EnvironmentError(
        "Pendulum-v1, step 201: the episode ended with step 200; call reset to begin another")
    ) { try checked.step([1]) }
  }

  @Test func actionOfAWrongSizeIsNamed() throws {
    var checked = CheckedEnvironment(Pendulum())
    try checked.reset(to: [0, 0])
    #expect(
      throws: EnvironmentError(
        "Pendulum-v1, step 1: the action is 2 numbers, but the action space has 1; give one"
          + " number for each dimension")
    ) { try checked.step([1, 2]) }
    #expect(checked.inner.elapsedSteps == 0)
  }

  @Test func actionThatIsNotANumberIsNamed() throws {
    var checked = CheckedEnvironment(Pendulum())
    try checked.reset(to: [0, 0])
    _ = try checked.step([0])
    #expect(
      throws: EnvironmentError(
        "Pendulum-v1, step 2: number 1 of the 1 in the action is nan; look at what chose it for"
          + " a division by zero or an overflow")
    ) { try checked.step([.nan]) }
  }

  @Test func infiniteObservationIsNamed() throws {
    var checked = CheckedEnvironment(Broken(shows: [1, -.infinity]))
    try checked.reset(to: [])
    #expect(
      throws: EnvironmentError(
        "Broken-v0, step 1: number 2 of the 2 in the observation is -inf; look for a division by"
          + " zero or an overflow in the world's formulas")
    ) { try checked.step([0]) }
  }

  @Test func observationOfAWrongSizeIsNamed() throws {
    var checked = CheckedEnvironment(Broken(shows: [1]))
    try checked.reset(to: [])
    #expect(
      throws: EnvironmentError(
        "Broken-v0, step 1: the observation is 1 number, but the observation space has 2; make"
          + " the two agree")
    ) { try checked.step([0]) }
  }

  @Test func rewardThatIsNotANumberIsNamed() throws {
    var checked = CheckedEnvironment(Broken(rewards: .nan))
    try checked.reset(to: [])
    #expect(
      throws: EnvironmentError(
        "Broken-v0, step 1: the reward is nan; look for a division by zero or an overflow in the"
          + " world's formulas")
    ) { try checked.step([0]) }
  }

  @Test func firstObservationIsLookedAtToo() {
    var checked = CheckedEnvironment(Broken(beginsWith: [.nan, 0]))
    var stream = RandomStream(seed: 1, "broken")
    let error = EnvironmentError(
      "Broken-v0, reset: number 1 of the 2 in the observation is nan; look for a division by zero"
        + " or an overflow in the world's formulas")
    #expect(throws: error) { try checked.reset(to: []) }
    #expect(throws: error) { try checked.reset(using: &stream) }
  }
}

/// A world that shows and rewards whatever it is told to.
private struct Broken: Environment {
  static let name = "Broken-v0"
  var beginsWith: [Float] = [0, 0]
  var shows: [Float] = [0, 0]
  var rewards = 0.0
  var timeLimit = 10
  var progress = EpisodeProgress.beginning
  let observationSpace = Space(low: [-1, -1], high: [1, 1])
  let actionSpace = Space(low: [-1], high: [1])
  let state: [Double] = []

  var observation: [Float] { elapsedSteps == 0 ? beginsWith : shows }

  mutating func reset(using stream: inout RandomStream) -> [Float] { observation }
  mutating func reset(to state: [Double]) throws(EnvironmentError) -> [Float] { observation }

  mutating func step(_ action: [Float]) -> StepResult {
    let truncated = progress.advance(terminated: false, timeLimit: timeLimit)
    return StepResult(
      observation: observation, reward: rewards, terminated: false, truncated: truncated)
  }
}
