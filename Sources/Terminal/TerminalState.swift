#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What signal handlers need to know: plain numbers in memory that never moves.
struct TerminalState {
  var isRaw = false
  /// Whether a line is being read in the midst of the mode, with the settings of before.
  var isSuspended = false
  var isAnswerOwed = false
  var hasPage = false
  var cooked = termios()
  var raw = termios()
  var enterText = StaticBytes()
  var leaveText = StaticBytes()
  var hideText = StaticBytes()
  var showText = StaticBytes()
  /// What is written besides when a signal ends the program, so that the shell's prompt has a row
  /// of its own.
  var endText = StaticBytes()
  /// Handlers tell the reader of keys what happened through a pipe, a byte for each event.
  var noticeReader: Int32 = -1
  var noticeWriter: Int32 = -1
  var isInstalled = false
  /// What was to happen at each signal before; written only before its handler is there.
  let formerActions: UnsafeMutablePointer<sigaction>
  /// The signal that asked long work to stop; 0 as long as none has.
  var interruption: Int32 = 0

  init() {
    formerActions = .allocate(capacity: 65)
    formerActions.initialize(repeating: sigaction(), count: 65)
  }

  struct StaticBytes {
    var start: UnsafeMutablePointer<UInt8>?
    var count = 0

    mutating func assign(_ text: String) {
      let capacity = 64
      let bytes = start ?? .allocate(capacity: capacity)
      start = bytes
      count = 0
      for byte in text.utf8.prefix(capacity) {
        bytes[count] = byte
        count += 1
      }
    }
  }
}

/// The one terminal of this process.
///
/// Unsafe because signal handlers read it at any moment and can take no lock. It is written by the
/// thread that enters and leaves raw mode, the flag last on the way in and first on the way out; a
/// handler that comes between sets the terminal to a state it has had before. A pointer, so that no
/// check for exclusive access, which a handler would trip over, guards it.
nonisolated(unsafe) let terminalState: UnsafeMutablePointer<TerminalState> = {
  let state = UnsafeMutablePointer<TerminalState>.allocate(capacity: 1)
  state.initialize(to: TerminalState())
  return state
}()

/// Gives the terminal back as it was found; safe inside a signal handler.
func restoreTerminal() {
  guard terminalState.pointee.isRaw || terminalState.pointee.isSuspended, isTerminalOurs()
  else { return }
  writeQuietly(terminalState.pointee.leaveText)
  setTerminal(&terminalState.pointee.cooked, flush: terminalState.pointee.isAnswerOwed)
}

/// Whether this process may set the terminal; safe inside a signal handler.
///
/// In the background that would stop it at once, and a signal that shall end it would not: a stopped
/// lesson has given the terminal back already. One that has no such order belongs to whoever asks.
private func isTerminalOurs() -> Bool {
  let saved = errno
  defer { errno = saved }
  let group = tcgetpgrp(STDIN_FILENO)
  return group < 0 || group == getpgrp()
}

/// Takes the terminal again after a stop; safe inside a signal handler.
func retakeTerminal() {
  guard isTerminalOurs() else { return }
  if terminalState.pointee.isRaw {
    setTerminal(&terminalState.pointee.raw, flush: false)
    writeQuietly(terminalState.pointee.enterText)
  } else if terminalState.pointee.isSuspended {
    writeQuietly(terminalState.pointee.enterText)
    writeQuietly(terminalState.pointee.showText)
  }
}

/// Tells the reader of keys that something happened; safe inside a signal handler.
func notify(_ event: UInt8) {
  var event = event
  let saved = errno
  _ = write(terminalState.pointee.noticeWriter, &event, 1)
  errno = saved
}

func setTerminal(_ settings: UnsafePointer<termios>, flush: Bool) {
  let saved = errno
  while tcsetattr(STDIN_FILENO, flush ? TCSAFLUSH : TCSANOW, settings) != 0, errno == EINTR {}
  errno = saved
}

func writeQuietly(_ bytes: TerminalState.StaticBytes) {
  guard let start = bytes.start, bytes.count > 0 else { return }
  let saved = errno
  _ = write(STDOUT_FILENO, start, bytes.count)
  errno = saved
}
