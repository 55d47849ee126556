import Agents
import Autodiff
import Environments
import Wording

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
  do {
    var training = try Training<Learner>(settings, in: world, seed: seed)
    try training.run(until: steps, in: workspace)
    return training
  } catch {
    stop(error)
  }
}

/// Judges an agent as training does, on the fixed starts; what goes wrong ends the program.
public func judge<Learner: Agent>(_ training: Training<Learner>) -> Evaluation {
  do {
    return try training.evaluate(in: Workspace())
  } catch {
    stop(error)
  }
}

/// Ends the program with the sentence of what went wrong.
public func stop(_ error: any Error) -> Never { refuse("\(error)") }
