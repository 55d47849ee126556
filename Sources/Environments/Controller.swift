/// A way to act that was written, not learned.
public protocol Controller: Sendable {
  /// What to do when seeing this.
  func action(for observation: [Float]) -> [Float]
}
