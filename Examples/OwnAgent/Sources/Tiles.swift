/// The valley of the car, its places and speeds, under eight floors of tiles, each a little aside.
///
/// A state lies on one tile of each floor. Near states share most of theirs, so what is learned of
/// one is half learned of its neighbours; far ones share none.
enum Tiles {
  static let floors = 8
  private static let side = 9
  static let count = floors * side * side

  /// The tiles on which a place and a speed lie, one of each floor.
  static func under(_ state: some Collection<Float>) -> [Int] {
    let numbers = Array(state)
    let place = inTiles(numbers[0], from: -1.2, to: 0.6)
    let speed = inTiles(numbers[1], from: -0.07, to: 0.07)
    return (0..<floors).map { floor in
      let (right, up) = (Float(floor) / 8, Float(3 * floor % 8) / 8)
      return (floor * side + Int(place + right)) * side + Int(speed + up)
    }
  }

  /// How many tiles a number is from the lower end; what is beyond an end counts as the end.
  private static func inTiles(_ number: Float, from low: Float, to high: Float) -> Float {
    min(max((number - low) / (high - low), 0), 1) * Float(side - 1)
  }
}
