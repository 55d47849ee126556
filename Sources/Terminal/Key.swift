/// A key, whatever bytes the terminal sends for it.
public enum Key: Sendable, Hashable {
  /// A letter, a digit, a sign.
  case character(Character)
  /// The space bar.
  case space
  /// Enter or Return.
  case enter
  /// Tab.
  case tab
  /// Backspace.
  case backspace
  /// Del.
  case delete
  /// Esc, alone.
  case escape
  /// An arrow.
  case up
  /// An arrow.
  case down
  /// An arrow.
  case left
  /// An arrow.
  case right
  /// Page up; clickers send it for back.
  case pageUp
  /// Page down; clickers send it for next.
  case pageDown
  /// To the beginning.
  case home
  /// To the end.
  case end
  /// Ctrl-C, where the terminal passes it on as a key.
  case interrupt
  /// Ctrl-D, or an input that has ended.
  case endOfInput
  /// Another letter with Ctrl.
  case control(Character)
}
