/// The worlds that can be called by name.
public enum World: String, CaseIterable, Sendable {
  /// A rod to be swung up and kept upright.
  case pendulum
  /// A car to be swung out of a valley.
  case mountaincar

  /// The world of a short or full name, such as "pendulum" or "Pendulum-v1"; capitals do not matter.
  public init(named name: String) throws(EnvironmentError) {
    let wanted = name.lowercased()
    for world in World.allCases where world.spellings.contains(wanted) {
      self = world
      return
    }
    throw World.unknown(name)
  }

  /// The full name, such as "Pendulum-v1".
  public var name: String { type(of: environment()).name }

  /// The world with its standard settings, waiting for its first reset.
  public func environment() -> any Environment {
    switch self {
    case .pendulum: Pendulum()
    case .mountaincar: MountainCarContinuous()
    }
  }

  private var spellings: [String] { [rawValue, name.lowercased()] }

  private static func unknown(_ name: String) -> EnvironmentError {
    let names = allCases.map(\.rawValue).joined(separator: ", ")
    var nearest: (world: World, distance: Int)?
    for world in allCases {
      for spelling in world.spellings {
        let distance = editDistance(name.lowercased(), spelling)
        let isNear = 2 * distance <= max(name.count, spelling.count)
        if isNear, distance < nearest?.distance ?? .max { nearest = (world, distance) }
      }
    }
    let cure = nearest.map { "did you mean \"\($0.world.rawValue)\"? (worlds: \(names))" }
    return EnvironmentError("there is no world \"\(name)\": \(cure ?? "choose one of \(names)")")
  }
}

/// How many letters must be put in, left out or changed to turn one word into the other.
private func editDistance(_ one: String, _ other: String) -> Int {
  let letters = Array(other)
  var row = Array(0...letters.count)
  for (index, letter) in one.enumerated() {
    var diagonal = index
    row[0] = index + 1
    for column in letters.indices {
      let changed = diagonal + (letter == letters[column] ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(changed, diagonal + 1, row[column] + 1)
    }
  }
  return row[letters.count]
}
