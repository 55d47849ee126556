import Terminal

/// The screen of a person: the page so far, and below it a row that says what one can press.
final class Screen {
  private enum Row {
    case text(String)
    case image([UInt8], rows: Int)
  }

  private(set) var console: Console
  /// Whether it is cleared for each page, and its last row is always the one with the keys.
  let isPresenting: Bool
  private let output: Output
  /// What stands on it since it was cleared, to be drawn again where others have written on it.
  private var rows: [Row] = []
  private var status: String?

  init(_ console: Console, isPresenting: Bool) {
    self.console = console
    self.isPresenting = isPresenting
    output = .standard(console)
  }

  /// The rows that may still be filled before the first of them leaves the screen.
  var room: Int {
    let used = rows.reduce(0) { sum, row in
      if case .image(_, let rows) = row { sum + rows } else { sum + 1 }
    }
    return max(1, console.size.rows - 2) - used
  }

  var isEmpty: Bool { rows.isEmpty }

  /// Begins a page; where pages scroll, the former one stays above.
  func clear() {
    rows = []
    if isPresenting { output.write("\u{1B}[2J\u{1B}[H") }
  }

  /// Nothing at all, until the next page.
  func blank() { output.write("\u{1B}[2J\u{1B}[H") }

  func show(_ line: String) { show(.text(line)) }

  func show(image: [UInt8], rows: Int) { show(.image(image, rows: rows)) }

  /// Draws the page as far as it has come, after others have written on the screen.
  func redraw() {
    let former = rows
    clear()
    for row in former { show(row) }
  }

  private func show(_ row: Row) {
    rows.append(row)
    switch row {
    case .text(let line): output.write("\(line)\r\n")
    case .image(let bytes, _):
      output.write(bytes: bytes)
      output.write("\r\n")
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

  /// Asks below the page for a line of text, with the terminal's own editing; nil where the input ends.
  func ask(_ question: String) -> String? {
    let start = isPresenting ? "\u{1B}[\(console.size.rows);1H\u{1B}[K" : "\r\n"
    output.write(start + question)
    return RawMode.suspended { readLine() }
  }
}
