#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The terminal as programs with keys need it: no line editing, and nothing typed is shown.
///
/// Whatever ends the program (its last line, `exit`, Ctrl-C, a signal, a crash), the terminal is as
/// it was before. Ctrl-Z gives it back, `fg` takes it again and asks for a new page. Only SIGKILL
/// cannot be helped.
public enum RawMode {
  /// What else changes on the screen.
  public struct Options: OptionSet, Sendable {
    /// The options as bits.
    public let rawValue: Int

    /// The options of those bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// No cursor, as on a slide.
    public static let hidingCursor = Options(rawValue: 1)
    /// A page of its own, which vanishes at the end and shows again what stood there before.
    public static let alternateScreen = Options(rawValue: 2)
  }

  /// The row at the cursor is ours: a prompt of the shell shall not stand behind it.
  private static var endText: String { terminalState.pointee.hasPage ? "" : "\r\u{1B}[K" }

  /// Whether the terminal is in this mode now.
  public static var isActive: Bool { terminalState.pointee.isRaw }

  /// Enters the mode; false where standard input or output is no terminal.
  @discardableResult
  public static func enter(_ options: Options = []) -> Bool {
    let state = terminalState
    if state.pointee.isRaw { leave() }
    guard isatty(STDOUT_FILENO) == 1, tcgetattr(STDIN_FILENO, &state.pointee.cooked) == 0
    else { return false }
    state.pointee.raw = state.pointee.cooked
    state.pointee.raw.c_lflag &= ~tcflag_t(ICANON | ECHO | IEXTEN)
    withUnsafeMutableBytes(of: &state.pointee.raw.c_cc) { characters in
      characters[Int(VMIN)] = 1
      characters[Int(VTIME)] = 0
    }
    let isPage = options.contains(.alternateScreen)
    let isHidden = options.contains(.hidingCursor)
    state.pointee.hideText.assign(isHidden ? "\u{1B}[?25l" : "")
    state.pointee.showText.assign(isHidden ? "\u{1B}[?25h" : "")
    state.pointee.enterText.assign(
      (isPage ? "\u{1B}[?1049h\u{1B}[H" : "") + (isHidden ? "\u{1B}[?25l" : ""))
    state.pointee.leaveText.assign(
      (isHidden ? "\u{1B}[?25h" : "") + (isPage ? "\u{1B}[?1049l" : ""))
    state.pointee.hasPage = isPage
    state.pointee.endText.assign(endText)
    installHandlers()
    state.pointee.isRaw = true
    retakeTerminal()
    return true
  }

  /// Gives the terminal back; does nothing outside the mode.
  public static func leave() {
    restoreTerminal()
    terminalState.pointee.isRaw = false
    terminalState.pointee.isAnswerOwed = false
    terminalState.pointee.endText.assign("")
  }

  /// Does something in this mode and gives the terminal back, even after an error.
  public static func during<Result, Failure: Error>(
    _ options: Options = [], _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    enter(options)
    defer { leave() }
    return try body()
  }

  /// Does something outside the mode, such as reading a line with the terminal's own editing.
  ///
  /// A page of its own stays on the screen, with a cursor. What was typed before is forgotten in the
  /// same moment, so that nothing typed after it gets lost.
  public static func suspended<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard isActive else { return try body() }
    let state = terminalState
    state.pointee.isRaw = false
    state.pointee.isSuspended = true
    state.pointee.endText.assign(state.pointee.hasPage ? "" : "\r\n")
    setTerminal(&state.pointee.cooked, flush: true)
    writeQuietly(state.pointee.showText)
    defer {
      state.pointee.isRaw = true
      state.pointee.isSuspended = false
      state.pointee.endText.assign(endText)
      setTerminal(&state.pointee.raw, flush: false)
      writeQuietly(state.pointee.hideText)
    }
    return try body()
  }
}
