import Agents
import Autodiff
import Environments
import Plotting

/// One state of the pendulum and every torque: the axis along which critics are drawn.
public struct ActionAxis {
  /// The torques, from one limit to the other.
  public let torques: [Double]
  /// The state, once for each torque.
  public let state: Tensor
  /// The torques as actions.
  public let action: Tensor

  /// The axis at a state: an angle, where 0 is upright, and a speed.
  public init(angle: Double, speed: Double, in workspace: Workspace) {
    let limit = Double(Pendulum().actionSpace.high[0])
    torques = (0...80).map { limit * (Double($0) / 40 - 1) }
    state = observations(Array(repeating: [angle, speed], count: torques.count), in: workspace)
    action = workspace.tensor(torques.count, 1, torques.map(Float.init))
  }
}

/// What the pendulum shows of states of angle and speed: cos θ, sin θ, θ̇.
public func observations(_ states: [[Double]], in workspace: Workspace) -> Tensor {
  var world = Pendulum()
  do {
    return workspace.tensor(try states.map { try world.reset(to: $0) })
  } catch {
    stop(error)
  }
}

/// What an actor does in every state of the plane of angle and speed.
public func policyMap(of actor: Actor, in workspace: Workspace) -> HeatMap {
  let side = 61
  let angles = (0..<side).map { Double.pi * (2 * Double($0) / Double(side - 1) - 1) }
  let speeds = (0..<side).map { 8 * (2 * Double($0) / Double(side - 1) - 1) }
  let rows = speeds.map { speed in
    actor(observations(angles.map { [$0, speed] }, in: workspace)).doubles
  }
  let limit = Double(actor.limit[0])
  return HeatMap(
    "torque", unit: "N·m", palette: .signed, x: -Double.pi...Double.pi, y: -8...8, rows: rows,
    limits: -limit...limit)
}

/// Maps of values over the plane of angle and speed, side by side, their colours on one scale.
public func valueMaps(_ maps: [(name: String, rows: [[Double]])]) -> [Panel] {
  let all = maps.flatMap { $0.rows.joined() }
  let limits = (all.min() ?? -1)...(all.max() ?? 0)
  return maps.map { name, rows in
    let map = HeatMap(
      "value", x: -Double.pi...Double.pi, y: -8...8, rows: rows, limits: limits)
    return Panel(name, x: .angle, y: .velocity, [.map(map)])
  }
}
