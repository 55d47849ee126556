/// A few words at a place of the plane, perhaps with a mark.
public struct Note: Sendable, Equatable {
  /// On which side of the place the words stand.
  public enum Side: Sendable, Equatable {
    /// Above it.
    case above
    /// Below it.
    case below
    /// Before it.
    case left
    /// After it.
    case right
  }

  /// The words.
  public var text: String
  /// The place along x.
  public var x: Double
  /// The place along y.
  public var y: Double
  /// On which side the words stand.
  public var side: Side
  /// What it belongs to, which gives the colour and the mark; nil: grey words and no mark.
  public var role: Role?

  /// Words at a place.
  public init(
    _ text: String, x: Double, y: Double, _ side: Side = .above, role: Role? = nil
  ) {
    self.text = text
    self.x = x
    self.y = y
    self.side = side
    self.role = role
  }
}

extension Note: Drawable {
  var extentX: Extent { Extent([x]) }
  var extentY: Extent { Extent([y]) }

  func facts(_ panel: Panel) -> [String] { ["\(text) at (\(x.text), \(y.text))"] }

  func draw(on sheet: inout Sheet) {
    let colour = role.map { $0.colour } ?? Shade.muted
    let font = sheet.canvas.font(role == nil ? 0.9 : 1.0, isBold: role != nil)
    if let role {
      let spot = "'+' every ::0::0 using (\(x.data)):(\(y.data)) with points pointtype"
      sheet.plot(
        "\(spot) \(role.point.kind) pointsize \(sheet.canvas.pointSize(2.9)) "
          + "linecolor rgb '\(sheet.isOverMap ? "#FFFFFF" : Shade.background)'")
      sheet.plot(
        "\(spot) \(role.point.kind) pointsize \(sheet.canvas.pointSize(2.2)) "
          + "linecolor rgb '\(colour)'"
      )
    }
    let isBoxed = sheet.isOverMap
    let lines = text.split(separator: "\n").map(String.init)
    for (index, line) in lines.enumerated() {
      let down = Double(index)
      let (alignment, dx, dy) =
        switch side {
        case .above: ("center", 0.0, 1.1 + Double(lines.count - 1) - down)
        case .below: ("center", 0.0, -1.1 - down)
        case .left: ("right", -1.4, 0.3 + Double(lines.count - 1) - down)
        case .right: ("left", 1.4, 0.3 + Double(lines.count - 1) - down)
        }
      sheet.label(
        line, x: x.data, y: y.data, "\(alignment) offset character \(dx.data),\(dy.data)",
        font: font, colour: isBoxed ? "#222222" : colour, isBoxed: isBoxed)
    }
  }
}
