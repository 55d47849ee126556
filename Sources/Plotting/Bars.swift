import Wording

/// Bars, one or several for each category, lying so that long names can be read.
public struct Bars: Sendable, Equatable {
  /// Bars of one kind: one number for each category.
  public struct Series: Sendable, Equatable {
    /// Its name in the margin; empty if the categories say enough.
    public var name: String
    /// What its bars stand for: one role for all, or one for each category.
    public var roles: [Role]
    /// The numbers.
    public var values: [Double]
    /// Where each error bar begins; empty without them.
    public var lower: [Double]
    /// Where each error bar ends.
    public var upper: [Double]

    /// Bars of one kind.
    public init(
      _ name: String = "", roles: [Role], values: [Double], lower: [Double] = [],
      upper: [Double] = []
    ) {
      self.name = name
      self.roles = roles
      self.values = values
      self.lower = lower
      self.upper = upper
    }

    func role(_ category: Int) -> Role { roles.isEmpty ? .neutral : roles[category % roles.count] }
    func interval(_ category: Int) -> (lower: Double, upper: Double)? {
      lower.indices.contains(category) && upper.indices.contains(category)
        ? (lower[category], upper[category]) : nil
    }
  }

  /// The names of the categories, from the top down.
  public var groups: [String]
  /// The kinds of bars in each category, from the top down.
  public var series: [Series]
  /// The digits after the point of the number at each bar; nil: about four in all.
  public var decimals: Int?

  /// Bars for categories.
  public init(_ categories: [String], _ series: [Series], decimals: Int? = nil) {
    groups = categories
    self.series = series
    self.decimals = decimals
  }

  func text(_ value: Double) -> String { decimals.map { value.text(decimals: $0) } ?? value.text }

  /// Where along y a bar lies.
  func height(_ category: Int, _ index: Int) -> Double {
    Double(groups.count - category) + (Double(series.count - 1) / 2 - Double(index)) * thickness
  }

  /// How thick a bar is; a category is 1.
  var thickness: Double { 0.8 / Double(max(1, series.count)) }
}

extension Bars: Drawable {
  var extentX: Extent {
    var extent = Extent([0])
    for series in series {
      extent.include(Extent(series.values + series.lower + series.upper))
    }
    guard !extent.isEmpty else { return extent }
    // Room for the numbers at the bars.
    let room = (extent.upper - extent.lower) * 0.13
    if extent.upper > 0 { extent.include(extent.upper + room) }
    if extent.lower < 0 { extent.include(extent.lower - room) }
    return extent
  }

  var extentY: Extent { Extent([0.4, Double(groups.count) + 0.6]) }
  var categories: [Scaled.Tick] {
    groups.enumerated().map { index, name in
      Scaled.Tick(value: Double(groups.count - index), text: name)
    }
  }

  var names: [Name] {
    series.filter { !$0.name.isEmpty }.map {
      Name(text: $0.name, colour: .role($0.role(0)), sign: .block)
    }
  }

  func facts(_ panel: Panel) -> [String] {
    groups.enumerated().map { category, name in
      let numbers = series.filter { $0.values.indices.contains(category) }.map { series in
        let value = text(series.values[category])
        let interval = series.interval(category).map { " (\(text($0)) to \(text($1)))" } ?? ""
        return (series.name.isEmpty ? "" : "\(series.name) ") + value + interval
      }
      return "\(name): \(numbers.joined(separator: ", "))"
    }
  }

  func draw(on sheet: inout Sheet) {
    for (index, series) in series.enumerated() {
      var rows: [[Double]] = []
      for (category, value) in series.values.prefix(groups.count).enumerated() {
        let interval = series.interval(category) ?? (value, value)
        rows.append([height(category, index), value, interval.lower, interval.upper])
      }
      let what = series.name.isEmpty ? "bars" : series.name
      let block = sheet.data(what, columns: ["place", "value", "from", "to"], rows)
      let half = (thickness * 0.44).data
      for category in rows.indices {
        let ink = series.role(category).colour
        sheet.plot(
          "\(block) every ::\(category)::\(category) "
            + "using (0.5*$2):1:(0):2:($1-\(half)):($1+\(half)) with boxxyerror "
            + "fillcolor rgb '\(ink)' fillstyle transparent solid 0.75 noborder")
      }
      if !series.lower.isEmpty {
        sheet.plot(
          "\(block) using 2:1:3:4 with xerrorbars pointtype -1 "
            + sheet.line(Shade.foreground, width: 2))
      }
      for row in rows { writeValue(row, on: &sheet) }
    }
    if sheet.x.lower < 0, sheet.x.upper > 0 {
      sheet.commands.append(
        "set arrow from 0, graph 0 to 0, graph 1 nohead front "
          + sheet.line(Shade.foreground, width: 1.5))
    }
  }

  private func writeValue(_ row: [Double], on sheet: inout Sheet) {
    let isNegative = row[1] < 0
    let end = isNegative ? min(row[1], row[2]) : max(row[1], row[3])
    let room = (sheet.frame.bottom - sheet.frame.top) * thickness / Double(groups.count + 1)
    let size = max(0.55, min(0.9, room / sheet.canvas.em))
    sheet.label(
      text(row[1]), x: end.data, y: row[0].data,
      "\(isNegative ? "right" : "left") offset character \(isNegative ? -0.5 : 0.5),0",
      font: sheet.canvas.font(size), colour: Shade.muted)
  }
}
