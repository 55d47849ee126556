import Environments
import Random
import Testing

struct PendulumOptimumTests {
  /// Small, so that a build without optimisation has it in a second or two as well.
  static let small = PendulumOptimum(angles: 192, speeds: 161, torques: 5)
  private let optimum = Self.small

  @Test func changesShrinkByTheDiscountAtLeast() {
    let residuals = optimum.residuals
    for (before, after) in zip(residuals, residuals.dropFirst()) {
      #expect(after <= 0.99 * before + 1e-9)
    }
    #expect(abs(residuals[0] - 16.27) < 0.01)
    #expect(residuals[residuals.count - 1] <= 0.01)
    #expect(residuals.dropLast().allSatisfy { $0 > 0.01 })
  }

  @Test func greedyTorqueBeatsTheEnergyControllerAndRandomByFar() throws {
    let starts = Pendulum().fixedStarts()
    let controller = EnergyController()
    var stream = RandomStream(seed: 7, "random torques")
    var (best, energy, random) = (0.0, 0.0, 0.0)
    for start in starts {
      best += try optimum.greedyReturn(from: start) / 100
      energy += try Pendulum().episodeReturn(from: start, under: controller.action) / 100
      random +=
        try Pendulum().episodeReturn(from: start) { _ in [Float(stream.uniform(-2, 2))] } / 100
    }
    #expect(best > energy + 5)
    #expect(best > random + 900)
    #expect(best > -145)
  }

  @Test func largestActionValueIsThatOfTheGreedyTorque() {
    for state in states(200) {
      let greedy = optimum.actionValue(of: state, torque: optimum.torque(at: state))
      for step in 0...400 {
        let torque = -2 + 0.01 * Double(step)
        #expect(optimum.actionValue(of: state, torque: torque) <= greedy + 0.05)
      }
    }
  }

  @Test func valueIsTheLargestActionValue() {
    var differences = 0.0
    for state in states(1000) {
      let greedy = optimum.actionValue(of: state, torque: optimum.torque(at: state))
      differences += abs(optimum.value(of: state) - greedy) / 1000
    }
    #expect(differences < 1)
  }

  @Test func valueIsWhatTheGreedyTorqueCollects() throws {
    var differences = 0.0
    for state in states(50) {
      var pendulum = Pendulum()
      pendulum.timeLimit = 1000
      try pendulum.reset(to: state)
      var (sum, weight) = (0.0, 1.0)
      while pendulum.isUnderWay {
        let torque = Float(optimum.torque(at: pendulum.state))
        sum += weight * pendulum.step([torque]).reward
        weight *= optimum.discount
      }
      differences += abs(optimum.value(of: state) - sum) / 50
    }
    #expect(differences < 3)
  }

  @Test func valuesArePossible() {
    for state in states(10_000) {
      let value = optimum.value(of: state)
      #expect(value <= 0 && value >= -16.273_604_4 / (1 - 0.99))
    }
    #expect(optimum.value(of: [0, 0]) > -0.1)
  }

  @Test func valuesAreTheSameInTheMirrorAndAfterATurn() {
    for state in states(1000) {
      let value = optimum.value(of: state)
      #expect(abs(optimum.value(of: [-state[0], -state[1]]) - value) < 1e-6)
      #expect(abs(optimum.value(of: [state[0] + 2 * .pi, state[1]]) - value) < 1e-6)
    }
  }

  @Test func discountZeroSeesOnlyTheNextReward() {
    let blind = PendulumOptimum(discount: 0, angles: 64, speeds: 33, torques: 3)
    #expect(blind.residuals.count == 2)
    #expect(abs(blind.actionValue(of: [0.5, 2], torque: 1) + 0.25 + 0.4 + 0.001) < 1e-12)
    #expect(blind.torque(at: [3, 1]) == 0)
  }

  @Test func sweepsEndEvenWithoutTolerance() {
    let exact = PendulumOptimum(discount: 0.9, angles: 64, speeds: 33, torques: 3, tolerance: 0)
    #expect(exact.residuals[exact.residuals.count - 1] == 0)
  }

  @Test func strongerMotorIsWorthMore() {
    var strong = Pendulum()
    strong.maxTorque = 8
    let optimum = PendulumOptimum(of: strong, angles: 96, speeds: 81, torques: 9)
    #expect(optimum.value(of: [.pi, 0]) > self.optimum.value(of: [.pi, 0]) + 50)
  }

  @Test(arguments: [[0.05, 0.1], [2, -1], [-3, 4]])
  func controllerActsGreedilyOnWhatItSees(state: [Double]) throws {
    var pendulum = Pendulum()
    let observation = try pendulum.reset(to: state)
    #expect(optimum.action(for: observation) == [Float(optimum.torque(at: state))])
  }

  @Test func discountOfOneTraps() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = PendulumOptimum(discount: 1)
    }
    expectTrap(
      result, saying: "value iteration with discount 1.0 and tolerance 0.01 would never end")
  }

  private func states(_ count: Int) -> [[Double]] {
    var stream = RandomStream(seed: 8, "states")
    return (0..<count).map { _ in [stream.uniform(-.pi, .pi), stream.uniform(-8, 8)] }
  }
}
