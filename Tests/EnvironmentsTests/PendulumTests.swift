import Environments
import Random
import Testing

struct PendulumTests {
  @Test func resetDrawsFromTheWholeCircleAndSlowSpeeds() {
    var stream = RandomStream(seed: 1, "resets")
    var pendulum = Pendulum()
    var states: [[Double]] = []
    for _ in 0..<10_000 {
      pendulum.reset(using: &stream)
      states.append(pendulum.state)
    }
    expectUniform(states.map { $0[0] }, from: -.pi, to: .pi)
    expectUniform(states.map { $0[1] }, from: -1, to: 1)
  }

  @Test func observationIsCosineSineAndSpeed() throws {
    var pendulum = Pendulum()
    let observation = try pendulum.reset(to: [.pi / 6, -0.5])
    #expect(abs(observation[0] - 0.866_025_4) < 1e-6)
    #expect(abs(observation[1] - 0.5) < 1e-6)
    #expect(observation[2] == -0.5)
    #expect(pendulum.observationSpace.contains(observation))
  }

  @Test func torqueIsClipped() throws {
    var clipped = Pendulum()
    var strongest = Pendulum()
    try clipped.reset(to: [3, 0])
    try strongest.reset(to: [3, 0])
    #expect(clipped.step([-50]) == strongest.step([-2]))
    #expect(clipped.state == strongest.state)
  }

  @Test func speedIsClipped() throws {
    var pendulum = Pendulum()
    try pendulum.reset(to: [.pi / 2, 7.9])
    _ = pendulum.step([2])
    #expect(pendulum.speed == 8)
    #expect(pendulum.angle == .pi / 2 + 8 * 0.05)
  }

  @Test func limitsAreSettable() throws {
    var pendulum = Pendulum()
    pendulum.maxTorque = 5
    pendulum.maxSpeed = 0.5
    pendulum.timeLimit = 2
    #expect(pendulum.actionSpace == Space(low: [-5], high: [5]))
    #expect(pendulum.observationSpace.high == [1, 1, 0.5])
    try pendulum.reset(to: [0, 0])
    // At rest upright only the torque costs and pushes.
    let first = pendulum.step([50])
    #expect(abs(first.reward + 0.001 * 25) < 1e-9)
    #expect(pendulum.speed == 0.5)
    #expect(!first.truncated)
    #expect(pendulum.step([0]).truncated)
  }

  @Test func timeLimitTruncatesAndNothingTerminates() throws {
    var pendulum = Pendulum()
    try pendulum.reset(to: [1, 0])
    for step in 1...200 {
      #expect(pendulum.isUnderWay)
      let result = pendulum.step([0.5])
      #expect(!result.terminated)
      #expect(result.truncated == (step == 200))
      #expect(pendulum.elapsedSteps == step)
    }
    #expect(!pendulum.isUnderWay)
  }

  @Test func rewardStaysWithinItsBounds() {
    var stream = RandomStream(seed: 2, "bounds")
    var pendulum = Pendulum()
    for _ in 0..<20 {
      pendulum.reset(using: &stream)
      while pendulum.isUnderWay {
        let reward = pendulum.step([Float(stream.uniform(-4, 4))]).reward
        #expect(reward <= 0 && reward >= -16.273_604_5)
      }
    }
  }

  @Test(arguments: [-7.5, -Double.pi, -1.6, -0.1, 0, 0.7, 1.5, 3.1, 100])
  func stateIsFoundFromWhatItShows(angle: Double) throws {
    var pendulum = Pendulum()
    let observation = try pendulum.reset(to: [angle, 0.25])
    let state = pendulum.state(showing: observation)
    #expect(abs(Pendulum.wrapped(state[0] - angle)) < 1e-7)
    #expect(abs(state[0]) <= .pi)
    #expect(state[1] == 0.25)
  }
}

/// Ten bins hold a tenth each, to six standard deviations.
func expectUniform(_ numbers: [Double], from low: Double, to high: Double) {
  var bins = Array(repeating: 0, count: 10)
  for number in numbers {
    #expect(number >= low && number < high)
    bins[max(0, min(9, Int((number - low) / (high - low) * 10)))] += 1
  }
  let count = Double(numbers.count)
  for bin in bins { #expect(abs(Double(bin) - count / 10) < 6 * (0.09 * count).squareRoot()) }
}
