import Wording

/// Draws a chart with letters, for terminals, pipes and readers of text.
struct Typewriter {
  let columns: Int
  let isASCII: Bool
  let height: Int

  func script(for chart: Chart, file: String) -> String {
    var lines = ["# \(chart.title.onOneLine)"]
    var pages: [Page] = []
    for (index, panel) in chart.panels.enumerated() {
      var page = Page(
        panel, columns: max(20, columns), isASCII: isASCII, height: max(2, height),
        blocks: pages.last?.blocks ?? [])
      if index == 0 {
        page.header = [chart.title, chart.subtitle]
      }
      if !panel.heading.isEmpty { page.header += [" ", panel.heading] }
      // A thick line shows beneath thin ones; its letters would be lost beneath theirs.
      let marks = panel.marks.map(\.drawable)
      for mark in marks.filter({ !$0.isThick }) + marks.filter(\.isThick) { mark.type(on: &page) }
      pages.append(page)
    }
    for block in pages.last?.blocks ?? [] {
      lines.append("\(block.comment)\n\(block.name) << EOD\n\(block.text)EOD")
    }
    lines += ["set encoding utf8", "unset key", "unset grid"]
    // The pages follow each other in one file; it is named once, for naming it empties it.
    for (index, page) in pages.enumerated() {
      var commands = page.commands()
      if index == 0 { commands.insert("set output \(file.quoted)", at: 1) }
      lines += commands
    }
    lines.append("set output")
    let text = lines.joined(separator: "\n") + "\n"
    return isASCII ? text.ascii : text
  }
}

extension String {
  /// The marks that stand above letters, such as the dot of θ̇: gnuplot gives each a column.
  fileprivate var marksAbove: Int {
    unicodeScalars.count { $0.properties.generalCategory == .nonspacingMark }
  }
}

/// A panel under construction as letters.
struct Page {
  let panel: Panel
  let columns: Int
  let isASCII: Bool
  /// The rows between the axes.
  var height: Int
  var x: Scaled
  var y: Scaled
  /// The column of the y axis.
  let margin: Int
  /// How many rows a category has.
  private(set) var rowsPerCategory = 1
  let hasCategories: Bool
  let isBare: Bool
  var blocks: [DataBlock]
  var header: [String] = []
  /// What the letters mean.
  var legend: [String] = []
  private var taken: Set<Character> = []
  /// Lines that stand for a picture which has no axes.
  var list: [String] = []
  private var settings: [String] = []
  private var plots: [String] = []

  init(_ panel: Panel, columns: Int, isASCII: Bool, height: Int, blocks: [DataBlock]) {
    self.panel = panel
    self.columns = columns
    self.isASCII = isASCII
    self.blocks = blocks
    let marks = panel.marks.map(\.drawable)
    isBare = marks.contains { $0 is Diagram }
    self.height = height
    x = Scaled(panel.x, along: \.extentX, of: marks, count: 7)
    y = Scaled(panel.y, along: \.extentY, of: marks, count: 5)
    let categories = marks.flatMap(\.categories)
    hasCategories = !categories.isEmpty
    if hasCategories {
      let most = (columns - 8) / 2
      // One row for each bar and one between categories, so that none falls on another.
      let bars = marks.compactMap { ($0 as? Bars)?.series.count }.max() ?? 1
      rowsPerCategory = bars > 1 ? bars + 1 : 1
      let edge = Double((rowsPerCategory + 1) / 2) / Double(rowsPerCategory)
      y = Scaled(
        categories.map {
          Scaled.Tick(
            value: $0.value,
            text: String((isASCII ? $0.text.ascii : $0.text).onOneLine.prefix(most)))
        },
        lower: 1 - edge, upper: Double(categories.count) + edge)
      self.height = (categories.count - 1) * rowsPerCategory + 2 * ((rowsPerCategory + 1) / 2) + 1
    }
    // A strip of pendulums becomes curves of their angles.
    if let swing = marks.compactMap({ $0 as? Swing }).first {
      x = Scaled(
        Axis("time", range: 0...max(swing.interval, Double(swing.count) * swing.interval)),
        extent: Extent([]), count: 7, hasRoom: false)
      y = Scaled(Axis.angle, extent: Extent([]), count: 4, hasRoom: false)
    }
    margin = min(columns / 2, (y.ticks.map(\.text.ascii.count).max() ?? 1) + 2)
  }

  /// The columns between the axes.
  var width: Int { columns - margin - 3 }

  /// The numbers of the x axis at its columns.
  func columnsOfX(every: Int = 1) -> [Double] {
    stride(from: 0, through: width, by: every).map { x.value(atShare: Double($0) / Double(width)) }
  }

  /// The numbers of the y axis at its rows, from the bottom up.
  var rowsOfY: [Double] {
    (0..<height).map { y.value(atShare: Double($0) / Double(height - 1)) }
  }

