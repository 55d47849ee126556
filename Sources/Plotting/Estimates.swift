import Wording

/// Numbers with their intervals, a row for each: final returns, or differences of pairs.
public struct Estimates: Sendable, Equatable {
  /// One row.
  public struct Row: Sendable, Equatable {
    /// Its name on the left.
    public var name: String
    /// What it stands for.
    public var role: Role
    /// The number.
    public var value: Double
    /// Its interval, if it has one.
    public var interval: ClosedRange<Double>?
    /// Single numbers it was made of, as small points.
    public var parts: [Double]

    /// One row.
    public init(
      _ name: String, _ role: Role, _ value: Double, interval: ClosedRange<Double>? = nil,
      parts: [Double] = []
    ) {
      self.name = name
      self.role = role
      self.value = value
      self.interval = interval
      self.parts = parts
    }
  }

  /// The rows, from the top down.
  public var rows: [Row]
  /// Whether a line at zero parts the better from the worse, with a stem to each number.
  public var isFromZero: Bool

  /// Rows of numbers.
  public init(_ rows: [Row], isFromZero: Bool = false) {
    self.rows = rows
    self.isFromZero = isFromZero
  }

  /// The differences of pairs, from the top down, and below them their mean with its interval.
  public static func differences(
    _ pairs: [(name: String, value: Double)], role: Role, mean: Double,
    interval: ClosedRange<Double>
  ) -> Estimates {
    let rows = pairs.map { Row($0.name, role, $0.value) }
    return Estimates(rows + [Row("mean", .truth, mean, interval: interval)], isFromZero: true)
  }

  func height(_ row: Int) -> Double { Double(rows.count - row) }
}

extension Estimates: Drawable {
  var extentX: Extent {
    var extent = Extent(rows.map(\.value) + rows.flatMap(\.parts) + (isFromZero ? [0] : []))
    for interval in rows.compactMap(\.interval) {
      extent.include(Extent([interval.lowerBound, interval.upperBound]))
    }
    guard !extent.isEmpty else { return extent }
    let room = (extent.upper - extent.lower) * 0.03
    extent.include(Extent([extent.lower - room, extent.upper + room]))
    return extent
  }

  var extentY: Extent { Extent([0.4, Double(rows.count) + 0.6]) }
  var categories: [Scaled.Tick] {
    rows.indices.map { Scaled.Tick(value: height($0), text: rows[$0].name) }
  }

  func facts(_ panel: Panel) -> [String] {
    var facts = rows.filter { $0.interval != nil || rows.count <= 6 }.map { row in
      let interval = row.interval.map { " (\($0.lowerBound.text) to \($0.upperBound.text))" } ?? ""
      return "\(row.name) \(row.value.text)\(interval)"
    }
    if isFromZero {
      let single = rows.filter { $0.interval == nil }
      facts.append("\(single.count { $0.value > 0 }) of \(single.count) are above zero")
    }
    return facts
  }

  func draw(on sheet: inout Sheet) {
    if isFromZero {
      sheet.commands.append(
        "set arrow from 0, graph 0 to 0, graph 1 nohead back "
          + sheet.line(Shade.foreground, width: 1.5))
    }
    let numbers = rows.enumerated().map { index, row in
      [
        height(index), row.value, row.interval?.lowerBound ?? .nan,
        row.interval?.upperBound ?? .nan,
      ]
    }
    let block = sheet.data("estimates", columns: ["row", "value", "from", "to"], numbers)
    for (index, row) in rows.enumerated() where isFromZero && row.interval == nil {
      sheet.plot(
        "\(block) every ::\(index)::\(index) using (0):1:2:(0) with vectors nohead "
          + sheet.line(Shade.muted, width: 3))
    }
    for (index, row) in rows.enumerated() { draw(row, index, block, on: &sheet) }
  }

  private func draw(_ row: Row, _ index: Int, _ block: String, on sheet: inout Sheet) {
    let ink = row.role.colour
    if !row.parts.isEmpty {
      let below = row.parts.indices.map { height(index) - 0.24 - 0.05 * Double($0 * 7 % 5 - 2) }
      let parts = sheet.data(
        "\(row.name), single numbers", columns: ["value", "row"],
        zip(row.parts, below).map { [$0, $1] })
      sheet.plot(
        "\(parts) using 1:2 with points pointtype \(row.role.point.kind) "
          + "pointsize \(sheet.canvas.pointSize(1)) linecolor rgb '\(ink)'")
    }
    let isHeavy = row.interval != nil
    let point = row.role == .truth ? 5 : row.role.point.kind
    let size = isHeavy ? 2.2 : 1.5
    let place = "\(block) every ::\(index)::\(index) using"
    if isHeavy {
      sheet.plot("\(place) 2:1:3:4 with xerrorbars pointtype -1 \(sheet.line(ink, width: 5))")
    }
    sheet.plot(
      "\(place) 2:1 with points pointtype \(point) "
        + "pointsize \(sheet.canvas.pointSize(size)) linecolor rgb '\(ink)'"
    )
  }
}
