import Foundation

/// A new folder.
package func makeFolder() -> String {
  let folder = URL(fileURLWithPath: "/tmp/test-\(UUID().uuidString)")
  let isMade: Void? = try? FileManager.default.createDirectory(
    at: folder, withIntermediateDirectories: false)
  precondition(isMade != nil)
  return folder.path
}

/// Puts a shell script in the place of gnuplot; for a process of its own, since it changes PATH.
package func standIn(_ lines: String) {
  let folder = makeFolder()
  let isMade = FileManager.default.createFile(
    atPath: "\(folder)/gnuplot", contents: Data("#!/bin/sh\n\(lines)\n".utf8),
    attributes: [.posixPermissions: 0o755])
  precondition(isMade)
  setenv("PATH", "\(folder):/usr/bin:/bin", 1)
  // As in a program that does nothing about it: writing to a closed pipe would be the end.
  signal(SIGPIPE, SIG_DFL)
}
