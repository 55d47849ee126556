/// The headline and what stands below it, broken into lines that fit.
struct Heading {
  var commands: [String] = []
  /// Where the heading ends, in pixels from the top.
  var bottom = 0.0

  init(_ chart: Chart, legend: [Name], left: Double, on canvas: Canvas) {
    let em = canvas.em
    let room = canvas.width - left - em * 1.2
    var y = em * 1.9
    var size = 1.375
    let widest = canvas.width(of: chart.title, factor: 1.375, isBold: true)
    // A little smaller is better than a second line.
    if widest > room { size = max(1.15, 1.375 * room / widest) }
    for line in chart.title.fitted(canvas, room: room, factor: size, isBold: true) {
      add(line, left, y, canvas.font(size, isBold: true), Shade.foreground, canvas)
      y += em * 1.6
    }
    y += em * 0.2
    let wide = canvas.width(of: chart.subtitle, factor: 0.94)
    let small = wide > room ? max(0.84, 0.94 * room / wide) : 0.94
    for line in chart.subtitle.fitted(canvas, room: room, factor: small, isBold: false) {
      add(line, left, y, canvas.font(small), Shade.muted, canvas)
      y += em * 1.3
    }
    bottom = y - em * 0.55
    addLegend(legend, left, room, canvas)
  }

  private mutating func addLegend(
    _ names: [Name], _ left: Double, _ room: Double, _ canvas: Canvas
  ) {
    guard !names.isEmpty else { return }
    let em = canvas.em
    var (x, y) = (left, bottom + em * 0.85)
    for name in names {
      let width = em * 2.1 + canvas.width(of: name.text, isBold: name.isBold)
      if x > left, x + width > left + room {
        x = left
        y += em * 1.4
      }
      commands.append(canvas.sign(name, x, y))
      add(
        name.text, x + em * 2.1, y, canvas.font(1, isBold: name.isBold),
        name.colour.code, canvas)
      x += width + em * 1.6
    }
    bottom = y + em * 0.7
  }

  private mutating func add(
    _ text: String, _ x: Double, _ y: Double, _ font: String, _ colour: String, _ canvas: Canvas
  ) {
    commands.append(
      "set label \(text.quoted) at \(canvas.place(x, y)) left font \(font) "
        + "textcolor rgb '\(colour)' front")
  }
}

extension Canvas {
  /// A short line or a block before a name in a legend.
  func sign(_ name: Name, _ x: Double, _ y: Double) -> String {
    let colour = name.colour.code
    guard name.sign == .line else {
      let half = em * (name.sign == .block ? 0.4 : 0.25)
      return
        "set object rectangle from \(place(x + em - half, y + half)) "
        + "to \(place(x + em + half, y - half)) front fillcolor rgb '\(colour)' "
        + "fillstyle solid noborder"
    }
    return "set arrow from \(place(x, y)) to \(place(x + em * 1.7, y)) nohead front "
      + "linecolor rgb '\(colour)' linewidth \(name.isBold ? "3.5" : "2") dashtype \(name.dash)"
  }
}

extension String {
  /// The text in lines that fit into so many pixels.
  fileprivate func fitted(
    _ canvas: Canvas, room: Double, factor: Double, isBold: Bool
  ) -> [String] {
    guard !isEmpty else { return [] }
    let width = canvas.width(of: self, factor: factor, isBold: isBold)
    guard width > room || contains("\n") else { return [self] }
    return wrapped(to: max(10, Int(Double(count) * room / max(width, 1))))
  }
}
