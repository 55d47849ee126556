#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a program leaves to the one that takes its place in the same process.
///
/// It stands in a file without a name, whose open descriptor the heir inherits, and an environment
/// variable says only the number. So whatever the variable says, nothing is read from or removed at
/// a place that somebody else has named.
enum Bequest {
  private static let variable = "TD3_NOTEBOOK_RERUN"
  /// Many times what a lesson's curves need.
  private static let limit = 1 << 26

  /// No file that was not made for this very process begins so.
  private static var heading: [UInt8] { Array("left to process \(getpid())\n".utf8) }

  /// Leaves the text to the program that is about to be run; without room for it, nothing.
  static func leave(_ text: String) {
    guard let file = tmpfile() else { return }
    let bytes = heading + Array(text.utf8)
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fflush(file) == 0,
      fcntl(fileno(file), F_SETFD, 0) == 0
    else {
      fclose(file)
      return
    }
    setenv(variable, "\(fileno(file))", 1)
  }

  /// What was left to this program, once; nil where nothing was.
  static func take() -> String? {
    guard let number = getenv(variable).map({ String(cString: $0) }) else { return nil }
    unsetenv(variable)
    var about = stat()
    guard let descriptor = Int32(number), descriptor > STDERR_FILENO,
      fstat(descriptor, &about) == 0, about.st_mode & S_IFMT == S_IFREG, about.st_nlink == 0,
      about.st_uid == geteuid(), about.st_size <= limit
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(about.st_size))
    var count = 0
    while count < bytes.count {
      let read = bytes.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress! + count, $0.count - count, off_t(count))
      }
      guard read > 0 else { return nil }
      count += read
    }
    guard bytes.starts(with: heading) else { return nil }
    close(descriptor)
    return String(decoding: bytes.dropFirst(heading.count), as: UTF8.self)
  }
}
