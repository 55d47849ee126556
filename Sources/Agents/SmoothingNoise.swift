import Autodiff
import Random
import Wording

/// The noise on the target's action: clipped, added, and the sum clipped once more.
///
/// It is no exploration: it spreads the target over neighbouring actions, so that a critic cannot
/// gain by a spike.
public struct SmoothingNoise: Sendable, Equatable {
  /// The standard deviation in each dimension, in units of the action.
  public let deviation: [Float]
  /// How far the noise may reach in each dimension.
  public let reach: [Float]
  /// How far the action may.
  public let limit: [Float]

  let least: [Float]
  let lowest: [Float]

  /// Noise in shares of the largest action.
  public init(deviation: Float, clip: Float, limit: [Float]) {
    guard deviation >= 0, clip >= 0, limit.allSatisfy({ $0 >= 0 }) else {
      refuse(
        "noise of deviation \(deviation), clipped at \(clip), on actions up to \(limit): give no "
          + "number below 0")
    }
    self.deviation = limit.map { $0 * deviation }
    reach = limit.map { $0 * clip }
    self.limit = limit
    least = reach.map { -$0 }
    lowest = limit.map { -$0 }
  }

  /// Fresh draws from N(0, 1), one for every row and every dimension.
  public func draws(
    _ rows: Int, using stream: inout RandomStream, in workspace: Workspace
  ) -> Tensor {
    workspace.tensor(rows, limit.count) { Float(stream.gaussian()) }
  }

  /// The first clip: the noise, held within its reach.
  public func noise(_ draws: Tensor) -> Tensor {
    draws.scaled(byColumn: deviation).clipped(from: least, to: reach)
  }

  /// The second clip: the action with the noise, held within what the world allows.
  public func callAsFunction(_ action: Tensor, _ noise: Tensor) -> Tensor {
    (action + noise).clipped(from: lowest, to: limit)
  }
}
