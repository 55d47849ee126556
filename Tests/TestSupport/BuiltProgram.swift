import Foundation

/// A program of this package as it was built, run in a folder of its own.
package struct BuiltProgram {
  /// Where the program is.
  package let path: String
  /// The folder it runs in, empty at first.
  package let folder: URL

  package init(_ name: String) throws {
    path = BuiltProgram.path(of: name)
    folder = URL(fileURLWithPath: NSTemporaryDirectory())
      .appendingPathComponent("\(name)-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  package func clean() { try? FileManager.default.removeItem(at: folder) }

  /// The path of a file in the folder.
  package func file(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// What it said on stdout and on stderr, and how it ended.
  package func run(
    _ arguments: [String] = [], environment: [String: String?] = [:], in folder: String? = nil
  ) throws -> Ended {
    try TestSupport.run(path, arguments, in: folder ?? self.folder.path, environment: environment)
  }

  /// The same through the shell, where `$PROGRAM` is the program.
  package func shell(_ command: String, environment: [String: String?] = [:]) throws -> Ended {
    try TestSupport.run(
      "/bin/bash", ["-c", command], in: folder.path,
      environment: environment.merging(["PROGRAM": path]) { $1 })
  }

  /// Where the program of that name lies: beside these tests.
  package static func path(of name: String) -> String {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    while folder.path != "/" {
      let program = folder.appendingPathComponent(name).path
      var isFolder: ObjCBool = false
      if FileManager.default.isExecutableFile(atPath: program),
        FileManager.default.fileExists(atPath: program, isDirectory: &isFolder), !isFolder.boolValue
      {
        return program
      }
      folder.deleteLastPathComponent()
    }
    return FileManager.default.currentDirectoryPath + "/.build/debug/\(name)"
  }
}
