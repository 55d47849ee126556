import Platform
import Synchronization

/// The results of so many pieces of work, done on all cores at once; they come in order.
///
/// Each piece shares nothing with the others, so the results are those of one after the other.
public func concurrently<Result: Sendable>(
  _ count: Int, _ work: @Sendable (Int) -> Result
) -> [Result] {
  let results = Mutex<[Result?]>(Array(repeating: nil, count: count))
  share(count, among: Machine.current.cores) { index in
    let result = work(index)
    results.withLock { $0[index] = result }
  }
  return results.withLock { $0.compactMap { $0 } }
}
