/// The whole gnuplot script that draws a chart, with its numbers inside.
///
/// The same chart always gives the same script. `file` is where gnuplot writes; a window needs
/// none.
public func script(
  for chart: Chart, as format: PictureFormat, look: Look = Look(), file: String = ""
) -> String {
  switch format {
  case .text(let columns, let isASCII, let height):
    Typewriter(columns: columns, isASCII: isASCII, height: height).script(for: chart, file: file)
  case .png: Drawing(chart, on: Canvas(.png, look)).script(file: file)
  case .svg: Drawing(chart, on: Canvas(.svg, look)).script(file: file)
  case .gif: Drawing(chart, on: Canvas(.gif, look)).script(file: file)
  case .sixel: Drawing(chart, on: Canvas(.sixel, look)).script(file: file)
  case .window: Drawing(chart, on: Canvas(.window, look)).script(file: file)
  }
}

/// The numbers of a chart as text: blocks with a comment that names the columns.
///
/// Two blank lines part the blocks, so that gnuplot's `index` and `numpy.loadtxt` can read them.
public func dataFile(for chart: Chart) -> String {
  let drawing = Drawing(chart, on: Canvas(.png, Look()))
  return "# \(chart.title.onOneLine)\n# \(chart.subtitle.onOneLine)\n"
    + drawing.sheets().flatMap(\.sheet.blocks).uniqued().map { "\n\n\($0.comment)\n\($0.text)" }
    .joined()
}

extension [DataBlock] {
  /// The blocks of all panels: each sheet also holds those of the sheets before it.
  fileprivate func uniqued() -> [DataBlock] {
    var numbers: Set<Int> = []
    return filter { numbers.insert($0.number).inserted }
  }
}

extension Drawing {
  func script(file: String) -> String {
    let parts = sheets()
    let blocks = parts.last?.sheet.blocks ?? []
    var lines = ["# \(chart.title.onOneLine)"]
    for block in blocks { lines.append("\(block.comment)\n\(block.name) << EOD\n\(block.text)EOD") }
    lines += canvas.opening(file: file)
    lines += common
    if parts.count > 1 { lines.append("set multiplot") }
    lines += heading.commands
    for (index, part) in parts.enumerated() {
      lines += part.commands
      if index + 1 < parts.count { lines.append("unset label; unset arrow; unset object") }
    }
    if parts.count > 1 { lines.append("unset multiplot") }
    // The file is whole only when it is closed.
    if canvas.medium != .window { lines.append("set output") }
    return lines.joined(separator: "\n") + "\n"
  }

  private var common: [String] {
    [
      "set border 3 linewidth 1.5 linecolor rgb '\(Shade.muted)'",
      "set tics nomirror out scale 0.6 textcolor rgb '\(Shade.foreground)'",
      "unset key",
      "unset colorbox",
      "set clip two",
      "set style textbox opaque noborder fillcolor rgb '#FFFFFF' margins 1,0.6",
      "set style fill solid noborder",
    ]
  }
}
