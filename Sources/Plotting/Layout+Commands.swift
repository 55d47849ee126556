extension Layout {
  /// The commands that set the axes up and plot the sheet.
  func commands(for sheet: Sheet) -> [String] {
    let canvas = sheet.canvas
    var lines = [
      "set lmargin at screen \((frame.left / canvas.width).data)",
      "set rmargin at screen \((frame.right / canvas.width).data)",
      "set tmargin at screen \((1 - frame.top / canvas.height).data)",
      "set bmargin at screen \((1 - frame.bottom / canvas.height).data)",
    ]
    lines += axes(canvas, sheet.x, sheet.y)
    if !panel.heading.isEmpty {
      let above = captions.isEmpty ? 0.95 : 2.6
      lines.append(
        "set label \(panel.heading.quoted) at "
          + canvas.place((frame.left + frame.right) / 2, frame.top - canvas.em * above)
          + " center font \(canvas.font(1.06)) textcolor rgb '\(Shade.foreground)' front")
    }
    lines += sheet.commands
    let plots = sheet.plots.isEmpty ? ["NaN"] : sheet.plots
    let plot = "plot \\\n  " + plots.joined(separator: ", \\\n  ")
    guard let film = sheet.film else { return lines + [plot] }
    return lines + [
      "do for [i=0:\(film.frames - 1)] {",
      "set label 9000 sprintf('%.2f s', i * \(film.seconds.data)) at graph 0.5, graph 0.02 center "
        + "font \(canvas.font()) textcolor rgb '\(Shade.muted)'",
      plot,
      "}",
    ]
  }

  private func axes(_ canvas: Canvas, _ x: Scaled, _ y: Scaled) -> [String] {
    guard !isBare else {
      return [
        "unset border; unset xtics; unset ytics; unset grid; unset xlabel; unset ylabel",
        range("x", x), range("y", y),
      ]
    }
    let hasMap = panel.marks.contains { $0.isMap }
    let border = hasMap ? 15 : hasCategories ? 1 : 3
    var lines = [
      "set border \(border) linewidth \(hasMap ? 1 : 1.5) "
        + "linecolor rgb '\(Shade.muted)'\(hasMap ? " front" : "")",
      x.isLogarithmic ? "set logscale x" : "unset logscale x",
      y.isLogarithmic ? "set logscale y" : "unset logscale y",
      range("x", x), range("y", y),
      "set xtics \(x.tickList) offset character 0,\(canvas.medium == .svg ? "0.45" : "0")",
      hasCategories ? "unset ytics" : "set ytics \(y.tickList)",
      "unset grid",
    ]
    let grid = "back linetype 1 linecolor rgb '\(Shade.grid)' linewidth 1"
    if !hasMap { lines.append("set grid \(hasCategories ? "xtics" : "xtics ytics") \(grid)") }
    return lines
  }

  /// What the axes measure; by our own measure, since every terminal leaves another room for it.
  func writeAxisLabels(on sheet: inout Sheet) {
    guard !isBare else { return }
    let canvas = sheet.canvas
    let middle = ((frame.left + frame.right) / 2, (frame.top + frame.bottom) / 2)
    for (text, x, y, turn) in [
      (panel.x.caption, middle.0, canvas.height - canvas.em * 1.15, ""),
      (panel.y.caption, start + canvas.em * 1.35, middle.1, " rotate by 90"),
    ] where !text.isEmpty {
      sheet.commands.append(
        "set label \(text.quoted) at \(canvas.place(x, y)) center\(turn) font \(canvas.font()) "
          + "textcolor rgb '\(Shade.foreground)' front")
    }
  }

  /// The words of the y axis, smaller where there are many.
  func writeCategories(on sheet: inout Sheet) {
    guard hasCategories else { return }
    let canvas = sheet.canvas
    let room = (frame.bottom - frame.top) / Double(max(1, y.ticks.count))
    let size = max(0.6, min(1, room / (canvas.em * 1.3)))
    for tick in y.ticks {
      sheet.label(
        tick.text, x: "screen \(((frame.left - canvas.em * 0.7) / canvas.width).data)",
        y: "first \(tick.value.data)", "right", font: canvas.font(size),
        colour: Shade.foreground)
    }
  }

  private func range(_ axis: String, _ scaled: Scaled) -> String {
    "set \(axis)range [\(scaled.lower.data):\(scaled.upper.data)]"
  }
}

extension Mark {
  var isMap: Bool {
    if case .map = self { true } else { false }
  }
}
