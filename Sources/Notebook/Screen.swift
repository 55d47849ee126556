import Terminal

/// The screen of a person: some rows of a page, and below them one that says what can be pressed.
final class Screen {
  private(set) var console: Console
  /// Whether it is cleared for each page, and its last row is always the one with the keys.
  let isPresenting: Bool
  private let output: Output
  private var status: String?

  init(_ console: Console, isPresenting: Bool) {
    self.console = console
    self.isPresenting = isPresenting
    output = .standard(console)
  }

  /// The rows that a page may take.
  var height: Int { console.size.rows - 2 }

  /// Makes place; where pages scroll, the former rows stay above.
  func clear() {
    if isPresenting { output.write("\u{1B}[2J\u{1B}[H") }
  }

  func show(_ line: String) { output.write("\(line)\r\n") }

  func show(_ rows: some Sequence<Screens.Row>) {
    for row in rows {
      switch row {
      case .text(let line): show(line)
      case .image(let bytes, _):
        output.write(bytes: bytes)
        output.write("\r\n")
      }
    }
  }

  // MARK: - The row below

  /// Says something below the page, until it is wiped away.
  func put(status text: String) {
    let line = text.truncated(to: max(1, console.size.columns - 1))
    output.write(
      (isPresenting ? "\u{1B}7\u{1B}[\(console.size.rows);1H\u{1B}[K" : "\r\n") + line)
    status = line
  }

  /// Takes away what was said, and goes back to where the page ends.
  func wipeStatus() {
    guard let line = status else { return }
    status = nil
    if isPresenting { return output.write("\r\u{1B}[K\u{1B}8") }
    // In a window that has become narrower, most terminals have broken the line into several.
    let above = max(0, line.displayWidth - 1) / max(1, console.size.columns)
    let up = above > 0 ? "\u{1B}[\(above)A" : ""
    output.write("\r\(up)\u{1B}[J\u{1B}[A")
  }

  /// Leaves what was said where it is: it is not at the end of the screen any more.
  func forgetStatus() { status = nil }

  /// Learns the new size of the window; what was said below is wiped away.
  func resize() {
    console = console.resized()
    wipeStatus()
  }

  /// Shows lines and asks below them for a line of text; nil where none is given.
  func ask(_ question: String, below lines: [String], at keyboard: inout Keyboard) -> String? {
    let start = isPresenting ? "\u{1B}[\(console.size.rows);1H\u{1B}[K" : "\r\n"
    return keyboard.line {
      clear()
      lines.forEach(show)
      output.write(start + question)
    }
  }
}
