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

  /// Creates the file; a name that is taken, if only by a link, is left to whoever has it.
  package init(in folder: String) throws(FileTrouble) {
    var count = 0
    while true {
      let path = Self.path(in: folder, count)
      do {
        descriptor = try Descriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
        self.path = path
        return
      } catch .system(code: EEXIST) {
        count += 1
      }
    }
  }

  /// One of our names: processes are told apart by their number, and threads by counting.
  static func path(in folder: String, _ count: Int) -> String {
    "\(folder)/\(name(process: getpid(), count))"
  }

  /// Writes `bytes` and gives the file the name `path`, or leaves no trace.
  consuming func replace(_ path: String, with bytes: [UInt8]) throws(FileTrouble) {
    let temporaryPath = try fill(with: bytes)
    guard rename(temporaryPath, path) == 0 else {
      let trouble = FileTrouble.system(code: errno)
      unlink(temporaryPath)
      throw trouble
    }
  }

  /// Writes `bytes`, waits until they have reached the disk and tells the path; or leaves no trace.
  consuming func fill(with bytes: [UInt8]) throws(FileTrouble) -> String {
    let path = self.path
    var isFull = false
    defer { if !isFull { unlink(path) } }
    try descriptor.append(bytes)
    try descriptor.synchronize()
    try descriptor.finish()
    isFull = true
    return path
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
