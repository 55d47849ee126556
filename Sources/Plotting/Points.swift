import Wording

/// Points in the plane, one for each pair of numbers.
public struct Points: Sendable, Equatable {
  /// Their name in the margin.
  public var name: String
  /// What they stand for.
  public var role: Role
  /// Where they lie along x.
  public var x: [Double]
  /// Where they lie along y.
  public var y: [Double]

  /// A cloud of points.
  public init(_ name: String, _ role: Role, x: [Double], y: [Double]) {
    self.name = name
    self.role = role
    self.x = x
    self.y = y
  }
}

extension Points: Drawable {
  /// An SVG file has a line for each point; of more than these only every so-manieth is drawn.
  private static let mostInSVG = 450

  var extentX: Extent { Extent(x) }
  var extentY: Extent { Extent(y) }
  var names: [Name] { [Name(text: name, colour: .role(role), sign: .point)] }

  func facts(_ panel: Panel) -> [String] {
    let pairs = zip(x, y).filter { $0.0.isFinite && $0.1.isFinite }
    let (horizontal, vertical) = (Extent(x), Extent(y))
    guard !pairs.isEmpty else { return ["\(name): no points"] }
    var fact =
      "\(name) are \(pairs.count) points, x from \(horizontal.lower.text) to "
      + "\(horizontal.upper.text), y from \(vertical.lower.text) to \(vertical.upper.text)"
    if panel.marks.contains(.diagonal) {
      let above = Double(pairs.count { $0.1 > $0.0 }) / Double(pairs.count)
      let distance = pairs.reduce(0) { $0 + ($1.1 - $1.0).magnitude } / Double(pairs.count)
      fact +=
        ", \((100 * above).text(decimals: 0)) % above the diagonal, "
        + "\(distance.text) away from it on average"
    }
    return [fact]
  }

  func draw(on sheet: inout Sheet) {
    let block = sheet.data(name, columns: ["x", "y"], zip(x, y).map { [$0, $1] })
    let isSVG = sheet.canvas.medium == .svg
    let every = isSVG ? max(1, (x.count + Points.mostInSVG - 1) / Points.mostInSVG) : 1
    // Many points are small and let each other shine through.
    let size = x.count > 400 ? 0.85 : x.count > 100 ? 1.0 : 1.3
    let veil = x.count > 100 ? "60" : "20"
    let ink = role.colour.dropFirst()
    sheet.plot(
      "\(block) using 1:2 every \(every) with points pointtype 7 "
        + "pointsize \(sheet.canvas.pointSize(size)) linecolor rgb '#\(veil)\(ink)'")
  }
}

/// The line where both axes say the same.
struct Diagonal: Drawable {
  func draw(on sheet: inout Sheet) {
    let from = max(sheet.x.lower, sheet.y.lower)
    let to = min(sheet.x.upper, sheet.y.upper)
    guard from < to else { return }
    sheet.commands.append(
      "set arrow from \(from.data), \(from.data) to \(to.data), \(to.data) nohead back "
        + sheet.line(Shade.foreground, width: 2, dash: "(3,7)"))
  }
}
