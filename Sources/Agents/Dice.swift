import Random

/// The dice of an agent, one stream for each use.
public struct Dice: Sendable, Equatable {
  /// Which transitions make a batch.
  public var sampling: RandomStream
  /// The noise on the target's action.
  public var smoothing: RandomStream

  /// The dice of a seed.
  public init(seed: UInt64) {
    sampling = RandomStream(seed: seed, "sampling")
    smoothing = RandomStream(seed: seed, "smoothing")
  }
}
