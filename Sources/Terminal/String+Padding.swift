/// Where a shorter text stands in its column.
public enum TextAlignment: Sendable {
  /// At the beginning: words.
  case left
  /// In the middle: titles.
  case center
  /// At the end: numbers.
  case right
}

extension String {
  /// The text with spaces around it, `width` columns in all; a longer text stays as it is.
  public func padded(to width: Int, _ alignment: TextAlignment = .left) -> String {
    let room = width - displayWidth
    guard room > 0 else { return self }
    let before =
      switch alignment {
      case .left: 0
      case .center: room / 2
      case .right: room
      }
    return String(repeating: " ", count: before) + self
      + String(repeating: " ", count: room - before)
  }

  /// The text cut to `width` columns, with `mark` at the end where something is missing.
  public func truncated(to width: Int, mark: String = "…") -> String {
    guard displayWidth > width else { return self }
    var room = width - mark.displayWidth
    guard room >= 0 else { return mark.displayWidth > width ? "" : mark }
    var text = ""
    var isCut = false
    for piece in pieces {
      switch piece {
      case .escape(let sequence): text += sequence  // what was begun must still be ended
      case .character(let character):
        if isCut { continue }
        room -= character.displayWidth
        if room < 0 {
          isCut = true
          text += mark
        } else {
          text.append(character)
        }
      }
    }
    return text
  }
}
