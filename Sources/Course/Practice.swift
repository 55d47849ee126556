import Agents
import Autodiff
import Environments
import Options
import Random

/// A run on Pendulum with the course's settings, so many steps long: an agent warmed for a lesson.
///
/// Judged every `judged` steps, or never. Settings that make no sense, as a knob can
/// give them, end the program with a sentence.
public func practice<Learner: Agent>(
  _ algorithm: Learner.Type = TD3.self, steps: Int, seed: UInt64 = 1, judged: Int? = nil,
  world: Pendulum = Pendulum(), in workspace: Workspace, adjust: (inout Settings) -> Void = { _ in }
) -> Training<Learner> {
  var settings = Settings()
  adjust(&settings)
  settings.steps = max(settings.steps, steps + 1)
  settings.evaluateEvery = judged ?? settings.steps
  return orStop {
    var training = try Training<Learner>(settings, in: world, seed: seed)
    try training.run(until: steps, in: workspace)
    return training
  }
}

/// What a hand-written driver lives through who pumps the car up to the flag, so many times.
public func carTrips(_ count: Int, seed: UInt64 = 1) -> ReplayMemory {
  var (car, dice) = (MountainCarContinuous(), RandomStream(seed: seed, "car"))
  var memory = ReplayMemory(capacity: count * 999, observation: 2, action: 1)
  let pump = PumpController()
  for _ in 0..<count {
    var state = car.reset(using: &dice)
    while car.isUnderWay {
      let action = pump.action(for: state)
      let result = car.step(action)
      memory.append(
        Transition(
          state: state, action: action, reward: Float(result.reward),
          nextState: result.observation, terminated: result.terminated,
          truncated: result.truncated))
      state = result.observation
    }
  }
  return memory
}

/// Judges an agent as training does, on the fixed starts; what goes wrong ends the program.
public func judge<Learner: Agent>(_ training: Training<Learner>) -> Evaluation {
  orStop { try training.evaluate(in: Workspace()) }
}

/// What the work gives; what goes wrong ends the program with its sentence.
public func orStop<Result>(_ work: () throws -> Result) -> Result {
  do { return try work() } catch { stop(error) }
}

/// Ends the program with the sentence of what went wrong: a lesson may, being one.
public func stop(_ reason: Any) -> Never {
  exit(with: Ending(text: "Error: \(reason)\n", code: 1))
}
