#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A new, empty file under a name that nobody else uses.
package struct TemporaryFile: ~Copyable {
  package let path: String
  package let descriptor: Descriptor

  /// Creates the file; processes are told apart by their number, and threads by counting.
  ///
  /// Whatever stands under a name already, a link too, is neither followed nor touched.
  package init(in folder: String) throws(FileTrouble) {
    var count = 0
    while true {
      let path = "\(folder)/\(TemporaryFile.name(process: getpid(), count))"
      do {
        descriptor = try Descriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
        self.path = path
        return
      } catch .system(code: EEXIST) {
        count += 1
      }
    }
  }

  /// Writes `bytes` and gives the file the name `path`, or leaves no trace.
  consuming func replace(_ path: String, with bytes: [UInt8]) throws(FileTrouble) {
    let temporaryPath = self.path
    var isInPlace = false
    // Only while the name is ours: once moved, another thread may already use it again.
    defer { if !isInPlace { unlink(temporaryPath) } }
    try descriptor.append(bytes)
    try descriptor.synchronize()
    try descriptor.finish()
    guard rename(temporaryPath, path) == 0 else { throw .system(code: errno) }
    isInPlace = true
  }
}

extension TemporaryFile {
  private static let prefix = ".td3-unfinished-"

  private static func name(process: pid_t, _ count: Int) -> String {
    "\(prefix)\(process)-\(count)"
  }

  /// Whether a name is to the letter what `init` would choose, in this process or another.
  ///
  /// Such files are removed, so nothing that somebody else may have named can be one.
  static func isOurs(_ name: String) -> Bool {
    guard name.hasPrefix(prefix) else { return false }
    let words = name.dropFirst(prefix.count).split(separator: "-", omittingEmptySubsequences: false)
    guard words.count == 2, let process = pid_t(words[0]), let count = Int(words[1]) else {
      return false
    }
    return process > 0 && count >= 0 && name == self.name(process: process, count)
  }
}
