/// Arrows in the plane: where each place leads.
public struct Arrows: Sendable, Equatable {
  /// Their name in the margin.
  public var name: String
  /// What they stand for.
  public var role: Role
  /// Where they begin, along x.
  public var x: [Double]
  /// Where they begin, along y.
  public var y: [Double]
  /// How far they go along x.
  public var dx: [Double]
  /// How far they go along y.
  public var dy: [Double]

  /// Arrows from places.
  public init(
    _ name: String, _ role: Role, x: [Double], y: [Double], dx: [Double], dy: [Double]
  ) {
    self.name = name
    self.role = role
    self.x = x
    self.y = y
    self.dx = dx
    self.dy = dy
  }

  private var ends: (x: [Double], y: [Double]) {
    (zip(x, dx).map(+), zip(y, dy).map(+))
  }
}

extension Arrows: Drawable {
  var extentX: Extent { Extent(x + ends.x) }
  var extentY: Extent { Extent(y + ends.y) }
  var names: [Name] { name.isEmpty ? [] : [Name(text: name, colour: .role(role))] }

  func facts(_ panel: Panel) -> [String] {
    let lengths = zip(dx, dy).map { ($0 * $0 + $1 * $1).squareRoot() }
    guard let longest = lengths.max() else { return [] }
    let mean = lengths.reduce(0, +) / Double(lengths.count)
    return ["\(lengths.count) arrows, \(mean.text) long on average and \(longest.text) at most"]
  }

  func draw(on sheet: inout Sheet) {
    let rows = x.indices.map { [x[$0], y[$0], dx[$0], dy[$0]] }
    let block = sheet.data(name, columns: ["x", "y", "dx", "dy"], rows)
    let ink = sheet.isOverMap ? "#FFFFFF" : role.colour(sheet.theme)
    sheet.plot(
      "\(block) using 1:2:3:4 with vectors head filled size screen 0.008,20,60 "
        + sheet.line(ink, width: 1.8))
  }
}
