import Agents
import Environments
import Files

/// What a folder holds: runs that are done, perhaps by many machines.
///
/// The settings of each run are read once, when the results are.
public struct Results: Sendable {
  /// The folder.
  public let folder: String
  /// Whether runs of the first edition, for whose numbers nothing vouches, are taken too.
  private let takesFirstEdition: Bool
  /// The settings of every run that was begun, by the folder in which they stand.
  private var settings: [String: SettingsFile] = [:]

  /// The results in a folder.
  public init(in folder: String, takesFirstEdition: Bool = false) throws {
    self.folder = folder
    self.takesFirstEdition = takesFirstEdition
    for variant in Folder.names(in: "\(folder)/runs") {
      for seed in Folder.names(in: "\(folder)/runs/\(variant)") {
        let path = "\(folder)/runs/\(variant)/\(seed)"
        guard WholeFile.exists("\(path)/settings.txt") else { continue }
        settings[path] = try SettingsFile.read("\(path)/settings.txt")
      }
    }
  }

  /// Whether it holds runs that were written without digests.
  public var isOfFirstEdition: Bool { settings.values.contains { $0.isOfFirstEdition } }

  /// Whether that run was begun; one of other settings is refused.
  func holds(_ run: RunFolder) throws -> Bool {
    guard let found = settings[run.path] else { return false }
    try run.check(found, mayBeOfFirstEdition: takesFirstEdition)
    return true
  }

  /// Refuses an experiment that does not belong with the runs that are here.
  func check(against experiment: Experiment) throws {
    for (path, found) in settings.sorted(by: { $0.key < $1.key }) {
      guard let (run, _, _) = found.run() else { continue }
      let folder = RunFolder(run, of: experiment, in: folder)
      guard folder.path == path else {
        throw ComparisonError(
          .data,
          "\"\(path)/settings.txt\" is that of \(run.variant.name) seed \(run.seed): delete the folder "
            + "around it and repeat the command, which trains the run again")
      }
      _ = try holds(folder)
    }
  }

  /// The curve of a run if it is done.
  func curve(of run: Run, in experiment: Experiment) throws -> [CurvePoint]? {
    let folder = RunFolder(run, of: experiment, in: folder)
    guard try holds(folder), let found = settings[folder.path] else { return nil }
    return try folder.curve(of: experiment, found)
  }

  /// Takes note of runs that were trained since the settings were read.
  public mutating func add(_ runs: [Run], of experiment: Experiment) {
    for run in runs {
      let folder = RunFolder(run, of: experiment, in: folder)
      settings[folder.path] = folder.settings
    }
  }

  /// The experiment that the folder shows, and its variants in the order of a comparison.
  ///
  /// Two are shown with the plainer one first, as DDPG against TD3; more in the order of the TD3
  /// paper. Variants and seeds may be chosen; otherwise they are all that are there.
  public func experiment(
    variants: [Variant]? = nil, seeds: [UInt64]? = nil
  ) throws -> Experiment {
    let runs = settings.sorted { $0.key < $1.key }.compactMap { $0.value.run() }
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
      curves[run] = try curve(of: run, in: experiment)
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
