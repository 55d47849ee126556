import Wording

/// A number for each place of the plane, shown as a colour.
public struct HeatMap: Sendable, Equatable {
  /// How numbers become colours.
  public enum Palette: Sendable, Equatable {
    /// From dark to bright: for amounts.
    case amounts
    /// From blue through white to orange: for numbers whose sign matters.
    case signed
  }

  /// What the colour means.
  public var name: String
  /// Its unit, above the colour bar; where it has none, its name stands there.
  public var unit: String
  /// How numbers become colours.
  public var palette: Palette
  /// The centres of the first and the last column.
  public var x: ClosedRange<Double>
  /// The centres of the lowest and the highest row.
  public var y: ClosedRange<Double>
  /// Rows from the lowest up, each from left to right.
  public var rows: [[Double]]
  /// The numbers at the ends of the colours; nil: the least and the greatest there are.
  public var limits: ClosedRange<Double>?
  /// How many lines of equal height are drawn on top; 0: none.
  public var contours = 0

  /// A map from its rows.
  public init(
    _ name: String, unit: String = "", palette: Palette = .amounts, x: ClosedRange<Double>,
    y: ClosedRange<Double>, rows: [[Double]], limits: ClosedRange<Double>? = nil,
    contours: Int = 0
  ) {
    self.name = name
    self.unit = unit
    self.palette = palette
    self.x = x
    self.y = y
    self.rows = rows
    self.limits = limits
    self.contours = contours
  }

  /// A map of a function of both axes.
  public init(
    _ name: String, unit: String = "", palette: Palette = .amounts, x: ClosedRange<Double>,
    y: ClosedRange<Double>, columns: Int = 81, rows: Int = 81,
    limits: ClosedRange<Double>? = nil, contours: Int = 0, of function: (Double, Double) -> Double
  ) {
    let table = places(y, rows).map { down in places(x, columns).map { function($0, down) } }
    self.init(
      name, unit: unit, palette: palette, x: x, y: y, rows: table, limits: limits,
      contours: contours)
  }

  var columnCount: Int { rows.first?.count ?? 0 }

  /// The numbers at the ends of the colours, which differ even where all numbers are equal.
  var colourRange: ClosedRange<Double> {
    let extent = Extent(rows.joined())
    let most = max(extent.lower.magnitude, extent.upper.magnitude)
    let range =
      limits
      ?? (extent.isEmpty
        ? 0...1 : palette == .signed ? -most...most : extent.lower...extent.upper)
    guard range.lowerBound == range.upperBound else { return range }
    // A half would be lost in a large number.
    let room = max(0.5, range.lowerBound.magnitude * 1e-6)
    return range.lowerBound - room...range.lowerBound + room
  }

  /// The number nearest to a place.
  func value(_ x: Double, _ y: Double) -> Double {
    let column = nearest(x, self.x, columnCount)
    let row = nearest(y, self.y, rows.count)
    guard rows.indices.contains(row), rows[row].indices.contains(column) else { return .nan }
    return rows[row][column]
  }
}

extension HeatMap: Drawable {
  var extentX: Extent { Extent([x.lowerBound, x.upperBound]) }
  var extentY: Extent { Extent([y.lowerBound, y.upperBound]) }
  var isTightX: Bool { true }
  var isTightY: Bool { true }

  func facts(_ panel: Panel) -> [String] {
    var lowest = (value: Double.infinity, x: 0.0, y: 0.0)
    var highest = (value: -Double.infinity, x: 0.0, y: 0.0)
    for (row, down) in zip(rows, places(y, rows.count)) {
      for (value, across) in zip(row, places(x, columnCount)) where value.isFinite {
        if value < lowest.value { lowest = (value, across, down) }
        if value > highest.value { highest = (value, across, down) }
      }
    }
    guard lowest.value <= highest.value else { return ["\(name): no numbers"] }
    let unit = unit.isEmpty ? "" : " \(unit)"
    return [
      "\(name) reaches from \(lowest.value.text)\(unit) at (\(lowest.x.text), \(lowest.y.text)) "
        + "to \(highest.value.text)\(unit) at (\(highest.x.text), \(highest.y.text))"
    ]
  }

