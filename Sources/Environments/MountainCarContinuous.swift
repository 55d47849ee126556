import Elementary
import Random

/// A car in a valley whose motor is too weak for the hill: it must swing to and fro to the flag.
///
/// The state is the place x and the velocity v; the action is the force. An agent sees both numbers.
/// The episode terminates at the flag, which alone is rewarded; force costs a little.
public struct MountainCarContinuous: Environment {
  /// The full name, as in Gymnasium.
  public static let name = "MountainCarContinuous-v0"

  /// Where the valley ends, left and right.
  public let positions = -1.2...0.6
  /// Where the flag stands.
  public let goal = 0.45
  /// The change of velocity that a force of 1 gives.
  public let power = 0.0015
  /// The change of velocity that the steepest slope gives.
  public let gravity = 0.0025
  /// The most force, either way; an action beyond it is clipped.
  public var maxForce = 1.0 { didSet { checkLimit(maxForce, "most force") } }
  /// The most velocity, either way.
  public var maxSpeed = 0.07 { didSet { checkLimit(maxSpeed, "most velocity") } }
  /// After how many steps an episode is cut off.
  public var timeLimit = 999

  /// The place x; the bottom of the valley is at −π/6.
  public internal(set) var position = -Double.pi / 6
  /// The velocity v, in places a step.
  public internal(set) var velocity = 0.0
  /// How far the episode has come.
  public var progress = EpisodeProgress()

  /// A car that waits for its first reset.
  public init() {}

  /// Begins an episode at rest near the bottom, with x from −0.6 to −0.4.
  @discardableResult
  public mutating func reset(using stream: inout RandomStream) -> [Float] {
    position = stream.uniform(-0.6, -0.4)
    velocity = 0
    progress = .beginning
    return observation
  }

  /// Acts once with a force.
  public mutating func step(_ action: [Float]) -> StepResult {
    advance(action: NumPyScalar(only(action)))
  }

  /// Acts once with a force in double precision.
  package mutating func step(exactly action: [Double]) -> StepResult {
    advance(action: NumPyScalar(only(action)))
  }

  private mutating func advance(action: NumPyScalar) -> StepResult {
    // Gymnasium begins an episode in double precision and goes on in single.
    let precision: NumPyScalar.Precision = elapsedSteps == 0 ? .double : .single
    var x = NumPyScalar(position, in: precision)
    var v = NumPyScalar(velocity, in: precision)
    let force = action.clipped(to: -maxForce...maxForce)
    // v ← clip(v + 0.0015·force − 0.0025·cos 3x)
    let slope = gravity * portable_cos((3.0 * x).value)
    v = (v + (force * .literal(power) - .literal(slope))).clipped(to: -maxSpeed...maxSpeed)
    // x ← clip(x + v), and the wall on the left stops the car
    x = (x + v).clipped(to: positions)
    if x == .literal(positions.lowerBound), v < 0.0 { v = 0.0 }
    // reward = 100 at the flag − 0.1·action², the action as it was before clipping
    let terminated = x >= .literal(goal) && v >= 0.0
    let reward = (terminated ? 100 : 0) - action.value * action.value * 0.1

    (position, velocity) = (Double(Float(x.value)), Double(Float(v.value)))
    let truncated = progress.advance(terminated: terminated, timeLimit: timeLimit)
    return StepResult(
      observation: observation, reward: reward, terminated: terminated, truncated: truncated)
  }
}
