import Environments
import Random
import Testing

struct MountainCarContinuousTests {
  @Test func resetDrawsPlacesNearTheBottomAndNoVelocity() {
    var stream = RandomStream(seed: 1, "resets")
    var car = MountainCarContinuous()
    var positions: [Double] = []
    for _ in 0..<10_000 {
      let observation = car.reset(using: &stream)
      #expect(observation == [Float(car.position), 0])
      positions.append(car.position)
    }
    expectUniform(positions, from: -0.6, to: -0.4)
  }

  @Test func rewardCountsTheActionBeforeClipping() throws {
    var car = MountainCarContinuous()
    var strongest = MountainCarContinuous()
    try car.reset(to: [-0.5, 0])
    try strongest.reset(to: [-0.5, 0])
    let reward = car.step([-3]).reward
    #expect(abs(reward + 0.9) < 1e-12)
    // Gymnasium's clipped force forgets its single precision: the same but for the rounding.
    _ = strongest.step([-1])
    #expect(abs(car.velocity - strongest.velocity) < 1e-9)
  }

  @Test func wallStopsTheCar() throws {
    var car = MountainCarContinuous()
    try car.reset(to: [-1.19, -0.05])
    _ = car.step([-1])
    #expect(car.state == [Double(Float(-1.2)), 0])
  }

  @Test func flagTerminatesAndIsRewarded() throws {
    var car = MountainCarContinuous()
    try car.reset(to: [0.44, 0.03])
    let result = car.step([0])
    #expect(result.terminated && !result.truncated)
    #expect(result.reward == 100)
    #expect(!car.isUnderWay)
  }

  @Test func flagCountsOnlyForwards() throws {
    var car = MountainCarContinuous()
    try car.reset(to: [0.55, -0.03])
    let result = car.step([0])
    #expect(car.position > 0.45)
    #expect(!result.terminated)
    #expect(result.reward == 0)
  }

  @Test func timeLimitTruncates() throws {
    var car = MountainCarContinuous()
    try car.reset(to: [-0.5, 0])
    for step in 1...999 {
      let result = car.step([0])
      #expect(!result.terminated)
      #expect(result.truncated == (step == 999))
    }
    #expect(!car.isUnderWay)
  }

  @Test func lastStepCanTerminateAndTruncateAtOnce() throws {
    var car = MountainCarContinuous()
    car.timeLimit = 1
    try car.reset(to: [0.44, 0.03])
    let result = car.step([1])
    #expect(result.terminated && result.truncated)
  }

  @Test func limitsAreSettable() throws {
    var car = MountainCarContinuous()
    car.maxForce = 3
    car.maxSpeed = 0.001
    #expect(car.actionSpace == Space(low: [-3], high: [3]))
    #expect(car.observationSpace.high == [0.6, 0.001])
    try car.reset(to: [-0.5, 0])
    _ = car.step([3])
    #expect(car.velocity == Double(Float(0.001)))
    // At the bottom, x = −π/6, only the force moves the car.
    car.maxSpeed = 0.07
    try car.reset(to: [-.pi / 6, 0])
    _ = car.step([3])
    #expect(abs(car.velocity - 3 * 0.0015) < 1e-9)
  }
}
