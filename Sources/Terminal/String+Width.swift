extension StringProtocol {
  /// The number of columns that the text takes on a terminal.
  ///
  /// Combining marks and escape sequences take none, East Asian characters and emoji two; Greek
  /// letters and mathematical signs take one.
  public var displayWidth: Int {
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return utf8.count }
    return pieces.reduce(0) { width, piece in
      guard case .character(let character) = piece else { return width }
      return width + character.displayWidth
    }
  }

  /// The text without its escape sequences.
  public var withoutEscapes: String {
    var text = ""
    for case .character(let character) in pieces { text.append(character) }
    return text
  }
}

extension Character {
  /// The number of columns that it takes on a terminal: 0, 1 or 2.
  public var displayWidth: Int {
    var width = 0
    for scalar in unicodeScalars {
      if scalar == "\u{FE0F}", width == 1, unicodeScalars.first?.properties.isEmoji == true {
        width = 2
      }
      width = Swift.max(width, scalar.displayWidth)
    }
    return width
  }
}

extension Unicode.Scalar {
  fileprivate var displayWidth: Int {
    if value < 0x20 || (0x7F..<0xA0).contains(value) { return 0 }
    if value < 0x300 { return 1 }
    if properties.isEmojiPresentation || isWide { return 2 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return 1
    }
  }

  /// Whether Unicode's table of East Asian widths calls it wide or full.
  private var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
      0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x17000...0x18CFF, 0x1B000...0x1B2FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
