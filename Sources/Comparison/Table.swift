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

  /// The table as lines of text of at most that width; all spelled in ASCII where asked.
  ///
  /// Columns for which there is no room follow in a second table below the first.
  public func lines(width: Int = 80, isASCII: Bool = false) -> [String] {
    let all = ([head] + rows).map { $0.map { isASCII ? $0.ascii : $0 } }
    let widths = head.indices.map { column in all.map { $0[column].displayWidth }.max() ?? 0 }
    var room = width - widths[0]
    let fitting = widths.dropFirst().prefix { column in
      room -= column + 2
      return room >= 0
    }
    let count = 1 + max(1, fitting.count)
    let here = widths.indices.prefix(count)
    let lines = all.map { row in
      here.map { row[$0].padded(to: widths[$0], $0 == 0 ? .left : .right) }
        .joined(separator: "  ").withoutEnd
    }
    let length = widths.prefix(count).reduce(0, +) + 2 * (here.count - 1)
    let rule = String(repeating: isASCII ? "-" : "─", count: length)
    let part = [lines[0], rule] + lines.dropFirst()
    guard count < head.count else { return part }
    func rest(_ row: [String]) -> [String] { [row[0]] + row.dropFirst(count) }
    let below = Table(rest(head), rows.map(rest))
    return part + [""] + below.lines(width: width, isASCII: isASCII)
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
