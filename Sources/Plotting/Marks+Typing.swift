extension Drawable {
  /// Whether its line is so thick that others can lie upon it.
  var isThick: Bool { (self as? Curve)?.role == .minimum }
}

extension Curve {
  func type(on page: inout Page) {
    if isPath {
      let letter = page.letter(for: name, .online)
      let rows = denseRows
      page.points(letter, name, rows.map(\.x), rows.map(\.y))
      if !isClosed, let first = known.first, let last = known.last {
        page.points("S", "start", [first.x], [first.y])
        page.points("E", "end", [last.x], [last.y])
        page.explain("S", "start")
        page.explain("E", "end")
      }
      return
    }
    if !lower.isEmpty, !isGhost {
      page.curve(".", "\(bandName) from", x, lower)
      page.curve(".", "\(bandName) to", x, upper)
    }
    page.curve(page.letter(for: name, role, isGhost: isGhost), name, x, y)
    if !lower.isEmpty, !isGhost { page.explainOnce(".", bandName) }
  }
}

extension Curve {
  /// The points of a path with some between them, so that its letters have no gaps.
  private var denseRows: [(x: Double, y: Double)] {
    var rows = Array(known.prefix(1))
    for (from, to) in zip(known, known.dropFirst()) {
      let isJump = period.map { (to.x - from.x).magnitude > $0 / 2 } ?? false
      for part in isJump ? [1.0] : [0.25, 0.5, 0.75, 1] {
        rows.append((from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part))
      }
    }
    return rows
  }
}

extension ReferenceLine {
  func type(on page: inout Page) {
    switch kind {
    case .atY:
      let letter = page.letter(for: name, role)
      let places = page.columnsOfX(every: 3)
      page.points(letter, name, places, places.map { _ in value })
    case .atX:
      let rows = page.rowsOfY
      page.points("|", name, rows.map { _ in value }, rows)
      if !name.isEmpty { page.explainOnce("|", "\(name) (\(value.text))") }
    }
  }
}

extension Zone {
  func type(on page: inout Page) {
    let edges = [range.lowerBound, range.upperBound]
    switch kind {
    case .atX:
      for edge in edges where edge > page.x.lower && edge < page.x.upper {
        let rows = page.rowsOfY
        page.points("|", name, rows.map { _ in edge }, rows)
      }
      page.explainOnce("|", "edge of “\(name)”")
    case .atY:
      for edge in edges where edge > page.y.lower && edge < page.y.upper {
        let places = page.columnsOfX(every: 2)
        page.points("-", name, places, places.map { _ in edge })
      }
      page.explainOnce("-", "edge of “\(name)”")
    }
  }
}

extension Histogram {
  func type(on page: inout Page) {
    let letter: Character = isOutline ? "o" : "#"
    if isOutline {
      let centres = shares.indices.map { start + (Double($0) + 0.5) * width }
      page.points(letter, name, centres, shares)
    } else {
      var (x, y): ([Double], [Double]) = ([], [])
      for place in page.columnsOfX() {
        let bin = ((place - start) / width).rounded(.down)
        guard bin >= 0, bin < Double(shares.count) else { continue }
        let step = (page.y.upper - page.y.lower) / Double(page.height - 1)
        // A row counts when at least half of it lies below the top of the bar.
        for level in page.rowsOfY.dropFirst() where level - step / 2 <= shares[Int(bin)] {
          x.append(place)
          y.append(level)
        }
      }
      page.points(letter, name, x, y)
    }
    page.explain(letter, name)
  }
}

extension Points {
  func type(on page: inout Page) { page.points(page.letter(for: name, role), name, x, y) }
}

extension Diagonal {
  func type(on page: inout Page) {
    let from = max(page.x.lower, page.y.lower)
    let to = min(page.x.upper, page.y.upper)
    page.curve(".", "diagonal", [from, to], [from, to])
    page.explain(".", "equal")
  }
}

extension HeatMap {
  private static let ramp = Array(" .:-=+*#%@")

