import Foundation

/// Runs the sample lesson as it was built, in a folder of its own.
struct Program {
  let folder: URL

  init() throws {
    folder = URL(fileURLWithPath: NSTemporaryDirectory())
      .appendingPathComponent("notebook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func clean() { try? FileManager.default.removeItem(at: folder) }

  /// What it said on stdout and on stderr, and how it ended.
  func run(
    _ arguments: [String] = [], environment: [String: String] = [:], input: String? = nil
  ) throws -> (output: String, errors: String, status: Int32) {
    try Program.run(
      Program.lesson.path, arguments, in: folder, environment: environment, input: input)
  }

  /// The same through the shell, where `$LESSON` is the lesson.
  func shell(
    _ command: String, environment: [String: String] = [:], input: String? = nil
  ) throws -> (output: String, errors: String, status: Int32) {
    let environment = environment.merging(["LESSON": Program.lesson.path]) { $1 }
    return try Program.run(
      "/bin/sh", ["-c", command], in: folder, environment: environment, input: input)
  }

  private static func run(
    _ program: String, _ arguments: [String], in folder: URL, environment: [String: String],
    input: String?
  ) throws -> (output: String, errors: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var variables = ProcessInfo.processInfo.environment
    for name in ["NO_COLOR", "LC_ALL", "COLUMNS", "TERM", "DISPLAY"] { variables[name] = nil }
    variables["LANG"] = "C.UTF-8"
    process.environment = variables.merging(environment) { $1 }
    let errors = folder.appendingPathComponent(".errors-\(UUID().uuidString)")
    _ = FileManager.default.createFile(atPath: errors.path, contents: nil)
    let (output, keys) = (Pipe(), Pipe())
    process.standardInput = keys
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    if let input { keys.fileHandleForWriting.write(Data(input.utf8)) }
    try keys.fileHandleForWriting.close()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let complaints = String(decoding: try Data(contentsOf: errors), as: UTF8.self)
    return (String(decoding: data, as: UTF8.self), complaints, process.terminationStatus)
  }

  /// The program that was built beside these tests.
  private static let lesson: URL = {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    while folder.path != "/" {
      let program = folder.appendingPathComponent("SampleLesson")
      if FileManager.default.isExecutableFile(atPath: program.path) { return program }
      folder.deleteLastPathComponent()
    }
    return URL(fileURLWithPath: ".build/debug/SampleLesson")
  }()
}
