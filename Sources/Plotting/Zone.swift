/// A part of an axis that stands out, such as where no value can lie.
public struct Zone: Sendable, Equatable {
  /// The words above it, or in its corner where it lies along the y axis.
  public var name: String
  /// From where to where it reaches.
  public var range: ClosedRange<Double>
  /// Along which axis.
  public var kind: ReferenceLine.Kind
  /// What gives it its colour.
  public var role: Role

  /// A tinted part of an axis.
  public init(
    _ name: String, _ range: ClosedRange<Double>, _ kind: ReferenceLine.Kind = .atX,
    role: Role = .ddpg
  ) {
    self.name = name
    self.range = range
    self.kind = kind
    self.role = role
  }
}

extension Zone: Drawable {
  private var ends: Extent { Extent([range.lowerBound, range.upperBound]) }
  var extentX: Extent { kind == .atX ? ends : Extent([]) }
  var extentY: Extent { kind == .atY ? ends : Extent([]) }
  var captions: [(text: String, x: Double, colour: Colour)] {
    name.isEmpty || kind == .atY
      ? [] : [(name, (range.lowerBound + range.upperBound) / 2, .role(role))]
  }

  func facts(_ panel: Panel) -> [String] {
    // Along y it may end where the panel does, so its name has to say it all.
    kind == .atY ? [name] : ["\(name) from \(range.lowerBound.text) to \(range.upperBound.text)"]
  }

  func draw(on sheet: inout Sheet) {
    let (low, high) = (range.lowerBound.data, range.upperBound.data)
    let corners =
      kind == .atX
      ? "from first \(low), graph 0 to first \(high), graph 1"
      : "from graph 0, first \(low) to graph 1, first \(high)"
    sheet.commands.append(
      "set object rectangle \(corners) behind "
        + "fillcolor rgb '\(role.colour)' fillstyle transparent solid 0.10 noborder")
    guard kind == .atY, !name.isEmpty else { return }
    sheet.label(
      name, x: "graph 1", y: "first \(high)", "right offset character -0.6,-0.8",
      font: sheet.canvas.font(0.94), colour: role.colour)
  }
}
