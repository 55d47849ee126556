/// A stretch of memory for numbers, lent by a pool and used again when nobody holds it any more.
final class Buffer {
  let start: UnsafeMutablePointer<Real>
  let capacity: Int
  let pool: Pool
  /// What a drawing of the tape calls the numbers now in it.
  var label: StaticString?

  init(capacity: Int, pool: Pool) {
    // On a cache line, so that no vector lies across two.
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: capacity * MemoryLayout<Real>.stride, alignment: 64)
    start = memory.bindMemory(to: Real.self, capacity: capacity)
    self.capacity = capacity
    self.pool = pool
  }

  deinit { start.deallocate() }
}
