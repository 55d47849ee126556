import Wording

/// The worlds that have a name on the command line; any `Environment` is one.
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
    let near = name.lowercased().misspelling(of: allCases.flatMap(\.spellings))
    let nearest = allCases.first { world in near.map(world.spellings.contains) ?? false }
    let cure = nearest.map { "did you mean \"\($0.rawValue)\"? (worlds: \(names))" }
    return EnvironmentError("there is no world \(name.shown): \(cure ?? "choose one of \(names)")")
  }
}
