import Wording

/// How many rows and columns: rows are samples, columns are features.
public struct Shape: Sendable, Hashable, CustomStringConvertible {
  /// The number of samples.
  public let rows: Int
  /// The number of features.
  public let columns: Int

  /// A shape of that many rows and columns, at least one of each.
  public init(_ rows: Int, _ columns: Int) {
    if let refusal = Shape.refusal(rows, columns) { refuse(refusal) }
    self.rows = rows
    self.columns = columns
  }

  /// The number of numbers.
  public var count: Int { rows * columns }

  /// The most numbers that a tensor or a network may have, far beyond what any memory holds.
  static let most = 1 << 40

  /// Rows × columns.
  public var description: String { "\(rows)×\(columns)" }

  /// Why there is no such shape; nil where there is.
  public static func refusal(_ rows: Int, _ columns: Int) -> String? {
    guard rows > 0, columns > 0 else {
      return "a tensor of \(rows)×\(columns) has no numbers in it: give it at least one row and one"
        + " column (is the batch empty?)"
    }
    let (count, isTooMany) = rows.multipliedReportingOverflow(by: columns)
    guard !isTooMany, count <= most else {
      return "a tensor of \(rows)×\(columns) is too large for any memory: give it fewer rows or"
        + " columns"
    }
    return nil
  }

  /// Why an operation on two tensors of these shapes is refused; nil where they are alike.
  ///
  /// Other engines would stretch 64×1 against 1×64 into 64×64 and go on; `verb` names what was asked.
  public static func refusal(_ verb: String, _ a: Shape, _ b: Shape) -> String? {
    guard a != b else { return nil }
    let cure =
      a.count == b.count
      ? "give both the same rows and columns (one of them lies on its side)"
      : "give both the same rows and columns; nothing is stretched to fit"
    return "cannot \(verb) \(a) and \(b): \(cure)"
  }
}
