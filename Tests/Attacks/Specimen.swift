import Agents
import Autodiff
import Environments
import Foundation
import Random
import TestSupport

/// A tiny run of compare, done, and its checkpoint shortly before the end: what attacks begin from.
struct Specimen {
  static let words = [
    "--seeds", "1", "--steps", "1100", "--hidden", "4", "--batch", "8", "--algorithms", "td3",
    "--plots", "none", "--evaluate-every", "550",
  ]
  /// Where a run's files stand in the folder of all results.
  static let place = "runs/td3/seed-1"

  /// The folder's files by their paths, but for times and locks.
  let files: [String: Data]
  /// What `--from` prints of it.
  let output: String
  /// What `--watch` draws of it; nil where there is no gnuplot.
  let film: Data?
  /// The same run after 1,060 steps.
  let checkpoint: Data

  /// Made once, when the first attack needs it.
  static let made = Result { try Specimen() }

  private init() throws {
    let folder = try Scratch()
    let trained = try attack("compare", Specimen.words + ["--out", "o"], in: folder.path)
    guard trained.status == 0 else { throw Trouble(trained.story) }
    files = try folder.files("o")
    let drawn = try attack(
      "compare", ["--from", "o", "--plots", "none", "--watch", "o.gif"], in: folder.path)
    film = try? Data(contentsOf: folder.url("o.gif"))
    output = try attack("compare", ["--from", "o", "--plots", "none"], in: folder.path).output
    guard drawn.status == 0 || drawn.status == 69 else { throw Trouble(drawn.story) }
    var settings = Settings()
    (settings.hidden, settings.batch) = ([4], 8)
    (settings.steps, settings.evaluateEvery) = (1_100, 550)
    var training = try Training<TD3>(settings, in: Pendulum(), seed: 1)
    try training.run(until: 1_060, in: Workspace())
    try training.save(to: folder.url("checkpoint").path)
    checkpoint = try Data(contentsOf: folder.url("checkpoint"))
  }
}

/// What keeps an attack from being made.
struct Trouble: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

/// A folder of an attack's own, which goes with it.
final class Scratch {
  let path = NSTemporaryDirectory() + "attack-\(UUID().uuidString)"

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func url(_ name: String) -> URL { URL(fileURLWithPath: path).appendingPathComponent(name) }

  /// Writes files, and the folders above them.
  func write(_ files: [String: Data], in folder: String) throws {
    for (name, data) in files {
      let url = url("\(folder)/\(name)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: url)
    }
  }

  /// Every file of a folder by its path within it, but for times and locks.
  func files(_ folder: String) throws -> [String: Data] {
    let root = url(folder).path
    var files: [String: Data] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: root)! {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(root)/\(name)", isDirectory: &isFolder)
      guard !isFolder.boolValue, !name.hasPrefix("times/"), !name.hasSuffix(".lock") else {
        continue
      }
      files[name] = try Data(contentsOf: url("\(folder)/\(name)"))
    }
    return files
  }
}