  /// A letter for a name: the role's own, the name's first that is free, or any that is.
  mutating func letter(for name: String, _ role: Role?, isGhost: Bool = false) -> Character {
    var wishes: [Character] = isGhost ? ["~", ":", ";", ","] : []
    if let own = role?.letter, !isGhost { wishes.append(own) }
    wishes += name.ascii.lowercased().filter { $0.isLetter } + Array("abcdefghijklmnopqrstuvwxyz")
    let letter = wishes.first { !taken.contains($0) } ?? "*"
    taken.insert(letter)
    explain(letter, name)
    return letter
  }

  mutating func explain(_ letter: Character, _ name: String) {
    taken.insert(letter)
    if !name.isEmpty { legend.append("\(letter) = \(name.onOneLine)") }
  }

  /// Explains a letter that several marks share.
  mutating func explainOnce(_ letter: Character, _ name: String) {
    guard !legend.contains("\(letter) = \(name.onOneLine)") else { return }
    explain(letter, name)
  }

  /// Types a letter at each place.
  mutating func points(_ letter: Character, _ what: String, _ x: [Double], _ y: [Double]) {
    let rows = zip(x, y).filter { $0.0.isFinite && $0.1.isFinite }.map { [$0, $1] }
    guard !rows.isEmpty else { return }
    blocks.append(
      DataBlock(number: blocks.count + 1, what: what, columns: ["x", "y"], rows: rows))
    plots.append(
      "\(blocks[blocks.count - 1].name) using 1:2 with points pointtype \(String(letter).quoted)")
  }

  /// Types a curve: one letter in each column it passes.
  mutating func curve(_ letter: Character, _ what: String, _ x: [Double], _ y: [Double]) {
    let places = columnsOfX()
    points(letter, what, places, places.map { interpolated(x, y, at: $0) })
  }

  /// Types words at a place; they go below what is typed later.
  mutating func words(_ text: String, at place: String, isBehind: Bool = false) {
    settings.append("set label \(text.quoted) at \(place) left \(isBehind ? "back" : "front")")
  }

  func commands() -> [String] {
    let caption = panel.y.caption.isEmpty || hasCategories || isBare ? "" : "up: \(panel.y.caption)"
    var header = (header + [caption]).flatMap { line in
      line == " " ? [line] : spelled(line).wrapped(to: columns - line.marksAbove)
    }
    header += Page.joined(legend.map(spelled), width: columns)
    let below = isBare ? 0 : panel.x.caption.isEmpty ? 2 : 3
    let inner = isBare ? list.count : height
    let rows = header.count + 1 + inner + below
    var lines = ["set terminal dumb size \(columns),\(rows) noenhanced mono"]
    for (index, line) in header.enumerated() {
      lines.append(
        "set label \(line.quoted) at character 0, character \(rows - 1 - index) left front")
    }
    guard !isBare else {
      for (index, line) in list.enumerated() {
        let words = String(spelled(line).prefix(columns)).quoted
        lines.append(
          "set label \(words) at character 0, character \(inner - 1 - index) left front")
      }
      return lines + [
        "unset border; unset xtics; unset ytics; unset xlabel",
        "set lmargin 0; set rmargin 0; set tmargin 0; set bmargin 0",
        "plot [0:1] [0:1] NaN", "unset label",
      ]
    }
    lines += [
      "set border 3; set tics nomirror scale 0.4",
      "set lmargin \(margin); set rmargin 2; set tmargin \(header.count + 1); set bmargin \(below)",
      x.isLogarithmic ? "set logscale x" : "unset logscale x",
      y.isLogarithmic ? "set logscale y" : "unset logscale y",
      "set xrange [\(x.lower.data):\(x.upper.data)]",
      "set yrange [\(y.lower.data):\(y.upper.data)]",
      "set xtics \(x.tickList)", "set ytics \(y.tickList)",
      "set xlabel \(String(spelled(panel.x.caption).prefix(width)).quoted)",
    ]
    lines += settings
    lines.append("plot \\\n  " + (plots.isEmpty ? "NaN" : plots.joined(separator: ", \\\n  ")))
    return lines + ["unset label; unset arrow"]
  }

  /// A text in the letters there are; before it is put between quotes, for it may become one.
  private func spelled(_ text: String) -> String { isASCII ? text.ascii : text }

  /// Words side by side in as few lines as will do.
  private static func joined(_ words: [String], width: Int) -> [String] {
    var lines: [String] = []
    for word in words {
      if let last = lines.last, last.count + 3 + word.count <= width {
        lines[lines.count - 1] += "   " + word
      } else {
        lines.append(String(word.prefix(width)))
      }
    }
    return lines
  }
}

/// What a curve is at a place between its points; NaN outside of them.
func interpolated(_ x: [Double], _ y: [Double], at place: Double) -> Double {
  let count = min(x.count, y.count)
  guard count > 0 else { return .nan }
  if count == 1 { return x[0] == place ? y[0] : .nan }
  for index in 1..<count
  where min(x[index - 1], x[index]) <= place
    && place <= max(x[index - 1], x[index])
  {
    let span = x[index] - x[index - 1]
    return span == 0
      ? y[index] : y[index - 1] + (y[index] - y[index - 1]) * (place - x[index - 1]) / span
  }
  return .nan
}
