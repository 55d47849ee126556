import Wording

/// Numbers in rows and columns: rows are samples, columns are features.
///
/// A tensor is a value and never changes once made. One that came out of a recorded network carries
/// its place on the tape, so that a gradient can find the way back; any other is plain numbers.
public struct Tensor {
  let buffer: Buffer
  /// Rows and columns.
  public let shape: Shape
  /// Its place on the tape, counted over all recordings; −1 for plain numbers.
  var place = -1

  init(in pool: Pool, _ shape: Shape) {
    buffer = pool.lend(shape.count)
    self.shape = shape
  }

  /// The number of rows, one for each sample.
  public var rows: Int { shape.rows }
  /// The number of columns, one for each feature.
  public var columns: Int { shape.columns }
  /// The number of numbers.
  public var count: Int { shape.count }

  /// The number in that row and column.
  public subscript(row: Int, column: Int) -> Real {
    guard 0..<rows ~= row, 0..<columns ~= column else {
      refuse("a tensor of \(shape) has no row \(row) and column \(column): count both from 0")
    }
    return start[row * columns + column]
  }

  /// The numbers, row by row.
  public var numbers: [Real] { Array(UnsafeBufferPointer(start: start, count: count)) }

  /// The one number of a tensor that has only one, such as a loss.
  public var number: Real {
    guard count == 1 else {
      refuse("a tensor of \(shape) has no single number: take its mean, its sum or one element")
    }
    return start[0]
  }

  /// The same numbers under a name, for drawings of the tape.
  public func named(_ label: StaticString) -> Tensor {
    buffer.label = label
    return self
  }

  /// Whether a gradient can find the way back from here.
  public var isRecorded: Bool { place >= tape.recording }

  /// The same numbers, cut off from what made them: no gradient flows back through here.
  ///
  /// On plain numbers this changes nothing.
  public func detached() -> Tensor {
    guard isRecorded else { return self }
    var plain = self
    plain.place = -1
    tape.noteCut(from: self, to: plain)
    return plain
  }

  /// The step of this recording that made it, where it is recorded.
  var step: Int { place - tape.recording }
  var start: UnsafeMutablePointer<Real> { buffer.start }
  var pool: Pool { buffer.pool }
  var tape: Tape { buffer.pool.tape }

  /// Why no operation takes these two together, whatever their shapes: nil where they can meet.
  ///
  /// Each workspace has a tape of its own, and no gradient finds the way from one to another.
  func refusalOfAnotherWorkspace(_ verb: String, _ b: Tensor) -> String? {
    guard pool !== b.pool else { return nil }
    return "cannot \(verb) \(shape) and \(b.shape) of two workspaces: make both in the same one"
  }

  /// Why an operation on two tensors, number by number, is refused; nil where it is not.
  func refusal(_ verb: String, _ b: Tensor) -> String? {
    refusalOfAnotherWorkspace(verb, b) ?? Shape.refusal(verb, shape, b.shape)
  }

  /// Memory for a result of the same shape, or of another.
  func blank() -> Tensor { Tensor(in: pool, shape) }
  func blank(_ rows: Int, _ columns: Int) -> Tensor { Tensor(in: pool, Shape(rows, columns)) }
}

extension Tensor: CustomStringConvertible {
  /// The shape and the first numbers, with about four digits each.
  public var description: String {
    let shown = numbers.prefix(6).map(short).joined(separator: ", ")
    return "\(shape) [\(shown)\(count > 6 ? ", …" : "")]"
  }
}

/// A number with about four significant digits; very large and very small ones as they are.
private func short(_ number: Real) -> String {
  guard number.isFinite, number == 0 || (1e-4..<1e4).contains(number.magnitude) else {
    return "\(number)"
  }
  var scale: Real = 1000
  while scale > 1, number.magnitude * scale >= 10_000 { scale /= 10 }
  while number != 0, number.magnitude * scale < 1000 { scale *= 10 }
  return "\((number * scale).rounded() / scale)"
}
