import Synchronization
import Testing

@testable import Platform

/// Work that is shared among threads of our own.
struct ThreadTests {
  @Test(arguments: [(0, 4), (1, 4), (7, 1), (100, 3), (5, 50)])
  func eachPieceIsDoneOnce(pieces: Int, jobs: Int) {
    let done = Mutex([Int](repeating: 0, count: pieces))
    let threads = share(pieces, among: jobs) { piece in done.withLock { $0[piece] += 1 } }
    #expect(done.withLock { $0 } == [Int](repeating: 1, count: pieces))
    #expect(threads == max(1, min(pieces, jobs)))
  }

  /// Each waits for all others: on a pool with a thread for each core this would never end.
  @Test func moreThreadsThanCoresAreAtWorkAtTheSameTime() {
    let count = 4 * Machine.current.coresOfAll + 3
    let arrived = Atomic(0)
    let threads = share(count, among: count) { _ in
      arrived.add(1, ordering: .relaxed)
      while arrived.load(ordering: .relaxed) < count { sched_yield() }
    }
    #expect(threads == count && arrived.load(ordering: .relaxed) == count)
  }

  @Test func anErrandIsDoneOnceAndItsErrorIsThrown() throws {
    let count = Atomic(0)
    let errand = Errand { count.add(1, ordering: .relaxed).newValue }
    #expect(try errand.value() == 1)
    #expect(try errand.value() == 1)
    struct Trouble: Error {}
    let bad = Errand<Int> { throw Trouble() }
    #expect(throws: Trouble.self) { try bad.value() }
  }
}