  func draw(on sheet: inout Sheet) {
    guard columnCount > 0 else { return }
    let block = sheet.data(
      name, columns: ["a row of numbers for each y from \(y.lowerBound.text) up"],
      rows.map { $0.map { $0.rounded(digits: 4) } })
    let stepX = (x.upperBound - x.lowerBound) / Double(max(1, columnCount - 1))
    let stepY = (y.upperBound - y.lowerBound) / Double(max(1, rows.count - 1))
    // An SVG cannot cut the outer half of the cells at the edge off, so they are drawn narrower.
    let isSVG = sheet.canvas.medium == .svg
    let place =
      "(\(x.lowerBound) + \(stepX) * $1):(\(y.lowerBound) + \(stepY) * $2):3"
    let colours = colourRange
    let bar = self.bar
    let canvas = sheet.canvas
    let (left, top) = (sheet.frame.right + canvas.em * 0.6, sheet.frame.top)
    let size = (canvas.em * 0.9, sheet.frame.bottom - top)
    sheet.commands += [
      "set palette defined (\(palette.stops))",
      "set cbrange [\(colours.lowerBound.data):\(colours.upperBound.data)]",
      "set cbtics ("
        + bar.ticks.map { "\($0.text.quoted) \($0.value.data)" }.joined(separator: ", ")
        + ") scale 0.4",
      "set colorbox user origin screen \((left / canvas.width).data), "
        + "screen \((1 - sheet.frame.bottom / canvas.height).data) "
        + "size screen \((size.0 / canvas.width).data), screen \((size.1 / canvas.height).data) "
        + "noborder",
    ]
    if !barTitle.isEmpty {
      sheet.label(
        barTitle, x: "screen \((left / canvas.width).data)",
        y: "screen \((1 - (top - canvas.em * 1.2) / canvas.height).data)",
        font: canvas.font(0.9), colour: Shade.muted)
    }
    sheet.plot("\(block) matrix using \(isSVG ? narrowerPlace : place) with image")
    if contours > 0 { drawContours(block, place, on: &sheet) }
    sheet.isOverMap = true
  }

  /// Columns and rows moved inwards, so that the outer edges of the cells are those of the map.
  private var narrowerPlace: String {
    let parts = [(x, columnCount), (y, rows.count)].enumerated().map { index, side in
      let width = (side.0.upperBound - side.0.lowerBound) / Double(max(1, side.1))
      return "(\(side.0.lowerBound) + \(width) * ($\(index + 1) + 0.5))"
    }
    return parts.joined(separator: ":") + ":3"
  }

  /// The numbers beside the colours.
  private var bar: Scaled {
    Scaled(Axis("", range: colourRange), extent: Extent([]), count: 5, hasRoom: false)
  }

  /// What stands above the bar of colours: the unit, or what is shown.
  var barTitle: String { unit.isEmpty ? name : unit }

  /// The room that the bar of colours takes with its numbers.
  func barWidth(on canvas: Canvas) -> Double {
    let widest = bar.ticks.map { canvas.width(of: $0.text) }.max() ?? 0
    return canvas.em * 3 + max(widest, canvas.width(of: barTitle) - canvas.em * 1.5)
  }

  /// Gnuplot finds the lines of equal height and keeps them as a block of its own.
  private func drawContours(_ block: String, _ place: String, on sheet: inout Sheet) {
    let lines = "$contours\(sheet.blocks.count)"
    sheet.commands += [
      "set contour base; unset surface; set cntrparam levels \(contours)",
      "set table \(lines)",
      // The outermost numbers may lie a rounding error beyond the axes.
      "set xrange [*:*]; set yrange [*:*]",
      "splot \(block) matrix using \(place)",
      "unset table; unset contour; set surface",
      "set xrange [\(sheet.x.lower.data):\(sheet.x.upper.data)]",
      "set yrange [\(sheet.y.lower.data):\(sheet.y.upper.data)]",
    ]
    sheet.plot("\(lines) using 1:2 with lines \(sheet.line("#FFFFFF", width: 1.2))")
  }
}

extension HeatMap.Palette {
  fileprivate var stops: String {
    let colours =
      switch self {
      case .amounts:
        [
          "#440154", "#472D7B", "#3B528B", "#2C728E", "#21918C", "#28AE80", "#5EC962", "#ADDC30",
          "#FDE725",
        ]
      case .signed:
        [
          "#08519C", "#4292C6", "#9ECAE1", "#E3EEF5", "#F7F7F7", "#FBE6D5", "#FDAE6B", "#E6550D",
          "#A63603",
        ]
      }
    return colours.enumerated().map { "\($0) '\($1)'" }.joined(separator: ", ")
  }
}

/// Places from one end of a range to the other.
func places(_ range: ClosedRange<Double>, _ count: Int) -> [Double] {
  let step = (range.upperBound - range.lowerBound) / Double(max(1, count - 1))
  return (0..<max(0, count)).map { range.lowerBound + Double($0) * step }
}

/// How far along a range a number lies, from 0 to 1; 0 for what is no number and in an empty range.
func share(of value: Double, in range: ClosedRange<Double>) -> Double {
  let width = range.upperBound - range.lowerBound
  guard value.isFinite, width > 0 else { return 0 }
  return max(0, min(1, (value - range.lowerBound) / width))
}

private func nearest(_ value: Double, _ range: ClosedRange<Double>, _ count: Int) -> Int {
  max(0, Int((share(of: value, in: range) * Double(count - 1)).rounded()))
}

extension Double {
  /// The number with so many significant digits: enough for a colour.
  fileprivate func rounded(digits: Int) -> Double {
    guard isFinite, self != 0 else { return self }
    var exponent = 0
    var size = magnitude
    while size >= powerOfTen(digits) {
      size /= 10
      exponent += 1
    }
    while size < powerOfTen(digits - 1), exponent > -15 {
      size *= 10
      exponent -= 1
    }
    let scale = powerOfTen(abs(exponent))
    return exponent < 0 ? (self * scale).rounded() / scale : (self / scale).rounded() * scale
  }
}
