import Wording

/// The best that can be done with the pendulum: its optimal values, by value iteration on a grid.
///
/// V is right to a few tenths on average, but off by much more at single states near the ridges
/// where one more swing becomes better than going straight up. So "the optimum on these starts"
/// always means the greedy policy's own returns, rolled out without discount.
public struct PendulumOptimum: Controller {
  /// The world that it is the optimum of.
  public let world: Pendulum
  /// The discount γ; 0: only the next reward counts, towards 1: all of them alike.
  public let discount: Double
  /// The largest change of any value, sweep by sweep; each is at most γ times the one before.
  package let residuals: [Double]

  private let grid: PendulumGrid
  private let values: [Double]
  private let candidates: [Double]

  /// Computes the optimum; with the standard grid that takes half a second or so.
  ///
  /// The grid has so many angles all round and speeds from limit to limit, and each sweep tries so
  /// many torques. Sweeps follow one another until none changes a value by more than `tolerance`.
  public init(
    of world: Pendulum = Pendulum(), discount: Double = 0.99, angles: Int = 1536,
    speeds: Int = 961, torques: Int = 9, tolerance: Double = 0.01
  ) {
    if let refusal = PendulumOptimum.refusal(
      of: world, discount, angles, speeds, torques, tolerance)
    {
      refuse(refusal)
    }
    self.world = world
    self.discount = discount
    grid = PendulumGrid(angles: angles, speeds: speeds, maxSpeed: world.maxSpeed)
    candidates = evenly(41, upTo: world.maxTorque)
    let iteration = ValueIteration(
      grid, of: world, discount: discount, torques: evenly(torques, upTo: world.maxTorque))
    var residuals: [Double] = []
    repeat { residuals.append(iteration.sweep()) } while residuals[residuals.count - 1] > tolerance
    self.residuals = residuals
    values = iteration.values
  }

  /// V(s), what the best policy collects from here on, discounted.
  public func value(of state: [Double]) -> Double {
    let (angle, speed) = checked(state)
    return grid.value(values, angle: angle, speed: speed, drift: 0)
  }

  /// What the best policy collects after a first torque of your choice.
  ///
  /// Q*(s, u) = r(s, u) + γ·V(s′), for any torque u between the limits.
  public func actionValue(of state: [Double], torque: Double) -> Double {
    let (angle, speed) = checked(state)
    if torque.isNaN { refuse("the optimal value of a torque of nan: give a number") }
    let torque = NumPyScalar(torque.clipped(to: -world.maxTorque...world.maxTorque))
    let push = world.acceleration(angle: angle, torque: torque) * world.timeStep
    let next = grid.value(values, angle: angle, speed: speed + push, drift: world.timeStep)
    return world.reward(angle: angle, speed: speed, torque: torque) + discount * next
  }

  private func checked(_ state: [Double]) -> (angle: Double, speed: Double) {
    guard state.count == 2, abs(state[0]) <= 1e6, state[1].isFinite else {
      refuse("the optimal value of \(state): give an angle up to a million and a finite speed")
    }
    return (state[0], state[1])
  }

  /// The greedy torque: of 41 from limit to limit, the one with the largest Q*.
  public func torque(at state: [Double]) -> Double {
    var (best, highest) = (0.0, -Double.infinity)
    for torque in candidates {
      let value = actionValue(of: state, torque: torque)
      if value > highest { (best, highest) = (torque, value) }
    }
    return best
  }

  /// The greedy torque for what is seen.
  public func action(for observation: [Float]) -> [Float] {
    [Float(torque(at: world.state(showing: observation)))]
  }

  /// The return of an episode from `start` under the greedy torque, without discount.
  public func greedyReturn(from start: [Double]) throws(EnvironmentError) -> Double {
    var world = world
    try world.reset(to: start)
    var sum = 0.0
    while world.isUnderWay { sum += world.step([Float(torque(at: world.state))]).reward }
    return sum
  }

  /// Why no optimum is computed with these settings; nil where it is.
  static func refusal(
    of world: Pendulum, _ discount: Double, _ angles: Int, _ speeds: Int, _ torques: Int,
    _ tolerance: Double
  ) -> String? {
    guard angles >= 3, speeds >= 2, torques >= 2 else {
      return "value iteration with \(angles) angles, \(speeds) speeds and \(torques) torques: give"
        + " at least 3, 2 and 2"
    }
    guard discount >= 0, discount < 1, tolerance >= 0 else {
      return "value iteration with discount \(discount) and tolerance \(tolerance) would never end:"
        + " give a discount from 0 up to, not including, 1 and a tolerance of at least 0"
    }
    guard Double(angles) * Double(max(speeds, torques)) <= 0x1p28 else {
      return "value iteration with \(angles) angles, \(speeds) speeds and \(torques) torques is too"
        + " large for any memory: give fewer"
    }
    // How far the strongest push shifts the speed, in steps of the grid.
    let shift = (15 + 3 * world.maxTorque) * world.timeStep * Double(speeds) / (2 * world.maxSpeed)
    guard shift <= 1e7, world.maxSpeed <= 1e6 else {
      return "value iteration up to speed \(world.maxSpeed) and torque \(world.maxTorque): give a"
        + " speed from above 0 to a million, and a torque that does not pass it at once"
    }
    return nil
  }
}

private func evenly(_ count: Int, upTo limit: Double) -> [Double] {
  (0..<count).map { limit * (2 * Double($0) / Double(count - 1) - 1) }
}
