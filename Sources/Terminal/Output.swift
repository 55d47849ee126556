import Wording

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where text goes: a file descriptor, written to at once and in full.
///
/// A reader that has gone away, as in `lesson-07 | head`, ends the program quietly; a disk that is
/// full ends it with one sentence and exit 74. Nothing is buffered, so do not mix this with `print`.
public struct Output: Sendable {
  /// The descriptor that is written to.
  public let descriptor: Int32
  /// Whether all text is spelled in ASCII.
  public let isASCII: Bool

  /// An output to `descriptor`; from now on a closed pipe is an error, no longer a signal, and so is
  /// a file beyond the limit on sizes.
  public init(descriptor: Int32, isASCII: Bool = false) {
    self.descriptor = descriptor
    self.isASCII = isASCII
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// What the program is asked for.
  public static func standard(_ console: Console) -> Output {
    Output(descriptor: STDOUT_FILENO, isASCII: !console.isUnicode)
  }

  /// Progress and warnings.
  ///
  /// They are dropped where they cannot be written.
  public static func error(_ console: Console) -> Output {
    Output(descriptor: STDERR_FILENO, isASCII: !console.isUnicode)
  }

  /// Writes the text and a line end.
  public func print(_ text: String = "") { write(text + "\n") }

  /// Writes the text as it is.
  public func write(_ text: String) {
    write(bytes: Array((isASCII ? text.ascii : text).utf8))
  }

  /// Writes bytes that are not text, such as a picture's.
  public func write(bytes: [UInt8]) {
    guard let code = failure(writing: bytes), descriptor != STDERR_FILENO else { return }
    if code == EPIPE { exit(0) }
    let message = "Error: Cannot write the output: \(Output.trouble(code))"
    _ = Output(descriptor: STDERR_FILENO, isASCII: isASCII).failure(
      writing: Array("\(message)\n".utf8))
    exit(74)
  }

  /// What is wrong, and its cure.
  private static func trouble(_ code: Int32) -> String {
    let reason = String(cString: strerror(code))
    return switch code {
    case EBADF: "it is closed. Leave out `>&-`, or name a file, as in `> output.txt`."
    case EFBIG: "\(reason). Raise the limit with `ulimit -f`, or write elsewhere."
    case ENOSPC, EDQUOT: "\(reason). Free some space, or write elsewhere."
    default: "\(reason). Write elsewhere."
    }
  }

  /// Writes everything; returns the system's number for what went wrong.
  func failure(writing bytes: [UInt8]) -> Int32? {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let slice = UnsafeRawBufferPointer(rebasing: rest)
        let count = systemWrite(descriptor, slice.baseAddress!, slice.count)
        if count >= 0 {
          rest = rest.dropFirst(count)
        } else if errno == EAGAIN {
          // Another program has made the terminal we share non-blocking.
          var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&request, 1, -1)
        } else if errno != EINTR {
          return errno
        }
      }
      return nil
    }
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  #if canImport(Glibc)
    Glibc.write(descriptor, bytes, count)
  #elseif canImport(Musl)
    Musl.write(descriptor, bytes, count)
  #else
    Darwin.write(descriptor, bytes, count)
  #endif
}
