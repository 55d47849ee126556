/// One side of a panel: what it measures, in which unit, and how far it reaches.
public struct Axis: Sendable, Equatable {
  /// How numbers become places along an axis.
  public enum Scale: Sendable, Equatable {
    /// Equal steps are equal lengths.
    case linear
    /// Equal factors are equal lengths.
    case logarithmic
  }

  /// Where an axis has its numbers.
  public enum Ticks: Sendable, Equatable {
    /// At round numbers.
    case automatic
    /// At multiples of π/2.
    case quarterTurns
    /// At these numbers.
    case at([Double])
    /// Nowhere.
    case none
  }

  /// What is measured.
  public var label: String
  /// Its unit, if it has one.
  public var unit: String?
  /// How far it reaches; nil: as far as the data.
  public var range: ClosedRange<Double>?
  /// How numbers become places.
  public var scale: Scale
  /// Where it has its numbers.
  public var ticks: Ticks

  /// An axis.
  public init(
    _ label: String, unit: String? = nil, range: ClosedRange<Double>? = nil,
    scale: Scale = .linear, ticks: Ticks = .automatic
  ) {
    self.label = label
    self.unit = unit
    self.range = range
    self.scale = scale
    self.ticks = ticks
  }

  /// The label with its unit, as it stands beside the axis.
  var caption: String { unit.map { "\(label) (\($0))" } ?? label }

  /// The angle of the pendulum, once round; 0 is upright.
  public static let angle = Axis(
    "angle θ", unit: "rad", range: -Double.pi...Double.pi, ticks: .quarterTurns)
  /// The angular velocity of the pendulum.
  public static let velocity = Axis(
    "angular velocity θ̇", unit: "rad/s", range: -8...8, ticks: .at([-8, -4, 0, 4, 8]))
  /// The torque on the pendulum.
  public static let torque = Axis("action: torque", unit: "N·m", range: -2...2)
  /// Steps taken in an environment.
  public static let steps = Axis("environment steps")
  /// The sum of rewards of an episode.
  public static let returns = Axis("evaluation return", unit: "sum of rewards")
}
