import Agents
import Autodiff
import Environments
import Files
import TensorFiles

/// How a run is watched over while it trains.
struct Supervision: Sendable {
  /// The least seconds between two checkpoints.
  let checkpointSeconds: Double
  /// Whether somebody wants it to stop.
  let shallStop: @Sendable () -> Bool
  /// What it has to tell: its step, and its last return.
  let report: @Sendable (_ step: Int, _ lastReturn: Double?) -> Void
}

extension Training where Learner: ActorCritic {
  /// Trains a run to its end in its folder, from its checkpoint if there is one.
  static func complete(
    _ run: Run, of experiment: Experiment, in folder: RunFolder, _ supervision: Supervision
  ) throws {
    let settings = run.variant.settings(from: experiment.settings)
    let world = experiment.world.environment()
    var training: Training
    if WholeFile.exists(folder.checkpointPath) {
      training = try resumed(run, of: experiment, folder, settings, world)
    } else {
      training = try Training(settings, in: world, seed: run.seed)
    }
    let workspace = Workspace()
    supervision.report(training.step, training.lastReturn)
    let leastPause = Duration.seconds(supervision.checkpointSeconds)
    var (savedAt, pause) = (ContinuousClock.now, leastPause)
    while training.step < settings.steps {
      var isCancelled = false
      do {
        try training.run(until: min(settings.steps, training.step + 50), in: workspace) { report in
          supervision.report(report.step, report.lastReturn)
        }
      } catch is CancellationError {
        isCancelled = true  // the task around the whole comparison
      }
      if isCancelled || supervision.shallStop() {
        try training.save(to: folder.checkpointPath)
        throw Interrupted()
      }
      if .now - savedAt >= pause, training.step < settings.steps {
        let start = ContinuousClock.now
        try training.save(to: folder.checkpointPath)
        savedAt = .now
        // However slow the disk, saving takes a twentieth of the time at most.
        pause = max(leastPause, (savedAt - start) * 20)
      }
    }
    try folder.finish(training.curve.map(CurvePoint.init), training.agent.actor)
  }

  /// The training of a checkpoint; one that is damaged or another's is refused.
  private static func resumed(
    _ run: Run, of experiment: Experiment, _ folder: RunFolder, _ settings: Settings,
    _ world: any Environment
  ) throws -> Training {
    let path = folder.checkpointPath
    func refusal(_ what: String) -> ComparisonError {
      ComparisonError(
        .data,
        "\"\(path)\" \(what): delete this file and repeat the command, which begins the run again")
    }
    do {
      let training = try Training(resuming: path, in: world, as: settings, seed: run.seed)
      let due = (0..<experiment.evaluationCount).prefix {
        experiment.evaluation($0) <= training.step
      }
      guard training.step <= settings.steps,
        training.curve.map(\.step) == due.map(experiment.evaluation)
      else { throw refusal("is damaged (it lacks evaluations, or has too many steps)") }
      return training
    } catch let error as CheckpointError {
      throw refusal(
        error.isForeign
          ? "belongs to another run (it \(error.fault))" : "is damaged (\(error.fault))")
    } catch TensorFile.Failure.unreadable(_, let failure) where !failure.isOfSystem {
      throw refusal("is damaged (\(failure))")
    }
  }
}
