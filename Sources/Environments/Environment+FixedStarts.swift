import Random
import Wording

extension Environment {
  /// The same start states on every call and every machine, on which agents are judged and compared.
  ///
  /// They are drawn as `reset` draws. Fewer are the first of more.
  public func fixedStarts(count: Int = 100) -> [[Double]] {
    guard count >= 0 else { refuse("\(count) fixed starts: give a number that is not below 0") }
    var stream = RandomStream(seed: 0, "fixed starts of \(Self.name)")
    var world = self
    return (0..<count).map { _ in
      world.reset(using: &stream)
      return world.state
    }
  }
}
