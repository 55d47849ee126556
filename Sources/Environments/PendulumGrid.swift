/// The states that have a value of their own: angles all round × speeds from limit to limit.
struct PendulumGrid: Sendable {
  let angles: Int
  let speeds: Int
  let maxSpeed: Double

  /// A place between two points: the number of the near one, and the share of the far one.
  struct Place {
    let near: Int
    let share: Double
  }

  var count: Int { angles * speeds }
  var angleStep: Double { 2 * .pi / Double(angles) }
  var speedStep: Double { 2 * maxSpeed / Double(speeds - 1) }

  func angle(_ index: Int) -> Double { -.pi + Double(index) * angleStep }
  func speed(_ index: Int) -> Double { -maxSpeed + Double(index) * speedStep }

  /// The place so many steps from the first point.
  static func place(_ steps: Double) -> Place {
    let towardsZero = Int(steps)
    let near = Double(towardsZero) > steps ? towardsZero - 1 : towardsZero
    return Place(near: near, share: steps - Double(near))
  }

  /// The place so many steps round the circle of angles.
  func placeAround(_ steps: Double) -> Place {
    let place = PendulumGrid.place(steps)
    let rest = place.near % angles
    return Place(near: rest < 0 ? rest + angles : rest, share: place.share)
  }

  /// V(θ + θ̇·drift, θ̇), between the two nearest speeds, each carried along for `drift` seconds.
  func value(_ values: [Double], angle: Double, speed: Double, drift: Double) -> Double {
    let speed = speed.clipped(to: -maxSpeed...maxSpeed)
    let place = PendulumGrid.place((speed + maxSpeed) / speedStep)
    let (near, far) = (place.near, min(place.near + 1, speeds - 1))
    return (1 - place.share) * value(values, angle + self.speed(near) * drift, near)
      + place.share * value(values, angle + self.speed(far) * drift, far)
  }

  /// V between the two nearest angles, at one speed.
  private func value(_ values: [Double], _ angle: Double, _ speed: Int) -> Double {
    let place = placeAround((angle + .pi) / angleStep)
    let far = place.near + 1 == angles ? 0 : place.near + 1
    return (1 - place.share) * values[place.near * speeds + speed]
      + place.share * values[far * speeds + speed]
  }
}
