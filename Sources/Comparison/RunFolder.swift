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

  var settingsPath: String { "\(path)/settings.txt" }
  var curvePath: String { "\(path)/curve.csv" }
  /// The policy at the end.
  public var policyPath: String { "\(path)/policy.safetensors" }
  var checkpointPath: String { "\(path)/checkpoint.safetensors" }

  /// Makes the folder, which exists, ready; or refuses one that belongs to other settings.
  func prepare() throws {
    Folder.removeLeftovers(in: path)
    if try isKnown() { return }
    try WholeFile.write(Array(settings.text.utf8), to: settingsPath)
  }

  /// Whether the folder holds this very run; one of other settings or a damaged one is refused.
  public func isKnown() throws -> Bool {
    guard WholeFile.exists(settingsPath) else { return false }
    let found = try SettingsFile.read(settingsPath)
    if found == settings { return true }
    let differences =
      settings.differences(from: found)
      + found.differences(from: settings)
      .filter { $0.hasSuffix("nothing") }.map { "no \($0)" }
    throw ComparisonError(
      .usage,
      "\"\(path)\" holds a run with other settings; you ask for "
        + differences.joined(separator: ", ")
        + ": ask for the same, or choose another folder with --out")
  }

  /// The curve of the run if it is done.
  public func curve(evaluations: [Int]) throws -> [CurvePoint]? {
    guard try isKnown(), WholeFile.exists(curvePath) else { return nil }
    let text = String(decoding: try WholeFile.read(curvePath), as: UTF8.self)
    return try CurveFile.curve(text, evaluations: evaluations, path: curvePath)
  }

  /// Writes what is left of a run that is done; its curve last, for that is what says so.
  func finish(_ curve: [CurvePoint], _ actor: Actor) throws {
    try actor.save(to: policyPath)
    try WholeFile.write(Array(CurveFile.text(curve).utf8), to: curvePath)
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
