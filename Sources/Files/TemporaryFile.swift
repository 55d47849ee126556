#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A new, empty file under a name that nobody else uses.
struct TemporaryFile: ~Copyable {
  let path: String
  let descriptor: Descriptor

  /// Creates the file; processes are told apart by their number, and threads by counting.
  init(in folder: String) throws(FileTrouble) {
    var count = 0
    while true {
      let path = "\(folder)/.unfinished-\(getpid())-\(count).tmp"
      do {
        descriptor = try Descriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL)
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
