#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open file or folder, which is closed when the value goes out of use.
package struct Descriptor: ~Copyable {
  /// macOS refuses to move more than 2 GB in one call.
  private static let largestTransfer = 1 << 30

  private let number: Int32

  /// Opens a file to be read.
  package init(reading path: String) throws(FileTrouble) {
    try self.init(opening: path, O_RDONLY | O_NONBLOCK)
  }

  /// Opens a file to be written from its beginning, whatever was in it.
  package init(writing path: String) throws(FileTrouble) {
    try self.init(opening: path, O_WRONLY | O_CREAT | O_TRUNC)
  }

  /// Opens a file or a folder with these flags.
  package init(opening path: String, _ flags: Int32) throws(FileTrouble) {
    number = try Self.retried { open(path, flags | O_CLOEXEC, 0o666) }
  }

  deinit {
    close(number)
  }

  /// The size of the file; a folder, a device or a pipe is refused.
  package func byteCount() throws(FileTrouble) -> Int {
    var status = stat()
    _ = try Self.retried { fstat(number, &status) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return Int(status.st_size)
    case S_IFDIR: throw .system(code: EISDIR)
    default: throw .notAFile
    }
  }

  /// Reads the next `count` bytes.
  package func next(_ count: Int) throws(FileTrouble) -> [UInt8] {
    var bytes: [UInt8] = Array(repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let step = min(count - filled, Self.largestTransfer)
      let moved = try Self.retried {
        bytes.withUnsafeMutableBytes { read(number, $0.baseAddress! + filled, step) }
      }
      guard moved > 0 else { throw .becameShorter }
      filled += moved
    }
    return bytes
  }

  /// Writes all of `bytes`.
  package func append(_ bytes: [UInt8]) throws(FileTrouble) {
    var written = 0
    while written < bytes.count {
      let step = min(bytes.count - written, Self.largestTransfer)
      let moved = try Self.retried {
        bytes.withUnsafeBytes { write(number, $0.baseAddress! + written, step) }
      }
      guard moved > 0 else { throw .system(code: EIO) }
      written += moved
    }
  }

  /// Waits until everything written has reached the disk.
  func synchronize() throws(FileTrouble) {
    _ = try Self.retried { fsync(number) }
  }

  /// Closes the file, and says so if that fails.
  package consuming func finish() throws(FileTrouble) {
    let number = self.number
    discard self
    // Not to be tried again: after an interruption the number may already be another file's.
    guard close(number) == 0 || errno == EINTR else { throw .system(code: errno) }
  }

  private static func retried<Result: SignedInteger>(
    _ call: () -> Result
  ) throws(FileTrouble) -> Result {
    while true {
      let result = call()
      if result >= 0 { return result }
      let code = errno
      guard code == EINTR else { throw .system(code: code) }
    }
  }
}
