import Terminal
import Wording

/// A small table: names on the left, numbers on the right of their columns.
public struct Table: Sendable, Equatable {
  /// What stands above the columns.
  public var head: [String]
  /// The rows.
  public var rows: [[String]]

  /// A table.
  public init(_ head: [String], _ rows: [[String]]) {
    self.head = head
    self.rows = rows
  }

  /// The table as lines of text; all spelled in ASCII where asked.
  public func lines(isASCII: Bool = false) -> [String] {
    let all = ([head] + rows).map { $0.map { isASCII ? $0.ascii : $0 } }
    let widths = head.indices.map { column in all.map { $0[column].displayWidth }.max() ?? 0 }
    let lines = all.map { row in
      row.indices.map { row[$0].padded(to: widths[$0], $0 == 0 ? .left : .right) }
        .joined(separator: "  ")
    }
    let rule = String(
      repeating: isASCII ? "-" : "─", count: widths.reduce(0, +) + 2 * (widths.count - 1))
    return [lines[0].withoutEnd, rule] + lines.dropFirst().map(\.withoutEnd)
  }

  /// The table in Markdown.
  public var markdown: String {
    let rule = head.indices.map { $0 == 0 ? ":--" : "--:" }
    return ([head, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }
}

extension String {
  /// The text without the spaces at its end.
  fileprivate var withoutEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
