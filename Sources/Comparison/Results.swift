import Agents
import Environments
import Files

/// What a folder holds: runs that are done, perhaps by many machines.
public struct Results: Sendable {
  /// The folder.
  public let folder: String

  /// The results in a folder.
  public init(in folder: String) { self.folder = folder }

  /// The settings of every run that was begun.
  func settings() throws -> [SettingsFile] {
    try Folder.names(in: "\(folder)/runs").flatMap { variant in
      try Folder.names(in: "\(folder)/runs/\(variant)").compactMap { seed in
        let path = "\(folder)/runs/\(variant)/\(seed)/settings.txt"
        return WholeFile.exists(path) ? try SettingsFile.read(path) : nil
      }
    }
  }

  /// Refuses an experiment that does not belong with the runs that are here.
  func check(against experiment: Experiment) throws {
    for found in try settings() {
      guard let (run, _, _) = found.run() else { continue }
      _ = try RunFolder(run, of: experiment, in: folder).isKnown()
    }
  }

  /// The experiment that the folder shows, and its variants in the order of a comparison.
  ///
  /// Two are shown with the plainer one first, as DDPG against TD3; more in the order of the TD3
  /// paper. Variants and seeds may be chosen; otherwise they are all that are there.
  public func experiment(
    variants: [Variant]? = nil, seeds: [UInt64]? = nil
  ) throws -> Experiment {
    let found = try settings()
    let runs = found.compactMap { $0.run() }
    guard let first = runs.first(where: { !$0.0.variant.isDDPG }) ?? runs.first else {
      throw ComparisonError(
        .data, "\"\(folder)\" holds no runs: train some with --out \(folder), or give another one")
    }
    let present = Set(runs.map(\.0.variant))
    var order = Variant.corners.filter(present.contains)
    order += present.subtracting(order).sorted { $0.name < $1.name }
    if order.count == 2 { order.sort { $0.ideas.count < $1.ideas.count } }
    // TD3's own settings show where every idea is on, somewhere.
    var settings = first.2
    for (run, _, own) in runs {
      if run.variant.ideas.contains(.delay) { settings.delay = own.delay }
      if run.variant.ideas.contains(.smoothing) { settings.smoothing = own.smoothing }
    }
    let experiment = try Experiment(
      variants ?? order, in: first.1, settings: settings,
      seeds: seeds ?? Set(runs.map(\.0.seed)).sorted())
    try check(against: experiment)
    return experiment
  }

  /// The curves of an experiment: of the seeds that every variant has, and which runs are missing.
  public func outcome(of experiment: Experiment) throws -> Outcome {
    var curves: [Run: [CurvePoint]] = [:]
    for run in experiment.runs {
      curves[run] = try RunFolder(run, of: experiment, in: folder).curve(
        evaluations: experiment.evaluations)
    }
    let missing = experiment.runs.filter { curves[$0] == nil }
    let seeds = experiment.seeds.filter { seed in !missing.contains { $0.seed == seed } }
    guard !seeds.isEmpty else {
      throw ComparisonError(
        .data,
        "\"\(folder)\" has no seed that is done for every algorithm (\(missing.count) runs are "
          + "missing): repeat the command that trains them")
    }
    let complete = try Experiment(
      experiment.variants, in: experiment.world, settings: experiment.settings, seeds: seeds)
    return Outcome(
      complete, missing: missing,
      curves: experiment.variants.map { variant in
        seeds.map { curves[Run(variant, seed: $0)] ?? [] }
      })
  }
}
