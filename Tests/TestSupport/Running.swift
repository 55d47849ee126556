import Foundation

/// What a program said, and how it ended.
package typealias Ended = (output: String, errors: String, status: Int32)

/// Runs a program to its end, without a terminal and in a locale with UTF-8.
package func run(
  _ path: String, _ arguments: [String] = [], in folder: String = "/",
  environment: [String: String?] = [:], input: String = ""
) throws -> Ended {
  try Started(path, arguments, in: folder, environment: environment, input: input).end()
}

/// Where a tool is; nil if it is not on PATH.
package func tool(_ name: String) -> String? {
  let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
  return folders.map { "\($0)/\(name)" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }
}
