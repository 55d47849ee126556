import Foundation
import TestSupport

/// Runs compare as it was built, in a folder of its own.
struct Program {
  private let built: BuiltProgram

  /// Tiny networks and few steps, so that a run takes a tenth of a second.
  static let tiny = [
    "--hidden", "8-8", "--batch", "16", "--warmup", "200", "--steps", "600", "--evaluate-every",
    "300", "--seeds", "2",
  ]

  init() throws { built = try BuiltProgram("compare") }

  func clean() { built.clean() }

  /// Runs compare to its end.
  func run(_ arguments: [String], environment: [String: String?] = [:]) throws -> Ended {
    try built.run(arguments, environment: environment)
  }

  /// Runs a shell's command to its end; `$PROGRAM` is compare.
  func shell(_ command: String) throws -> Ended { try built.shell(command) }

  func start(_ arguments: [String]) throws -> Started {
    try Started(built.path, arguments, in: folder)
  }

  var folder: String { built.folder.path }

  func path(_ name: String) -> String { built.file(name) }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  func write(_ text: String, to name: String) throws {
    try text.write(toFile: path(name), atomically: false, encoding: .utf8)
  }

  /// Every file of a folder by its path within it, but for times and locks.
  func files(_ name: String) throws -> [String: Data] {
    let root = path(name)
    var files: [String: Data] = [:]
    for case let file as String in FileManager.default.enumerator(atPath: root)! {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: root + "/" + file, isDirectory: &isFolder)
      guard !isFolder.boolValue, !file.hasPrefix("times/"), !file.hasSuffix(".lock") else {
        continue
      }
      files[file] = try Data(contentsOf: URL(fileURLWithPath: root + "/" + file))
    }
    return files
  }
}
