import Agents
import Files

/// The folder of one run: its settings, its curve, its policy, and a checkpoint until it is done.
public struct RunFolder: Sendable {
  /// Where it is.
  public let path: String
  let settings: SettingsFile

  /// The folder of a run within the folder of all results.
  public init(_ run: Run, of experiment: Experiment, in results: String) {
    path = "\(results)/runs/\(run.variant.name)/seed-\(run.seed)"
    settings = SettingsFile(run, of: experiment)
  }

  private var settingsPath: String { "\(path)/settings.txt" }
  private var curvePath: String { "\(path)/curve.csv" }
  /// The policy at the end.
  public var policyPath: String { "\(path)/policy.safetensors" }
  var checkpointPath: String { "\(path)/checkpoint.safetensors" }

  /// Makes the folder, which exists, ready; or refuses one that belongs to other settings.
  ///
  /// Says whether it is new.
  func prepare(isKnown: Bool) throws -> Bool {
    var isNew = false
    if !isKnown {
      if WholeFile.exists(settingsPath) {
        // Another program has begun it since the settings were read.
        try check(SettingsFile.read(settingsPath), mayBeOfFirstEdition: false)
      } else {
        try WholeFile.write(Array(settings.text.utf8), to: settingsPath)
        isNew = true
      }
    }
    // Only now, when its own record says that the folder is ours.
    Folder.removeLeftovers(in: path)
    return isNew
  }

  /// Takes away the settings of a run that has failed before there was anything to go on from, so
  /// that they are not held against the next.
  func forgetUnlessBegun() {
    guard !WholeFile.exists(checkpointPath), !WholeFile.exists(curvePath) else { return }
    for file in [policyPath, settingsPath] { WholeFile.remove(file) }
  }

  /// Refuses a folder whose settings are not those of this very run.
  func check(_ found: SettingsFile, mayBeOfFirstEdition: Bool) throws {
    guard found == settings else {
      throw ComparisonError(
        .usage,
        "\"\(path)\" holds a run with other settings; you ask for "
          + settings.differences(from: found).joined(separator: ", ")
          + ": ask for the same, or choose another folder with --out")
    }
    guard mayBeOfFirstEdition || !found.isOfFirstEdition else {
      throw ComparisonError(
        .usage,
        "\"\(path)\" holds a run of the first edition, whose numbers this one does not repeat: draw "
          + "it with --from, or choose another folder with --out")
    }
  }

  /// The curve of the run if it is done; `found` are its settings as they stand in the folder.
  func curve(of experiment: Experiment, _ found: SettingsFile) throws -> [CurvePoint]? {
    guard WholeFile.exists(curvePath) else { return nil }
    let text = String(decoding: try WholeFile.read(curvePath), as: UTF8.self)
    return try CurveFile.curve(text, of: experiment, found, path: curvePath)
  }

  /// Writes what is left of a run that is done; its curve last, for that is what says so.
  func finish(_ curve: [CurvePoint], _ actor: Actor) throws {
    try actor.save(to: policyPath)
    try WholeFile.write(Array(CurveFile.text(curve, of: settings).utf8), to: curvePath)
    WholeFile.remove(checkpointPath)
  }
}

extension SettingsFile {
  /// The settings in a file; a damaged one is refused.
  static func read(_ path: String) throws -> SettingsFile {
    let text = String(decoding: try WholeFile.read(path), as: UTF8.self)
    guard let found = SettingsFile(text), found.run() != nil else {
      throw ComparisonError(
        .data,
        "\"\(path)\" is damaged: delete the folder around it and repeat the command, which trains "
          + "the run again")
    }
    return found
  }
}
