import Agents
import Files

/// Trains the runs of an experiment in a folder, as many at a time as there are jobs.
///
/// Runs share nothing, and each begins from its own seed: the results are the same whatever the
/// number of jobs, and however often the work was stopped.
public struct Laboratory: Sendable {
  /// What is compared.
  public let experiment: Experiment
  /// What its folder held before.
  let results: Results
  /// The least seconds between two checkpoints of a run.
  public let checkpointSeconds: Double

  private var folder: String { results.folder }

  /// A place for an experiment, in the folder of these results.
  public init(_ experiment: Experiment, in results: Results, checkpointSeconds: Double = 5) {
    self.experiment = experiment
    self.results = results
    self.checkpointSeconds = checkpointSeconds
  }

  /// The runs that are not done yet; a folder that holds runs of other settings is refused.
  public func missing() throws -> [Run] {
    try results.check(against: experiment)
    return try experiment.runs.filter { run in
      guard try results.curve(of: run, in: experiment) != nil else { return true }
      // Left where the program was killed after the last file was written.
      WholeFile.remove(RunFolder(run, of: experiment, in: folder).checkpointPath)
      return false
    }
  }

  /// Trains runs to their ends; `report` may be called on any thread, with the place of the run.
  ///
  /// If one fails the others are stopped at a checkpoint. Throws `Interrupted` where `shallStop`
  /// has said so.
  public func train(
    _ runs: [Run], jobs: Int, shallStop: @escaping @Sendable () -> Bool,
    report: @escaping @Sendable (_ run: Int, _ step: Int, _ lastReturn: Double?) -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      var waiting = Array(runs.enumerated())[...]
      func startNext() {
        guard let (index, run) = waiting.popFirst() else { return }
        group.addTask {
          let supervision = Supervision(
            checkpointSeconds: checkpointSeconds,
            shallStop: { shallStop() || Task.isCancelled },
            report: { report(index, $0, $1) })
          try await train(run, supervision)
        }
      }
      for _ in 0..<max(1, jobs) { startNext() }
      while try await group.next() != nil { startNext() }
    }
  }

  private func train(_ run: Run, _ supervision: Supervision) async throws {
    if supervision.shallStop() { throw Interrupted() }
    let folder = RunFolder(run, of: experiment, in: folder)
    try makeFolder(folder.path)
    try await FolderLock.alone.hold(folder.path) {
      try folder.prepare(isKnown: results.holds(folder))
      // Elsewhere, so that the folders of equal runs are equal.
      let start = ContinuousClock.now
      if run.variant.isDDPG {
        try Training<DDPG>.complete(run, of: experiment, in: folder, supervision)
      } else {
        try Training<TD3>.complete(run, of: experiment, in: folder, supervision)
      }
      let seconds = ((ContinuousClock.now - start) / .milliseconds(10)).rounded(.down) / 100
      let times = "\(self.folder)/times"
      try makeFolder(times)
      try WholeFile.write(
        Array("seconds,\(seconds)\n".utf8), to: "\(times)/\(run.variant.name)-seed-\(run.seed).csv")
    }
  }
}
