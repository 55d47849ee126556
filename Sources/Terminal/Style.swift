/// What a piece of text stands for; the colours are told apart by colour-blind readers too.
public enum Style: String, Sendable, CaseIterable {
  /// Headings and keys.
  case bold
  /// What may be overlooked.
  case muted
  /// The networks that learn.
  case online
  /// The networks that follow.
  case target
  /// A check that holds.
  case good
  /// A check that fails; words must say so as well.
  case bad

  /// The terminal's number for it.
  var code: String {
    switch self {
    case .bold: "1"
    case .muted: "2"
    case .online: "38;5;98"
    case .target: "38;5;169"
    case .good: "38;5;36"
    case .bad: "1;38;5;166"
    }
  }
}
