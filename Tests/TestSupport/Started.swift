import Foundation

/// A process under way; what it says goes into files, so that it never waits for a reader.
package final class Started {
  /// The process itself.
  package let process = Process()
  private let output: URL
  private let errors: URL

  /// Starts a program without a terminal and in a locale with UTF-8.
  ///
  /// Variables that say how to show things are taken away first; nil takes away another one.
  package init(
    _ path: String, _ arguments: [String] = [], in folder: String = "/",
    environment: [String: String?] = [:], input: String = ""
  ) throws {
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    var variables = ProcessInfo.processInfo.environment
    for name in ["NO_COLOR", "LC_ALL", "LC_CTYPE", "COLUMNS", "TERM", "DISPLAY", "WAYLAND_DISPLAY"]
    {
      variables[name] = nil
    }
    variables["LANG"] = "C.UTF-8"
    for (name, value) in environment { variables[name] = value }
    process.environment = variables
    let name = UUID().uuidString
    let place = URL(fileURLWithPath: NSTemporaryDirectory())
    output = place.appendingPathComponent("\(name)-output")
    errors = place.appendingPathComponent("\(name)-errors")
    for file in [output, errors] {
      _ = FileManager.default.createFile(atPath: file.path, contents: nil)
    }
    let keys = Pipe()
    process.standardInput = keys
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    keys.fileHandleForWriting.write(Data(input.utf8))
    try keys.fileHandleForWriting.close()
  }

  /// What it has said on stderr so far.
  package var complaints: String {
    String(decoding: (try? Data(contentsOf: errors)) ?? Data(), as: UTF8.self)
  }

  package func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Waits until something is so, or the process has ended.
  package func wait(until isSo: () -> Bool) {
    while process.isRunning, !isSo() { Thread.sleep(forTimeInterval: 0.002) }
  }

  /// Waits for its end.
  package func end() throws -> Ended {
    process.waitUntilExit()
    defer { for file in [output, errors] { try? FileManager.default.removeItem(at: file) } }
    return (
      String(decoding: try Data(contentsOf: output), as: UTF8.self), complaints,
      process.terminationStatus
    )
  }
}
