import Plotting
import Wording

/// A table of text: names above, numbers aligned at their right ends.
public func table(_ names: [String], _ rows: [[String]]) -> String {
  let widths = names.indices.map { column in
    ([names] + rows).map { $0[column].count }.max() ?? 0
  }
  return ([names] + rows).map { row in
    zip(row, widths).map { text, width in
      String(repeating: " ", count: width - text.count) + text
    }.joined(separator: "  ")
  }.joined(separator: "\n")
}

extension BinaryFloatingPoint {
  /// The number with about four significant digits, as people read it.
  public var short: String { Double(self).text }

  /// The number with so many digits after the point.
  public func rounded(to decimals: Int) -> String { Double(self).text(decimals: decimals) }

  /// The number as a share of a hundred.
  public var percent: String { "\((Double(self) * 100).text(decimals: 0)) %" }
}

extension String {
  /// The text in lines no longer than that, broken after commas.
  public func wrappedAtCommas(to width: Int) -> String {
    var lines = [""]
    for part in split(separator: ", ", omittingEmptySubsequences: false) {
      let last = lines.removeLast()
      let joined = last.isEmpty ? String(part) : "\(last), \(part)"
      lines += joined.count <= width || last.isEmpty ? [joined] : ["\(last),", String(part)]
    }
    return lines.joined(separator: "\n")
  }
}
