import Agents
import Autodiff
import Environments
import Plotting

/// An episode of the pendulum, and how it looks.
public struct SwingUp {
  /// Angle and speed at each moment.
  public let states: [[Double]]

  /// An episode from its states.
  public init(_ states: [[Double]]) { self.states = states }

  /// From which moment on it is within 0.2 rad of upright, to the end.
  public var standing: Int {
    (states.lastIndex { abs(Pendulum.wrapped($0[0])) > 0.2 } ?? -1) + 1
  }

  /// Whether it stays up, for the last quarter of the episode at least.
  public var staysUp: Bool { standing <= states.count * 3 / 4 }

  /// Its way through the plane of angle and speed, on the map of what the actor does.
  public func path(_ title: String, under actor: Actor, in workspace: Workspace) -> Chart {
    Chart(
      title,
      subtitle: "one episode of \(states.count - 1) steps, on the map of what the actor does",
      x: .angle, y: .velocity,
      [
        .map(policyMap(of: actor, in: workspace)),
        .curve(
          .path(
            "the episode", .online, x: states.map { Pendulum.wrapped($0[0]) },
            y: states.map { $0[1] }, period: 2 * Double.pi)),
      ])
  }

  /// The pendulum in motion.
  public func film(_ title: String, of name: String, _ role: Role) -> Chart {
    let tick = Pendulum().timeStep
    return Chart(
      title, subtitle: "one episode of \((Double(states.count - 1) * tick).short) seconds",
      [.swing(Swing([.init(name, role, angles: states.map { $0[0] })], every: tick))])
  }
}
