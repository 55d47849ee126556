import Environments
import Testing

struct RecordedTraceTests {
  @Test func pendulumMovesAsRecordedInDoublePrecision() throws {
    let trace = try Trace("pendulum_random_f64")
    var pendulum = Pendulum()
    for (index, step) in trace.steps.enumerated() {
      if let start = trace.start(before: index) { try pendulum.reset(to: start) }
      let result = pendulum.step(exactly: [step.action])
      #expect(distance(pendulum.state, step.nextState) < 1e-9)
      expect(result, isNear: step)
    }
    #expect(pendulum.elapsedSteps == 200)
  }

  @Test func pendulumMovesAsRecordedInSinglePrecision() throws {
    let trace = try Trace("pendulum_random_f32")
    var pendulum = Pendulum()
    for (index, step) in trace.steps.enumerated() {
      if let start = trace.start(before: index) { try pendulum.reset(to: start) }
      let result = pendulum.step([Float(step.action)])
      // The torque's terms are single, but the state is double: nothing may drift.
      #expect(distance(pendulum.state, step.nextState) < 1e-9)
      expect(result, isNear: step)
    }
    #expect(pendulum.elapsedSteps == 200)
  }

  @Test func mountainCarMovesExactlyAsRecordedInDoublePrecision() throws {
    let trace = try Trace("mountaincar_pump_f64")
    try expectExactly(trace) { car, action in car.step(exactly: [action]) }
  }

  @Test func mountainCarMovesExactlyAsRecordedInSinglePrecision() throws {
    let trace = try Trace("mountaincar_pump_f32")
    try expectExactly(trace) { car, action in car.step([Float(action)]) }
  }

  private func expect(_ result: StepResult, isNear step: Trace.Step) {
    #expect(distance(result.observation.map(Double.init), step.obs.map(Double.init)) < 1e-5)
    #expect(abs(result.reward - step.reward) < 1e-5)
    #expect(result.terminated == step.terminated)
    #expect(result.truncated == step.truncated)
  }

  private func expectExactly(
    _ trace: Trace, _ act: (inout MountainCarContinuous, Double) -> StepResult
  ) throws {
    var car = MountainCarContinuous()
    var terminations = 0
    for (index, step) in trace.steps.enumerated() {
      if let start = trace.start(before: index) { try car.reset(to: start) }
      #expect(car.state == step.state)
      let result = act(&car, step.action)
      #expect(car.state == step.nextState)
      #expect(result.observation == step.obs)
      #expect(result.reward == step.reward)
      #expect(result.terminated == step.terminated)
      #expect(result.truncated == step.truncated)
      if result.terminated { terminations += 1 }
    }
    #expect(trace.steps.count == 300)
    #expect(terminations == 2)
  }
}

/// The largest difference of two numbers in the same place.
private func distance(_ a: [Double], _ b: [Double]) -> Double {
  a.count == b.count ? zip(a, b).map { abs($0 - $1) }.max() ?? 0 : .infinity
}
