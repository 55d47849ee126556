import Elementary
import Random

/// A rod to be swung up and kept upright by a motor that is too weak to lift it at once.
///
/// The state is the angle θ, 0 upright and π hanging, and the speed θ̇; the action is the torque u.
/// An agent sees cos θ, sin θ and θ̇. An episode never terminates: only the time limit ends it.
public struct Pendulum: Environment {
  /// The full name, as in Gymnasium.
  public static let name = "Pendulum-v1"

  /// The pull of gravity g.
  public let gravity = 10.0
  /// The mass m of the rod.
  public let mass = 1.0
  /// The length l of the rod.
  public let length = 1.0
  /// The seconds dt that a step lasts.
  public let timeStep = 0.05
  /// The most torque, either way; an action beyond it is clipped.
  public var maxTorque = 2.0 { didSet { checkLimit(maxTorque, "most torque") } }
  /// The most speed, either way.
  public var maxSpeed = 8.0 { didSet { checkLimit(maxSpeed, "most speed") } }
  /// After how many steps an episode is cut off.
  public var timeLimit = 200

  /// The angle θ in radians, which counts whole turns too.
  public internal(set) var angle = Double.pi
  /// The speed θ̇ in radians a second.
  public internal(set) var speed = 0.0
  /// How far the episode has come.
  public var progress = EpisodeProgress()

  /// A pendulum that waits for its first reset.
  public init() {}

  /// Begins an episode at any angle, with a speed of at most 1.
  @discardableResult
  public mutating func reset(using stream: inout RandomStream) -> [Float] {
    angle = stream.uniform(-.pi, .pi)
    speed = stream.uniform(-1, 1)
    progress = .beginning
    return observation
  }

  /// Acts once with a torque.
  public mutating func step(_ action: [Float]) -> StepResult {
    advance(torque: NumPyScalar(only(action)))
  }

  /// Acts once with a torque in double precision.
  package mutating func step(exactly action: [Double]) -> StepResult {
    advance(torque: NumPyScalar(only(action)))
  }

  private mutating func advance(torque: NumPyScalar) -> StepResult {
    // A single-precision torque stays single when clipped, and so do the terms in u.
    let u = NumPyScalar(torque.value.clipped(to: -maxTorque...maxTorque), in: torque.precision)
    let reward = reward(angle: angle, speed: speed, torque: u)
    // θ̇ ← clip(θ̇ + θ̈·dt), and then θ ← θ + θ̇·dt with the new speed
    let gained = acceleration(angle: angle, torque: u) * timeStep
    speed = (speed + gained).clipped(to: -maxSpeed...maxSpeed)
    angle += speed * timeStep

    let truncated = progress.advance(terminated: false, timeLimit: timeLimit)
    return StepResult(
      observation: observation, reward: reward, terminated: false, truncated: truncated)
  }

  /// r = −(wrap(θ)² + 0.1·θ̇² + 0.001·u²), for the state before the step.
  func reward(angle: Double, speed: Double, torque: NumPyScalar) -> Double {
    let fromUpright = Pendulum.wrapped(angle)
    return -(fromUpright * fromUpright + 0.1 * (speed * speed) + effort(torque).value)
  }

  /// 0.001·u², what a torque costs.
  func effort(_ torque: NumPyScalar) -> NumPyScalar { 0.001 * (torque * torque) }

  /// θ̈ = 3g/(2l)·sin θ + 3/(m·l²)·u.
  func acceleration(angle: Double, torque: NumPyScalar) -> Double {
    let pull = 3 * gravity / (2 * length) * portable_sin(angle)
    let push = .literal(3 / (mass * (length * length))) * torque
    return pull + push.value
  }

  /// The same angle in [−π, π).
  public static func wrapped(_ angle: Double) -> Double {
    let turn = 2 * Double.pi
    let rest = (angle + .pi).truncatingRemainder(dividingBy: turn)
    return (rest < 0 ? rest + turn : rest) - .pi
  }
}
