import Foundation

/// What a program said, and how it ended.
package typealias Ended = (output: String, errors: String, status: Int32)

/// Runs a program to its end, without a terminal and in a locale with UTF-8.
///
/// Variables that say how to show things are taken away first; nil takes away another one.
package func run(
  _ path: String, _ arguments: [String] = [], in folder: String = "/",
  environment: [String: String?] = [:], input: String = ""
) throws -> Ended {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: path)
  process.arguments = arguments
  process.currentDirectoryURL = URL(fileURLWithPath: folder)
  var variables = ProcessInfo.processInfo.environment
  for name in ["NO_COLOR", "LC_ALL", "LC_CTYPE", "COLUMNS", "TERM", "DISPLAY", "WAYLAND_DISPLAY"] {
    variables[name] = nil
  }
  variables["LANG"] = "C.UTF-8"
  for (name, value) in environment { variables[name] = value }
  process.environment = variables
  // Errors go to a file: who reads one pipe to its end waits for ever when the other is full.
  let errors = URL(fileURLWithPath: NSTemporaryDirectory() + "errors-\(UUID().uuidString)")
  _ = FileManager.default.createFile(atPath: errors.path, contents: nil)
  defer { try? FileManager.default.removeItem(at: errors) }
  let (output, keys) = (Pipe(), Pipe())
  process.standardInput = keys
  process.standardOutput = output
  process.standardError = try FileHandle(forWritingTo: errors)
  try process.run()
  keys.fileHandleForWriting.write(Data(input.utf8))
  try keys.fileHandleForWriting.close()
  let data = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  let complaints = String(decoding: try Data(contentsOf: errors), as: UTF8.self)
  return (String(decoding: data, as: UTF8.self), complaints, process.terminationStatus)
}

/// Where a tool is; nil if it is not on PATH.
package func tool(_ name: String) -> String? {
  let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
  return folders.map { "\($0)/\(name)" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }
}
