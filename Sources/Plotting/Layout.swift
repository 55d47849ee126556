/// Where the parts of a panel stand: the axes' reach, the margins, the words above.
struct Layout {
  let panel: Panel
  /// Where the panel begins, in pixels.
  let start: Double
  let names: [Name]
  let captions: [(text: String, x: Double, colour: Colour)]
  let isBare: Bool
  let hasCategories: Bool
  var x: Scaled
  var y: Scaled
  var frame: Frame
  private var levels: [Int] = []

  /// A panel between two places of the canvas, in pixels.
  init(_ panel: Panel, on canvas: Canvas, from start: Double, to end: Double, hasNames: Bool) {
    self.panel = panel
    self.start = start
    let marks = panel.marks.map(\.drawable)
    let em = canvas.em
    isBare = marks.contains { $0 is Diagram || $0 is Swing }
    names = hasNames ? marks.flatMap(\.names).filter { !$0.text.isEmpty } : []
    captions = marks.flatMap(\.captions)
    let categories = marks.flatMap(\.categories)
    let hasWords = !categories.isEmpty
    hasCategories = hasWords

    y = Scaled(panel.y, along: \.extentY, of: marks, count: 6)
    if hasCategories {
      let extent = marks.reduce(into: Extent([])) { $0.include($1.extentY) }
      y = Scaled(categories, lower: extent.lower, upper: extent.upper)
    }

    let tickWidth =
      y.ticks.map { canvas.width(of: $0.text, isBold: hasWords) }.max() ?? 0
    let caption = panel.y.caption.isEmpty || isBare ? 0 : em * 2.5
    let least = isBare ? em * 1.5 : hasNames && !hasWords ? em * 5.4 : em * 2.2
    let left = start + max(least, tickWidth + em * 1.2 + caption)
    let most = Int((end - (hasWords ? left : start)) / (em * 4.7))
    x = Scaled(panel.x, along: \.extentX, of: marks, count: max(2, min(8, most)))
    let maps = marks.compactMap { $0 as? HeatMap }
    // Over a map the names stand inside.
    let nameWidth =
      !maps.isEmpty
      ? 0
      : names.map { canvas.width(of: $0.text, factor: 1.06, isBold: $0.isBold) + em * 1.6 }.max()
        ?? 0
    let bar = maps.map { $0.barWidth(on: canvas) }.max() ?? 0
    let lastTick = (x.ticks.last.map { canvas.width(of: $0.text) } ?? 0) / 2
    let right = end - max(isBare ? em : em * 1.4, nameWidth + bar, lastTick + em * 0.4)
    let below = isBare ? em * 0.8 : panel.x.caption.isEmpty ? em * 2.4 : em * 4.3
    frame = Frame(left: left, right: right, top: 0, bottom: canvas.height - below)
  }

  /// Puts the panel below the heading, with room for its own few words and the captions.
  mutating func setTop(below heading: Double, on canvas: Canvas) {
    let em = canvas.em
    frame.top = heading + em * 0.8
    if !panel.heading.isEmpty { frame.top += em * 1.5 }
    levels = captionLevels(on: canvas)
    if let highest = levels.max() { frame.top += em * (0.5 + 1.3 * Double(highest + 1)) }
    if panel.marks.contains(where: \.needsBarTitle) { frame.top += em * 1.1 }
  }

  func sheet(on canvas: Canvas, blocks: [DataBlock]) -> Sheet {
    var (x, y) = (x, y)
    if isBare {
      // Without axes the plane is counted in pixels.
      x = Scaled([], lower: 0, upper: frame.right - frame.left)
      y = Scaled([], lower: 0, upper: frame.bottom - frame.top)
    }
    return Sheet(canvas: canvas, frame: frame, x: x, y: y, blocks: blocks)
  }

  /// Captions that would lie on each other stand on different lines.
  private func captionLevels(on canvas: Canvas) -> [Int] {
    var ends: [Double] = []
    let order = captions.indices.sorted { captions[$0].x < captions[$1].x }
    var levels = Array(repeating: 0, count: captions.count)
    for index in order {
      let half = canvas.width(of: captions[index].text) / 2
      let centre = captionCentre(index, on: canvas)
      let level = ends.firstIndex { $0 < centre - half } ?? ends.count
      if level == ends.count { ends.append(0) }
      ends[level] = centre + half + canvas.em * 0.8
      levels[index] = level
    }
    return levels
  }

  private func captionCentre(_ index: Int, on canvas: Canvas) -> Double {
    let half = canvas.width(of: captions[index].text) / 2
    let wish = frame.left + (frame.right - frame.left) * x.share(captions[index].x)
    return min(max(wish, frame.left + half), max(frame.right - half, frame.left + half))
  }

  func writeCaptions(on sheet: inout Sheet) {
    let canvas = sheet.canvas
    for (index, caption) in captions.enumerated() {
      let y = frame.top - canvas.em * (0.75 + 1.3 * Double(levels[index]))
      sheet.label(
        caption.text, x: "screen \((captionCentre(index, on: canvas) / canvas.width).data)",
        y: "screen \((1 - y / canvas.height).data)", "center",
        colour: caption.colour.code)
    }
  }
}

extension Scaled {
  /// The axis settled for all that is drawn along it.
  init(
    _ axis: Axis, along side: KeyPath<any Drawable, Extent>, of marks: [any Drawable], count: Int
  ) {
    var extent = marks.reduce(into: Extent([])) { $0.include($1[keyPath: side]) }
    if side == \.extentY, marks.contains(where: { $0 is Note }), axis.scale == .linear {
      // Words at the highest point want room above it.
      let room = (extent.upper - extent.lower) * 0.1
      extent.include(extent.upper + room)
    }
    let isTight = marks.contains { side == \.extentX ? $0.isTightX : $0.isTightY }
    self.init(axis, extent: extent, count: count, hasRoom: !isTight)
  }
}

extension Mark {
  fileprivate var needsBarTitle: Bool {
    if case .map(let map) = self { !map.barTitle.isEmpty } else { false }
  }
}
