import Terminal

/// The six networks of TD3, and which of them are in play: the same drawing in every lesson.
public struct NetworkMap: Sendable, Equatable {
  /// One of the six.
  public enum Network: String, Sendable, CaseIterable {
    /// The actor μ.
    case actor
    /// The first critic.
    case critic1
    /// The second critic.
    case critic2
    /// The actor's target μ′.
    case actorTarget
    /// The first critic's target.
    case criticTarget1
    /// The second critic's target.
    case criticTarget2

    var label: String {
      switch self {
      case .actor: "actor μ"
      case .critic1: "critic Q₁"
      case .critic2: "critic Q₂"
      case .actorTarget: "target μ′"
      case .criticTarget1: "target Q₁′"
      case .criticTarget2: "target Q₂′"
      }
    }

    /// Whether it follows one that learns.
    public var isTarget: Bool {
      self == .actorTarget || self == .criticTarget1 || self == .criticTarget2
    }
  }

  /// Those in play.
  public let inPlay: Set<Network>

  /// The map with some of the networks in play.
  public init(_ inPlay: [Network]) { self.inPlay = Set(inPlay) }

  /// The two rows of boxes: those that learn above those that follow.
  ///
  /// `paint` may colour a box; a box in play has double lines, so that no colour is needed. Where
  /// there is no room for it, what the row is called stands above the boxes, which are narrower.
  func lines(
    width: Int = 80, spelled: (String) -> String = { $0 },
    paint: (Network, String) -> String = { $1 }
  ) -> [String] {
    let labels = Network.allCases.map { spelled($0.label).count }.max() ?? 0
    let isNarrow = width < 3 * 16 + 6
    let inner = isNarrow ? labels : 12
    let gap = String(repeating: " ", count: max(0, min(2, (width - 3 * (inner + 2)) / 2)))
    let rows: [(String, [Network])] = [
      ("learn ", [.actor, .critic1, .critic2]),
      ("follow", [.actorTarget, .criticTarget1, .criticTarget2]),
    ]
    return rows.flatMap { name, networks in
      let boxes = networks.map { network in
        box(spelled(network.label), width: inner, isInPlay: inPlay.contains(network))
          .map { paint(network, $0) }
      }
      let drawn = (0..<3).map { row in boxes.map { $0[row] }.joined(separator: gap) }
      if isNarrow { return [name.filter { $0 != " " }] + drawn }
      return zip(["      ", name, "      "], drawn).map { "\($0)  \($1)" }
    }
  }

  private func box(_ label: String, width: Int, isInPlay: Bool) -> [String] {
    let text = label.padded(to: width, .center)
    let line = String(repeating: isInPlay ? "═" : "─", count: width)
    return isInPlay
      ? ["╔\(line)╗", "║\(text)║", "╚\(line)╝"] : ["┌\(line)┐", "│\(text)│", "└\(line)┘"]
  }
}
