import Wording

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A stretch of memory for numbers, lent by a pool and used again when nobody holds it any more.
final class Buffer {
  let start: UnsafeMutablePointer<Real>
  let capacity: Int
  let pool: Pool
  /// What a drawing of the tape calls the numbers now in it.
  var label: StaticString?

  init(capacity: Int, pool: Pool) {
    // On a cache line, so that no vector lies across two.
    var memory: UnsafeMutableRawPointer?
    guard posix_memalign(&memory, 64, capacity * MemoryLayout<Real>.stride) == 0, let memory else {
      refuse("there is no memory left for \(capacity) numbers: make the tensor smaller")
    }
    start = memory.bindMemory(to: Real.self, capacity: capacity)
    self.capacity = capacity
    self.pool = pool
  }

  deinit { free(start) }
}
