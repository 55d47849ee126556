import Foundation

/// Runs compare as it was built, in a folder of its own.
struct Program {
  let folder: URL

  /// Tiny networks and few steps, so that a run takes a tenth of a second.
  static let tiny = [
    "--hidden", "8-8", "--batch", "16", "--warmup", "200", "--steps", "600", "--evaluate-every",
    "300", "--seeds", "2",
  ]

  init() throws {
    folder = URL(fileURLWithPath: NSTemporaryDirectory())
      .appendingPathComponent("compare-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func clean() { try? FileManager.default.removeItem(at: folder) }

  /// What a process said on stdout and on stderr, and how it ended.
  typealias Result = (output: String, errors: String, status: Int32)

  /// Runs compare to its end.
  func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Result {
    try start(arguments, environment: environment).end()
  }

  /// Runs a shell's command to its end; `$COMPARE` is compare.
  func shell(_ command: String, environment: [String: String] = [:]) throws -> Result {
    try Started("/bin/sh", ["-c", command], in: folder, environment: environment).end()
  }

  func start(_ arguments: [String], environment: [String: String] = [:]) throws -> Started {
    try Started(Program.compare.path, arguments, in: folder, environment: environment)
  }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

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

  /// The program that was built beside these tests.
  static let compare: URL = {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    while folder.path != "/" {
      let program = folder.appendingPathComponent("compare")
      if FileManager.default.isExecutableFile(atPath: program.path) { return program }
      folder.deleteLastPathComponent()
    }
    return URL(fileURLWithPath: ".build/debug/compare")
  }()
}

/// A process under way; what it says goes into files, so that it never waits for a reader.
final class Started {
  let process = Process()
  private let output: URL
  private let errors: URL

  init(_ program: String, _ arguments: [String], in folder: URL, environment: [String: String])
    throws
  {
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var variables = ProcessInfo.processInfo.environment
    for name in ["NO_COLOR", "LC_ALL", "COLUMNS", "TERM", "DISPLAY"] { variables[name] = nil }
    variables["LANG"] = "C.UTF-8"
    variables["COMPARE"] = Program.compare.path
    process.environment = variables.merging(environment) { $1 }
    let name = UUID().uuidString
    let place = URL(fileURLWithPath: NSTemporaryDirectory())
    output = place.appendingPathComponent("\(name)-output")
    errors = place.appendingPathComponent("\(name)-errors")
    for file in [output, errors] {
      _ = FileManager.default.createFile(atPath: file.path, contents: nil)
    }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
  }

  /// What it has said on stderr so far.
  var complaints: String { (try? String(contentsOf: errors, encoding: .utf8)) ?? "" }

  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Waits until something is so, or the process has ended.
  func wait(until isSo: () -> Bool) {
    while process.isRunning, !isSo() { Thread.sleep(forTimeInterval: 0.002) }
  }

  func end() throws -> Program.Result {
    process.waitUntilExit()
    defer { for file in [output, errors] { try? FileManager.default.removeItem(at: file) } }
    return (
      try String(contentsOf: output, encoding: .utf8), complaints, process.terminationStatus
    )
  }
}
