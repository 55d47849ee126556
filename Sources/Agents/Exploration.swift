import Random
import Wording

/// The noise with which an agent explores, as a share of the largest action in each dimension.
public enum Exploration: Sendable, Equatable {
  /// Independent at every step.
  ///
  /// 0: always what the actor says.
  case gaussian(deviation: Float)
  /// Drifting: each value pulls back to 0 by `pull` and is pushed by `deviation`, so that it leans
  /// one way for some time.
  ///
  /// `interval` is the time between two steps.
  case ornsteinUhlenbeck(deviation: Float, pull: Float = 0.15, interval: Float = 1)

  /// Why there is no such noise; nil where there is.
  var refusal: String? {
    switch self {
    case .gaussian(let deviation) where !(0...10).contains(deviation):
      return "the exploration noise is \(deviation): give it a number from 0 to 10"
    case .ornsteinUhlenbeck(let deviation, let pull, let interval)
    where !(0...10).contains(deviation) || !(0...2).contains(pull * interval) || interval <= 0:
      return "the exploration noise is \(deviation) with a pull of \(pull) and an interval of "
        + "\(interval): give it at most 10, a pull times interval from 0 to 2, an interval above 0"
    default: return nil
    }
  }
}

/// Exploration noise as it runs: for the drifting kind, where it is now.
public struct ExplorationNoise: Sendable, Equatable {
  /// Which noise, and how strong.
  public let kind: Exploration
  /// The largest action in each dimension.
  public let limit: [Float]
  /// Where the drifting noise is now; 0 at the start of an episode.
  public internal(set) var drift: [Float]

  /// Noise for actions up to that limit.
  public init(_ kind: Exploration, limit: [Float]) {
    if let refusal = kind.refusal { refuse(refusal) }
    self.kind = kind
    self.limit = limit
    drift = limit.map { _ in 0 }
  }

  /// Begins an episode: drifting noise starts from 0 again.
  public mutating func reset() {
    for index in drift.indices { drift[index] = 0 }
  }

  /// The noise of the next step.
  public mutating func next(using stream: inout RandomStream) -> [Float] {
    switch kind {
    case .gaussian(let deviation):
      return limit.map { $0 * deviation * Float(stream.gaussian()) }
    case .ornsteinUhlenbeck(let deviation, let pull, let interval):
      // x ← x − pull·x·dt + deviation·√dt·N(0, 1)
      for index in drift.indices {
        let push = deviation * interval.squareRoot() * Float(stream.gaussian())
        drift[index] += push - pull * interval * drift[index]
      }
      return zip(drift, limit).map { $0 * $1 }
    }
  }

  /// The action with noise, held within the limit.
  public mutating func explore(_ action: [Float], using stream: inout RandomStream) -> [Float] {
    guard action.count == limit.count else {
      refuse(
        "an action of \(action.count) numbers cannot take the noise of \(limit.count): give both as "
          + "many")
    }
    return zip(zip(action, next(using: &stream)), limit).map { pair, limit in
      min(max(pair.0 + pair.1, -limit), limit)
    }
  }
}
