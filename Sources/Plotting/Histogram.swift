/// How often values fall into bins of equal width.
public struct Histogram: Sendable, Equatable {
  /// Its name in the margin.
  public var name: String
  /// What it stands for.
  public var role: Role
  /// Where the first bin begins.
  public var start: Double
  /// How wide each bin is.
  public var width: Double
  /// The share of the values in each bin, in percent.
  public var shares: [Double]
  /// Whether only its outline is drawn, as for what was there before.
  public var isOutline = false

  /// A histogram whose bins were counted elsewhere.
  public init(_ name: String, _ role: Role, start: Double, width: Double, shares: [Double]) {
    self.name = name
    self.role = role
    self.start = start
    self.width = width
    self.shares = shares
  }

  /// A histogram of values; those outside the range are not shown.
  public init(
    _ name: String, _ role: Role, of values: [Double], in range: ClosedRange<Double>, bins: Int
  ) {
    let width = (range.upperBound - range.lowerBound) / Double(max(1, bins))
    var counts = Array(repeating: 0.0, count: max(1, bins))
    for value in values where range.contains(value) && width > 0 {
      counts[min(counts.count - 1, Int((value - range.lowerBound) / width))] += 1
    }
    let all = Double(max(1, values.count))
    self.init(
      name, role, start: range.lowerBound, width: width, shares: counts.map { 100 * $0 / all })
  }

  /// The histogram as an outline, to lie over another one.
  public var outline: Histogram {
    var histogram = self
    histogram.isOutline = true
    return histogram
  }
}

extension Histogram: Drawable {
  private func centre(_ bin: Int) -> Double { start + (Double(bin) + 0.5) * width }

  var extentX: Extent { Extent([start, start + width * Double(shares.count)]) }
  var extentY: Extent { Extent([0, (shares.max() ?? 1) * 1.05]) }
  var isTightX: Bool { true }
  var names: [Name] {
    [
      Name(
        text: name, colour: .role(role), dash: "(5,4)", sign: isOutline ? .line : .block,
        isBold: !isOutline)
    ]
  }

  func facts(_ panel: Panel) -> [String] {
    guard let most = shares.max(), let bin = shares.firstIndex(of: most) else { return [] }
    let (from, to) = (start + Double(bin) * width, start + Double(bin + 1) * width)
    return ["\(name) is highest from \(from.text) to \(to.text) with \(most.text) %"]
  }

  func draw(on sheet: inout Sheet) {
    let rows = shares.indices.map { [centre($0), shares[$0]] }
    let block = sheet.data(name, columns: ["centre", "percent"], rows)
    let ink = role.colour
    if isOutline {
      sheet.plot("\(block) using 1:2 with histeps \(sheet.line(ink, width: 3, dash: "(5,4)"))")
    } else {
      sheet.plot(
        "\(block) using 1:2:(\((width * 0.92).data)) with boxes fillcolor rgb '\(ink)' "
          + "fillstyle transparent solid 0.70 noborder")
    }
  }
}
