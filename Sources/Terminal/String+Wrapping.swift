extension String {
  /// The text in lines of at most `width` columns, broken at spaces.
  ///
  /// Every line begins with `indentation` spaces, the first with `bullet` after them and the others
  /// with as much room. Line ends in the text stay; a word is split only where it is longer than a
  /// line. A style that is open at the end of a line is closed there and opened again on the next.
  public func wrapped(to width: Int, indentation: Int = 0, bullet: String = "") -> [String] {
    let margin = String(repeating: " ", count: indentation)
    let hang = String(repeating: " ", count: bullet.displayWidth)
    let room = Swift.max(1, width - indentation - bullet.displayWidth)
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { $0.broken(at: room) }
    return lines.enumerated().map { index, line in
      let start = margin + (index == 0 ? bullet : hang)
      guard line.isEmpty else { return start + line }
      return index == 0 && !bullet.isEmpty ? start : ""
    }
  }
}

extension Substring {
  fileprivate func broken(at width: Int) -> [String] {
    var lines = LineBreaker(width: width)
    for piece in pieces {
      switch piece {
      case .escape(let sequence): lines.add(escape: sequence)
      case .character(let character): lines.add(character)
      }
    }
    return lines.finished()
  }
}

/// Fills line after line, a word at a time.
private struct LineBreaker {
  let width: Int
  private var lines: [String] = []
  private var line = ""
  private var lineWidth = 0
  private var spaces = 0
  private var word = ""
  private var wordWidth = 0
  /// The styles in force at the end of the line, and those after the word.
  private var lineStyles: [String] = []
  private var styles: [String] = []

  init(width: Int) { self.width = width }

  mutating func add(escape sequence: String) {
    word += sequence
    guard sequence.hasSuffix("m") else { return }
    if sequence == Styler.end || sequence == "\u{1B}[m" {
      styles = []
    } else {
      styles.append(sequence)
    }
  }

  mutating func add(_ character: Character) {
    if character == " " || character == "\t" {
      endWord()
      spaces += 1
      return
    }
    let characterWidth = character.displayWidth
    if wordWidth + characterWidth > width { endWord() }
    word.append(character)
    wordWidth += characterWidth
  }

  mutating func finished() -> [String] {
    endWord()
    return lines + [line]
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    if lineWidth + spaces + wordWidth > width, lineWidth > 0, wordWidth > 0 {
      lines.append(lineStyles.isEmpty ? line : line + Styler.end)
      line = lineStyles.joined()
      lineWidth = 0
      spaces = 0
    }
    if lineWidth == 0 { spaces = min(spaces, max(0, width - wordWidth)) }
    line += String(repeating: " ", count: spaces) + word
    lineWidth += spaces + wordWidth
    (spaces, word, wordWidth, lineStyles) = (0, "", 0, styles)
  }
}
