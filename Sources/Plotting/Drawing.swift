/// Lays the panels of a chart out on a canvas and draws them.
struct Drawing {
  let chart: Chart
  let canvas: Canvas
  let heading: Heading

  /// A panel, drawn, and the commands that put it on the canvas.
  struct Part {
    let sheet: Sheet
    let commands: [String]
  }

  init(_ chart: Chart, on canvas: Canvas) {
    self.chart = chart
    self.canvas = canvas
    let legend = chart.panels.count > 1 ? Drawing.legend(of: chart) : []
    let left =
      chart.panels.count == 1
      ? Layout(chart.panels[0], on: canvas, from: 0, to: canvas.width, hasNames: true).frame.left
      : canvas.em * 2.2
    heading = Heading(chart, legend: legend, left: left, on: canvas)
  }

  /// The panels from left to right; the blocks of each follow those of the one before.
  func sheets() -> [Part] {
    var parts: [Part] = []
    var blocks: [DataBlock] = []
    let count = Double(chart.panels.count)
    let isSingle = chart.panels.count == 1
    let edge = isSingle ? 0 : canvas.em * 0.8
    let width = (canvas.width - 2 * edge) / max(1, count)
    for (index, panel) in chart.panels.enumerated() {
      let left = edge + Double(index) * width
      var layout = Layout(panel, on: canvas, from: left, to: left + width, hasNames: isSingle)
      layout.setTop(below: heading.bottom, on: canvas)
      var sheet = layout.sheet(on: canvas, blocks: blocks)
      for mark in panel.marks { mark.drawable.draw(on: &sheet) }
      if isSingle { sheet.writeEnds(layout.names) }
      layout.writeCaptions(on: &sheet)
      layout.writeCategories(on: &sheet)
      layout.writeAxisLabels(on: &sheet)
      blocks = sheet.blocks
      parts.append(Part(sheet: sheet, commands: layout.commands(for: sheet)))
    }
    return parts
  }

  /// The names of all panels, each once.
  private static func legend(of chart: Chart) -> [Name] {
    var seen: Set<String> = []
    return chart.panels.flatMap(\.marks).flatMap(\.drawable.names).filter {
      seen.insert($0.text).inserted
    }
  }
}
