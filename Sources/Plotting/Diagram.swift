/// Boxes joined by arrows: a recording of a computation, or the map of the networks.
public struct Diagram: Sendable, Equatable {
  /// What a box stands for, which gives its colour.
  public enum Kind: Sendable, Equatable {
    /// Something that was recorded, or an online network.
    case online
    /// A target network.
    case target
    /// Weights under recording: where a gradient ends.
    case weights
    /// Plain numbers.
    case plain
    /// Where the way back was cut.
    case cut
  }

  /// A box.
  public struct Node: Sendable, Equatable {
    /// The number by which edges name it.
    public var id: Int
    /// The words in it.
    public var label: String
    /// Smaller words below them.
    public var detail: String
    /// What it stands for.
    public var kind: Kind
    /// Whether it is in play; others stand back.
    public var isActive: Bool
    /// The numbers of the boxes whose results go in.
    public var inputs: [Int]
    /// How many steps lie before it.
    public var rank: Int

    /// A box.
    public init(
      _ id: Int, _ label: String, detail: String = "", kind: Kind = .online, isActive: Bool = true,
      inputs: [Int] = [], rank: Int
    ) {
      self.id = id
      self.label = label
      self.detail = detail
      self.kind = kind
      self.isActive = isActive
      self.inputs = inputs
      self.rank = rank
    }
  }

  /// The boxes.
  public var nodes: [Node]
  /// Whether ranks go from left to right; else from the top down.
  public var isLevel: Bool
  /// The words for the arrows into cut boxes; empty: none.
  public var cutLabel: String

  /// Boxes and the arrows between them; long recordings go from the top down.
  public init(_ nodes: [Node], isLevel: Bool? = nil, cutLabel: String = "cut: no gradient") {
    self.nodes = nodes
    self.isLevel = isLevel ?? ((nodes.map(\.rank).max() ?? 0) < 4)
    self.cutLabel = cutLabel
  }
}

extension Diagram: Drawable {
  func facts(_ panel: Panel) -> [String] {
    let edges = nodes.reduce(0) { $0 + $1.inputs.count }
    let active = nodes.filter(\.isActive)
    var facts = ["\(nodes.count) boxes and \(edges) arrows"]
    if active.count < nodes.count {
      facts.append("in play: \(active.map(\.label).joined(separator: ", "))")
    }
    let cuts = nodes.filter { $0.kind == .cut }
    if !cuts.isEmpty { facts.append("cut at \(cuts.map(\.label).joined(separator: ", "))") }
    return facts
  }

  func draw(on sheet: inout Sheet) {
    let arrangement = Arrangement(self, on: sheet)
    for edge in arrangement.edges { draw(edge, on: &sheet) }
    for box in arrangement.boxes { draw(box, arrangement.size, on: &sheet) }
  }

  private func draw(_ edge: Arrangement.Edge, on sheet: inout Sheet) {
    let isCut = edge.isCut
    let colour =
      isCut
      ? Role.ddpg.colour
      : edge.isActive
        ? blend(Shade.foreground, into: Shade.background, by: 0.25)
        : blend(Shade.muted, into: Shade.background, by: 0.55)
    let stroke = sheet.line(colour, width: isCut ? 2.5 : 1.8, dash: isCut ? "(5,5)" : "1")
    for (index, (from, to)) in zip(edge.points, edge.points.dropFirst()).enumerated() {
      let isLast = index == edge.points.count - 2
      sheet.commands.append(
        "set arrow from \(from.x.data), \(from.y.data) to \(to.x.data), \(to.y.data) "
          + (isLast ? "head filled size screen 0.008,20,60" : "nohead") + " back \(stroke)")
    }
    guard isCut, !cutLabel.isEmpty, let from = edge.points.first, let to = edge.points.last
    else { return }
    // On the outer side, where there are fewer arrows.
    let isLeft = from.x + to.x < sheet.x.upper
    sheet.label(
      "✂ \(cutLabel)", x: ((from.x + to.x) / 2).data, y: ((from.y + to.y) / 2).data,
      "\(isLeft ? "right" : "left") offset character \(isLeft ? -3 : 3),0",
      font: sheet.canvas.font(0.85), colour: colour)
  }

  private func draw(_ box: Arrangement.Box, _ size: Double, on sheet: inout Sheet) {
    let (halfX, halfY) = (box.width / 2, box.height / 2)
    let colour = box.node.isActive ? box.node.kind.colour : Shade.muted
    let fill = blend(
      colour, into: Shade.background, by: box.node.isActive ? box.node.kind.paleness : 0.93)
    let edge = box.node.isActive ? colour : blend(colour, into: Shade.background, by: 0.5)
    let isDashed = box.node.kind == .plain || box.node.kind == .cut
    let corners = [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1)].map {
      "\((box.x + $0.0 * halfX).data),\((box.y + $0.1 * halfY).data)"
    }
    let outline = (corners + [corners[0]]).joined(separator: " to ")
    sheet.commands.append(
      "set object polygon from \(outline) front fillcolor rgb '\(fill)' fillstyle solid border "
        + "linecolor rgb '\(edge)' "
        + "linewidth \(box.node.isActive ? 2.5 : 1.5) dashtype \(isDashed ? "(5,4)" : "1")")
    let ink = box.node.isActive ? Shade.foreground : Shade.muted
    let shift = box.node.detail.isEmpty ? 0 : sheet.canvas.em * size * 0.58
    sheet.label(
      box.node.label, x: box.x.data, y: (box.y + shift).data, "center",
      font: sheet.canvas.font(size, isBold: box.node.isActive), colour: ink)
    if !box.node.detail.isEmpty {
      sheet.label(
        box.node.detail, x: box.x.data, y: (box.y - shift).data, "center",
        font: sheet.canvas.font(size * 0.82), colour: Shade.muted)
    }
  }
}

extension Diagram.Kind {
  fileprivate var colour: String {
    switch self {
    case .online: Role.online.colour
    case .weights: Role.online.colour
    case .target: Role.target.colour
    case .plain: Shade.muted
    case .cut: Role.ddpg.colour
    }
  }

  /// How far the fill of a box is from its colour.
  fileprivate var paleness: Double { self == .weights ? 0.65 : 0.85 }
}
