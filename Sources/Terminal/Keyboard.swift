#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads keys from standard input; meant for raw mode.
public struct Keyboard {
  /// What a person does, or what happens while one waits for it.
  public enum Event: Sendable, Equatable {
    /// A key was pressed.
    case key(Key)
    /// The window has another size.
    case resized
    /// The program was stopped and goes on: what is on the screen is not ours any more.
    case continued
    /// Nothing happened in the time given.
    case timeout
  }

  var decoder = KeyDecoder()
  private var notices: [UInt8] = []

  /// A keyboard at which nothing has been typed yet.
  public init() {}

  /// The next event, waiting for at most so many seconds; for ever if nil.
  public mutating func next(within seconds: Double? = nil) -> Event {
    let deadline = seconds.map { secondsNow() + $0 }
    while true {
      if let notice = nextNotice() { return notice }
      if let key = decoder.next(isFinal: false) { return .key(key) }
      let left = deadline.map { Swift.max(0, $0 - secondsNow()) }
      // A lone Esc is told from the beginning of a sequence by the silence after it.
      let silence = decoder.isInsideAnswer ? 1 : 0.05
      let patience = decoder.isPending ? Swift.min(left ?? silence, silence) : left
      switch wait(patience) {
      case .bytes(let bytes): decoder.append(bytes)
      case .ended: return .key(decoder.next(isFinal: true) ?? .endOfInput)
      case .notice: continue
      case .silence:
        if decoder.isPending, patience == silence {
          if let key = decoder.next(isFinal: true) { return .key(key) }
        } else if let deadline, secondsNow() >= deadline {
          return .timeout
        }
      }
    }
  }

  /// Reads a line with the terminal's own editing; nil where Ctrl-D calls it off or the input ends.
  ///
  /// `ask` says what to type, again after a stop, when the line is empty once more. What was typed
  /// before is no part of the line, nor is what was typed behind it a key. Read without the C
  /// library's buffer: there an end of input lasts, and every later line would be empty.
  public mutating func line(asking ask: () -> Void) -> String? {
    decoder.removeAll()
    return RawMode.suspended {
      defer { discardTypeAhead() }
      ask()
      var typed: [UInt8] = []
      while true {
        switch wait(nil) {
        case .bytes(let bytes):
          typed += bytes
          guard typed.last == UInt8(ascii: "\n") else { continue }
          return String(decoding: typed.dropLast(), as: UTF8.self)
        case .ended: return nil
        case .silence: continue
        case .notice:
          // A new size is kept for whoever draws.
          guard notices.contains(Notice.continued) else { continue }
          notices.removeAll { $0 == Notice.continued }
          typed = []
          ask()
        }
      }
    }
  }

  /// Forgets what was typed while nobody asked.
  public mutating func discardTypeAhead() {
    tcflush(STDIN_FILENO, TCIFLUSH)
    decoder.removeAll()
  }

  enum Reading {
    case bytes([UInt8])
    case notice
    case silence
    case ended
  }

  /// Waits for bytes, a notice from a signal handler, or the end of the time.
  mutating func wait(_ seconds: Double?) -> Reading {
    let milliseconds = seconds.map { Int32(min($0 * 1000, 1e6).rounded(.up)) } ?? -1
    var requests = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: terminalState.pointee.noticeReader, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&requests, 2, milliseconds)
    if count < 0, errno == EINTR { return .notice }
    guard count > 0 else { return .silence }
    if requests[1].revents != 0 {
      notices += readBytes(terminalState.pointee.noticeReader) ?? []
      return .notice
    }
    switch readBytes(STDIN_FILENO) {
    case .some(let bytes) where bytes.isEmpty: return .ended
    case .some(let bytes): return .bytes(bytes)
    case .none: return errno == EINTR || errno == EAGAIN ? .silence : .ended
    }
  }

  /// The events of the same kind count as one.
  private mutating func nextNotice() -> Event? {
    guard let notice = notices.first else { return nil }
    notices.removeAll { $0 == notice }
    return notice == Notice.resized ? .resized : .continued
  }
}

/// What can be read at once; nil after an error.
private func readBytes(_ descriptor: Int32) -> [UInt8]? {
  var bytes = [UInt8](repeating: 0, count: 256)
  let count = read(descriptor, &bytes, bytes.count)
  return count < 0 ? nil : Array(bytes.prefix(count))
}