  func type(on page: inout Page) {
    let limits = colourRange
    for level in page.rowsOfY {
      var line = ""
      for column in 1...page.width {
        let value = value(page.x.value(atShare: Double(column) / Double(page.width)), level)
        let step = Int(share(of: value, in: limits) * Double(HeatMap.ramp.count))
        line.append(HeatMap.ramp[min(step, HeatMap.ramp.count - 1)])
      }
      page.words(line, at: "graph 0, first \(level.data) offset character 1,0", isBehind: true)
    }
    let unit = unit.isEmpty ? "" : " \(unit)"
    page.legend.append(
      "“\(String(HeatMap.ramp))” = \(name) from \(limits.lowerBound.text) "
        + "to \(limits.upperBound.text)\(unit)")
  }
}

extension Bars {
  func type(on page: inout Page) {
    for (index, series) in series.enumerated() {
      let letter: Character =
        self.series.count == 1 ? "#" : page.letter(for: series.name, series.roles.first)
      for (category, value) in series.values.prefix(groups.count).enumerated() {
        let above = self.series.count / 2 - index
        let y = Double(groups.count - category) + Double(above) / Double(page.rowsPerCategory)
        let from = max(page.x.lower, min(0, value))
        let to = min(page.x.upper, max(0, value))
        let places = page.columnsOfX().filter { from <= $0 && $0 <= to }
        page.points(letter, "bar", places, places.map { _ in y })
        if let interval = series.interval(category) {
          page.points("[", "from", [interval.lower], [y])
          page.points("]", "to", [interval.upper], [y])
        }
        let end =
          value < 0
          ? min(value, series.interval(category)?.lower ?? value)
          : max(value, series.interval(category)?.upper ?? value)
        let text = self.text(value)
        page.words(
          text, at: "\(end.data), \(y.data) offset character \(value < 0 ? -text.count - 1 : 2),0")
      }
    }
    if series.contains(where: { !$0.lower.isEmpty }) { page.legend.append("[ ] = interval") }
  }
}

extension Estimates {
  func type(on page: inout Page) {
    if isFromZero {
      let rows = page.rowsOfY
      page.points("|", "zero", rows.map { _ in 0 }, rows)
      page.explain("|", "no difference")
    }
    var hasParts = false
    for (index, row) in rows.enumerated() {
      let y = height(index)
      if !row.parts.isEmpty {
        page.points(".", row.name, row.parts, row.parts.map { _ in y })
        hasParts = true
      }
      if let interval = row.interval {
        page.points("[", "from", [interval.lowerBound], [y])
        page.points("]", "to", [interval.upperBound], [y])
      }
      page.points(row.interval == nil ? "o" : "#", row.name, [row.value], [y])
    }
    if hasParts { page.explain(".", "one of those it was made of") }
    if rows.contains(where: { $0.interval != nil }) { page.legend.append("[ # ] = interval") }
  }
}

extension Note {
  func type(on page: inout Page) {
    guard role != nil else { return }
    // The shades of a map have a star among them, so there it is a letter.
    let isOverMap = page.panel.marks.contains { if case .map = $0 { true } else { false } }
    if isOverMap { return page.points(page.letter(for: text, nil), text, [x], [y]) }
    page.points("*", text, [x], [y])
    page.explainOnce("*", text)
  }
}

extension Diagram {
  func type(on page: inout Page) {
    let width = nodes.map(\.label.count).max() ?? 0
    for node in nodes.sorted(by: { ($0.rank, $0.id) < ($1.rank, $1.id) }) {
      let from = node.inputs.map { "#\($0)" }.joined(separator: " ")
      let padding = String(repeating: " ", count: width - node.label.count)
      let sign = node.isActive ? (node.kind == .cut ? "x" : "*") : " "
      let indent = String(repeating: "  ", count: node.rank)
      let line =
        "\(sign) #\(node.id) \(indent)\(node.label)\(padding)  \(node.detail)"
        + (from.isEmpty ? "" : "  <- \(from)")
      page.list.append(line)
    }
    if nodes.contains(where: { !$0.isActive }) { page.explain("*", "in play") }
    if nodes.contains(where: { $0.kind == .cut }) {
      page.explain("x", cutLabel.isEmpty ? "cut: no gradient" : cutLabel)
    }
  }
}

extension Swing {
  func type(on page: inout Page) {
    for arm in arms {
      let letter = page.letter(for: arm.name, arm.role)
      let times = arm.angles.indices.map { Double($0) * interval }
      let wrapped = arm.angles.map { arcTangent(sine($0), cosine($0)) }
      page.points(letter, arm.name, times, wrapped)
    }
    page.header.append("up: angle in radians, 0 = upright; to the right: time in seconds")
  }
}
