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
  /// `paint` may colour a box; a box in play has double lines, so that no colour is needed.
  func lines(_ paint: (Network, String) -> String = { $1 }) -> [String] {
    let rows: [(String, [Network])] = [
      ("learn ", [.actor, .critic1, .critic2]),
      ("follow", [.actorTarget, .criticTarget1, .criticTarget2]),
    ]
    return rows.flatMap { name, networks in
      let boxes = networks.map { network in
        box(network.label, isInPlay: inPlay.contains(network)).map { paint(network, $0) }
      }
      return (0..<3).map { row in
        let margin = row == 1 ? name : "      "
        return margin + "  " + boxes.map { $0[row] }.joined(separator: "  ")
      }
    }
  }

  private func box(_ label: String, isInPlay: Bool) -> [String] {
    let width = 12
    let space = width - label.count
    let text =
      String(repeating: " ", count: space / 2) + label
      + String(repeating: " ", count: space - space / 2)
    let line = String(repeating: isInPlay ? "═" : "─", count: width)
    return isInPlay
      ? ["╔\(line)╗", "║\(text)║", "╚\(line)╝"] : ["┌\(line)┐", "│\(text)│", "└\(line)┘"]
  }
}
