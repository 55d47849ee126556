/// Value iteration: V(s) ← max over u of r(s, u) + γ·V(s′), at all states of a grid.
///
/// A torque changes the speed of the pendulum, θ̇′ = θ̇ + θ̈·dt, and then only the new speed carries
/// the angle, θ′ = θ + θ̇′·dt. So for each angle the values are first fetched along the motion,
/// W(θ̇′) = V(θ + θ̇′·dt, θ̇′), and what a torque does is to shift W, by as much for all speeds.
final class ValueIteration {
  private let grid: PendulumGrid
  private let discount: Double
  private let carries: [PendulumGrid.Place]
  private let pushes: [[Push]]
  private let padding: Int
  private let speedCosts: [Double]
  // Plain memory: a million numbers change a hundred times, and none need be checked on the way.
  private var old: UnsafeMutablePointer<Double>
  private var new: UnsafeMutablePointer<Double>
  private let row: UnsafeMutablePointer<Double>
  private let best: UnsafeMutablePointer<Double>

  /// What a torque does at an angle: a shift of the speed, in steps of the grid, and a cost.
  private struct Push {
    let shift: PendulumGrid.Place
    let cost: Double
  }

  init(_ grid: PendulumGrid, of world: Pendulum, discount: Double, torques: [Double]) {
    self.grid = grid
    self.discount = discount
    carries = (0..<grid.speeds).map { index in
      grid.placeAround(grid.speed(index) * world.timeStep / grid.angleStep)
    }
    pushes = (0...grid.angles / 2).map { index in
      torques.map { torque in
        let torque = NumPyScalar(torque)
        let push = world.acceleration(angle: grid.angle(index), torque: torque) * world.timeStep
        return Push(
          shift: PendulumGrid.place(push / grid.speedStep), cost: world.effort(torque).value)
      }
    }
    padding = pushes.joined().reduce(0) { max($0, abs($1.shift.near) + 1) }
    speedCosts = (0..<grid.speeds).map { 0.1 * (grid.speed($0) * grid.speed($0)) }
    old = .allocate(capacity: grid.count)
    old.initialize(repeating: 0, count: grid.count)
    new = .allocate(capacity: grid.count)
    new.initialize(repeating: 0, count: grid.count)
    row = .allocate(capacity: grid.speeds + 2 * padding)
    row.initialize(repeating: 0, count: grid.speeds + 2 * padding)
    best = .allocate(capacity: grid.speeds)
    best.initialize(repeating: 0, count: grid.speeds)
  }

  deinit {
    for memory in [old, new, row, best] { memory.deallocate() }
  }

  /// The value of every state, speed by speed for each angle.
  var values: [Double] { Array(UnsafeBufferPointer(start: old, count: grid.count)) }

  /// Improves every value once and returns the largest change.
  func sweep() -> Double {
    var change = 0.0
    // The pendulum is the same in the mirror, V(−θ, −θ̇) = V(θ, θ̇): half of the angles are enough.
    for angle in 0...grid.angles / 2 {
      fetch(angle)
      choose(angle)
      change = max(change, store(angle))
    }
    swap(&old, &new)
    return change
  }

  /// W(θ̇′) = V(θ + θ̇′·dt, θ̇′).
  private func fetch(_ angle: Int) {
    let (angles, speeds) = (grid.angles, grid.speeds)
    let inside = row + padding
    for (speed, carry) in carries.enumerated() {
      var near = angle + carry.near
      if near >= angles { near -= angles }
      let far = near + 1 == angles ? 0 : near + 1
      inside[speed] =
        (1 - carry.share) * old[near * speeds + speed] + carry.share * old[far * speeds + speed]
    }
    // Beyond its limits the speed is clipped.
    row.update(repeating: inside[0], count: padding)
    (inside + speeds).update(repeating: inside[speeds - 1], count: padding)
  }

  /// best(θ̇) = max over u of γ·W(θ̇ + θ̈·dt) − 0.001·u².
  private func choose(_ angle: Int) {
    let (best, speeds) = (best, grid.speeds)
    best.update(repeating: -.infinity, count: speeds)
    for push in pushes[angle] {
      let shifted = row + (padding + push.shift.near)
      let (near, far) = (discount * (1 - push.shift.share), discount * push.shift.share)
      for speed in 0..<speeds {
        let value = near * shifted[speed] + far * shifted[speed + 1] - push.cost
        best[speed] = value > best[speed] ? value : best[speed]
      }
    }
  }

  /// V(θ, θ̇) = best(θ̇) − wrap(θ)² − 0.1·θ̇², here and in the mirror; returns the largest change.
  private func store(_ angle: Int) -> Double {
    let (angles, speeds) = (grid.angles, grid.speeds)
    let angleCost = grid.angle(angle) * grid.angle(angle)
    let before = old + angle * speeds
    let here = new + angle * speeds
    let mirror = new + (angle == 0 ? 0 : angles - angle) * speeds
    var change = 0.0
    for (speed, speedCost) in speedCosts.enumerated() {
      here[speed] = best[speed] - (angleCost + speedCost)
      change = max(change, abs(here[speed] - before[speed]))
    }
    // Upright and hanging are their own images.
    if mirror != here {
      for speed in 0..<speeds { mirror[speeds - 1 - speed] = here[speed] }
    }
    return change
  }
}
