/// Points joined by a line, perhaps inside a band.
public struct Curve: Sendable, Equatable {
  /// The name at its end.
  public var name: String
  /// What it stands for.
  public var role: Role
  /// Where its points lie along x.
  public var x: [Double]
  /// Where they lie along y; a NaN leaves a gap.
  public var y: [Double]
  /// The lower edge of its band; empty without one.
  public var lower: [Double] = []
  /// The upper edge of its band.
  public var upper: [Double] = []
  /// What the band is, such as “95 % interval”.
  public var bandName = ""
  /// Whether it is what is left of an earlier run: thin and pale.
  public var isGhost = false
  /// Whether the ground below it is tinted.
  public var isFilled = false
  /// Whether it goes through the states of a pendulum: over a map, with a start and an end.
  public var isPath = false
  /// After how much x starts again, such as 2π; a jump further than half of it is not drawn.
  public var period: Double?

  /// A curve through points.
  public init(_ name: String, _ role: Role, x: [Double], y: [Double]) {
    self.name = name
    self.role = role
    self.x = x
    self.y = y
  }

  /// The curve inside a band.
  public func band(_ name: String, from lower: [Double], to upper: [Double]) -> Curve {
    var curve = self
    (curve.bandName, curve.lower, curve.upper) = (name, lower, upper)
    return curve
  }

  /// The curve as what is left of an earlier run.
  public var ghost: Curve {
    var curve = self
    curve.isGhost = true
    return curve
  }

  /// The curve with the ground below it tinted.
  public var filled: Curve {
    var curve = self
    curve.isFilled = true
    return curve
  }

  /// A way through the plane, such as the states of a pendulum over a map.
  public static func path(
    _ name: String, _ role: Role, x: [Double], y: [Double], period: Double? = nil
  ) -> Curve {
    var curve = Curve(name, role, x: x, y: y)
    curve.isPath = true
    curve.period = period
    return curve
  }
}

extension Curve: Drawable {
  var extentX: Extent { Extent(x) }
  var extentY: Extent {
    var extent = Extent(y)
    extent.include(Extent(lower))
    extent.include(Extent(upper))
    return extent
  }

  var isTightX: Bool { !isPath }

  private var colour: Colour { isGhost ? .ghost(role) : .role(role) }
  /// The points that are numbers.
  var known: [(x: Double, y: Double)] {
    zip(x, y).filter { $0.0.isFinite && $0.1.isFinite }.map { (x: $0.0, y: $0.1) }
  }

  /// Whether it is a path that comes back to its start: the edge of a region.
  var isClosed: Bool {
    guard isPath, known.count > 2, let first = known.first, let last = known.last else {
      return false
    }
    return first == last
  }

  private var hasBand: Bool { !lower.isEmpty && lower.count == upper.count }

  var names: [Name] {
    guard !isPath || isClosed else { return [] }
    let last = known.last
    let isLight = isGhost || role == .truth || role == .neutral
    return [
      Name(
        text: name, colour: colour, dash: isGhost ? "1" : role.dash, isBold: !isLight, y: last?.1)
    ]
  }

  func facts(_ panel: Panel) -> [String] {
    guard let first = known.first, let last = known.last,
      let least = known.map(\.y).min(), let most = known.map(\.y).max()
    else { return ["\(name): no numbers"] }
    if isClosed, let left = known.map(\.x).min(), let right = known.map(\.x).max() {
      return [
        "\(name) is the region from \(left.text) to \(right.text) across and from \(least.text) to "
          + "\(most.text) up"
      ]
    }
    if isPath {
      return [
        "\(name) goes from (\(first.0.text), \(first.1.text)) to "
          + "(\(last.0.text), \(last.1.text)) in \(known.count) points"
      ]
    }
    var fact = "\(name) goes from \(first.1.text) to \(last.1.text)"
    if least < min(first.1, last.1) || most > max(first.1, last.1) {
      fact += ", between \(least.text) and \(most.text)"
    }
    if hasBand, let low = lower.last, let high = upper.last {
      fact += ", at the end \(bandName) \(low.text) to \(high.text)"
    }
    return [fact]
  }

