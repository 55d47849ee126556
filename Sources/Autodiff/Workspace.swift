import Wording

/// Where tensors live while a task computes with them: their memory, and the tape that records.
///
/// One workspace serves one task. Neither it nor its tensors can be sent to another (the compiler
/// sees to that), so that nothing is locked; networks, optimisers and arrays of numbers can.
public final class Workspace {
  let pool = Pool()

  /// An empty workspace.
  public init() {}

  deinit { pool.close() }

  /// How many buffers it has made so far.
  ///
  /// In the steady state this no longer grows.
  package var bufferCount: Int { pool.inventory.made }

  /// How many of its buffers hold a tensor that is still in use.
  package var liveBufferCount: Int { pool.inventory.lent }

  /// A tensor whose numbers come row by row from `next`.
  public func tensor(
    _ rows: Int, _ columns: Int, from next: () throws -> Real
  ) rethrows -> Tensor {
    let tensor = Tensor(in: pool, Shape(rows, columns))
    for index in 0..<tensor.count { tensor.start[index] = try next() }
    return tensor
  }

  /// A tensor whose memory `fill` writes; all of it, for what stood there before is left over.
  package func tensor(
    _ rows: Int, _ columns: Int, filledBy fill: (UnsafeMutablePointer<Real>) -> Void
  ) -> Tensor {
    let tensor = Tensor(in: pool, Shape(rows, columns))
    fill(tensor.start)
    return tensor
  }

  /// Lends memory for so many whole numbers while `body` runs.
  package func withWholeNumbers<Result>(
    _ count: Int, _ body: (UnsafeMutableBufferPointer<Int32>) -> Result
  ) -> Result {
    // A tensor holds its memory until `body` is through, so that the pool lends it to nobody else.
    withExtendedLifetime(Tensor(in: pool, Shape(1, count))) { tensor in
      tensor.start.withMemoryRebound(to: Int32.self, capacity: count) {
        body(UnsafeMutableBufferPointer(start: $0, count: count))
      }
    }
  }

  /// A tensor of these numbers, row by row.
  public func tensor(_ rows: Int, _ columns: Int, _ numbers: some Collection<Real>) -> Tensor {
    let shape = Shape(rows, columns)
    guard numbers.count == shape.count else {
      refuse(
        "\(numbers.count) numbers do not fill a tensor of \(shape): give it \(shape.count) of them")
    }
    let tensor = Tensor(in: pool, shape)
    _ = UnsafeMutableBufferPointer(start: tensor.start, count: shape.count)
      .update(fromContentsOf: numbers)
    return tensor
  }

  /// A tensor of these rows, each as long as the first.
  public func tensor(_ rows: [[Real]]) -> Tensor {
    if let odd = rows.firstIndex(where: { $0.count != rows[0].count }) {
      refuse(
        "row \(odd) has \(rows[odd].count) numbers and row 0 has \(rows[0].count): "
          + "give all rows the same length")
    }
    return tensor(rows.count, rows.first?.count ?? 0, rows.joined().map { $0 })
  }
}
