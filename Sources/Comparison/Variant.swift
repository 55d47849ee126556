import Agents

/// An algorithm between DDPG and TD3: any of the three ideas, or none.
public struct Variant: Sendable, Hashable {
  /// The ideas that it has.
  public let ideas: Set<Idea>
  /// Whether DDPG's own code runs it; only then has it no second critic at all.
  public let isDDPG: Bool

  /// TD3, whole.
  public static let td3 = Variant(ideas: Set(Idea.allCases), isDDPG: false)
  /// DDPG, by its own code.
  public static let ddpg = Variant(ideas: [], isDDPG: true)

  /// All eight, in the order of the TD3 paper's table of ablations.
  public static let corners: [Variant] =
    [.td3]
    + [[.delay], [.smoothing], [.minimum]].map { Variant(ideas: Variant.td3.ideas.subtracting($0)) }
    + [.ddpg] + [[.delay], [.smoothing], [.minimum]].map { Variant(ideas: $0) }

  /// TD3 with these ideas and no others.
  public init(ideas: Set<Idea>) { self.init(ideas: ideas, isDDPG: false) }

  private init(ideas: Set<Idea>, isDDPG: Bool) {
    self.ideas = ideas
    self.isDDPG = isDDPG
  }

  /// The settings of this variant, where `settings` are those of TD3.
  public func settings(from settings: Settings) -> Settings {
    settings.without(
      minimum: !ideas.contains(.minimum), smoothing: !ideas.contains(.smoothing),
      delay: !ideas.contains(.delay))
  }

  private var missing: [Idea] { Idea.allCases.filter { !ideas.contains($0) } }
  private var isNearDDPG: Bool { isDDPG || ideas.count == 1 }

  /// How it is called in commands and folders: `td3-minimum`, `ddpg+delay`.
  ///
  /// What is one idea away from DDPG is named after it, as in the paper; the same algorithm has one
  /// name, whichever way it was typed.
  public var name: String {
    isNearDDPG
      ? (["ddpg"] + Idea.allCases.filter(ideas.contains).map(\.rawValue)).joined(separator: "+")
      : (["td3"] + missing.map(\.rawValue)).joined(separator: "-")
  }

  /// How it is called in pictures and tables: `TD3 − minimum`.
  public var title: String {
    if isNearDDPG {
      return (["DDPG"] + Idea.allCases.filter(ideas.contains).map(\.rawValue))
        .joined(separator: " + ")
    }
    return missing.count == 3
      ? "TD3 − all three" : (["TD3"] + missing.map(\.rawValue)).joined(separator: " − ")
  }

  /// How much work an update is, roughly, to begin with the longest runs.
  var work: Double { (isDDPG ? 1 : 2) + (ideas.contains(.delay) ? 0.5 : 1) }
}