  func draw(on sheet: inout Sheet) {
    if isPath { return drawPath(on: &sheet) }
    var columns = ["x", name]
    var rows = zip(x, y).map { [$0, $1] }
    if hasBand {
      columns += ["\(bandName) from", "\(bandName) to"]
      rows = rows.indices.map { rows[$0] + [lower[$0], upper[$0]] }
    }
    let block = sheet.data(name, columns: columns, rows)
    let ink = colour.code
    if hasBand, !isGhost {
      sheet.plot(
        "\(block) using 1:3:4 with filledcurves fillcolor rgb '\(ink)' "
          + "fillstyle transparent solid 0.20 noborder")
    }
    if isFilled {
      sheet.plot(
        "\(block) using 1:2:(\(sheet.y.lower.data)) with filledcurves fillcolor rgb '\(ink)' "
          + "fillstyle transparent solid 0.10 noborder")
    }
    let stroke =
      isGhost
      ? sheet.line(ink, width: 1.6) : sheet.line(ink, width: role.width, dash: role.dash)
    if sheet.isOverMap {  // an edge, so that it is seen on any colour
      let edge = sheet.line(Shade.background, width: role.width + 3)
      sheet.plot("\(block) using 1:2 with lines \(edge)")
    }
    sheet.plot("\(block) using 1:2 with lines \(stroke)")
    guard role.isMarked, !isGhost else { return }
    let every = max(1, (rows.count + 5) / 11)
    sheet.plot(
      "\(block) using 1:2 every \(every) with points pointtype \(role.point.kind) "
        + "pointsize \(sheet.canvas.pointSize(role.point.size)) linecolor rgb '\(ink)'")
  }

  /// A line with an edge, so that it is seen on dark and on bright ground.
  private func drawPath(on sheet: inout Sheet) {
    guard let first = known.first, let last = known.last else { return }
    let block = sheet.data(name, columns: ["x", "y"], pathRows)
    let isOverMap = sheet.isOverMap
    let ink = isOverMap ? "#FFFFFF" : role.colour
    let edge = isOverMap ? "#111111" : Shade.background
    sheet.plot("\(block) using 1:2 with lines \(sheet.line(edge, width: 5.5))")
    sheet.plot("\(block) using 1:2 with lines \(sheet.line(ink, width: 2.6))")
    if isClosed { return }
    for (place, kind) in [(first, 7), (last, 13)] {
      let spot = "'+' every ::0::0 using (\(place.0.data)):(\(place.1.data)) with points"
      sheet.plot(
        "\(spot) pointtype \(kind) pointsize \(sheet.canvas.pointSize(2.6)) linecolor rgb '\(edge)'"
      )
      sheet.plot(
        "\(spot) pointtype \(kind) pointsize \(sheet.canvas.pointSize(1.7)) linecolor rgb '\(ink)'")
    }
    for (place, word) in [(first, "start"), (last, "end")] {
      let isRight = sheet.x.share(place.0) < 0.8
      sheet.label(
        word, x: "\(place.0.data)",
        y: "\(place.1.data) \(isRight ? "left" : "right") offset character \(isRight ? 1 : -1),0.5",
        "", font: sheet.canvas.font(0.85, isBold: true), colour: isOverMap ? "#222222" : ink,
        isBoxed: isOverMap)
    }
  }

  /// The points, with a gap wherever x starts again.
  private var pathRows: [[Double]] {
    var rows: [[Double]] = []
    for index in x.indices {
      if let period, index > 0, (x[index] - x[index - 1]).magnitude > period / 2 { rows.append([]) }
      rows.append([x[index], y[index]])
    }
    return rows
  }
}
