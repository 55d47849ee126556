import Foundation

/// The files of the repository as they lie on the disk.
package enum Repository {
  /// The folder of the whole.
  package static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// What the tests compare with.
  package static let fixtures = "\(root)/Tests/Fixtures"

  package static func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
  }
}
