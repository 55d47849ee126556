import Agents
import Files
import Platform
import Synchronization

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
  /// Says how many threads there were: fewer than jobs where the system gives no more.
  /// If one fails the others are stopped at a checkpoint. Throws `Interrupted` where `shallStop`
  /// has said so.
  @discardableResult
  public func train(
    _ runs: [Run], jobs: Int, shallStop: @escaping @Sendable () -> Bool,
    report: @escaping @Sendable (_ run: Int, _ step: Int, _ lastReturn: Double?) -> Void
  ) throws -> Int {
    let parents = Set(runs.map(\.variant)).map { "\(folder)/runs/\($0.name)" }.sorted()
    return try MadeFolders(parents + ["\(folder)/times"]).keptUnlessFailing {
      let failure = Failure()
      let threads = share(runs.count, among: jobs) { index in
        let supervision = Supervision(
          checkpointSeconds: checkpointSeconds,
          shallStop: { shallStop() || failure.isNoted }, report: { report(index, $0, $1) })
        do { try train(runs[index], supervision) } catch { failure.note(error) }
      }
      try failure.raise()
      return threads
    }
  }

  private func train(_ run: Run, _ supervision: Supervision) throws {
    if supervision.shallStop() { throw Interrupted() }
    let folder = RunFolder(run, of: experiment, in: folder)
    try FolderLock.alone.hold(folder.path) {
      let isNew = try folder.prepare(isKnown: results.holds(folder))
      // Elsewhere, so that the folders of equal runs are equal.
      let start = ContinuousClock.now
      do {
        if run.variant.isDDPG {
          try Training<DDPG>.complete(run, of: experiment, in: folder, supervision)
        } else {
          try Training<TD3>.complete(run, of: experiment, in: folder, supervision)
        }
      } catch {
        if isNew { folder.forgetUnlessBegun() }
        throw error
      }
      let seconds = ((ContinuousClock.now - start) / .milliseconds(10)).rounded(.down) / 100
      try WholeFile.write(
        Array("seconds,\(seconds)\n".utf8),
        to: "\(self.folder)/times/\(run.variant.name)-seed-\(run.seed).csv")
    }
  }
}

/// What stopped one of the runs first.
private final class Failure: Sendable {
  private let first = Mutex<(any Error)?>(nil)

  var isNoted: Bool { first.withLock { $0 != nil } }

  func note(_ error: any Error) { first.withLock { $0 = $0 ?? error } }

  func raise() throws { try first.withLock { if let error = $0 { throw error } } }
}
