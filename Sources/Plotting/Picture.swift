import Files
import Wording

/// A chart as it is to be drawn: as files, as text, as an image in a terminal or in a window.
public struct Picture: Sendable {
  /// What is drawn.
  public var chart: Chart
  /// How it is to look.
  public var look: Look
  /// The seconds that gnuplot has for each drawing.
  public var timeLimit: Double

  /// A picture of a chart.
  public init(_ chart: Chart, look: Look = Look(), timeLimit: Double = 10) {
    self.chart = chart
    self.look = look
    self.timeLimit = timeLimit
  }

  /// Writes `name.png`, `name.svg`, `name.gp` and `name.dat`, and `name.gif` where something moves.
  ///
  /// All of them appear, or none: `gnuplot -d name.gp` in the folder draws the PNG again. Returns
  /// the paths in this order.
  public func write(to folder: String, name: String) throws(PictureProblem) -> [String] {
    var files = try FileGroup(in: folder, for: chart.title)
    for (format, ending) in [(PictureFormat.png, "png"), (.svg, "svg"), (.gif, "gif")] {
      guard format != .gif || chart.isMoving else { continue }
      let path = files.add("\(name).\(ending)")
      try run(script(for: chart, as: format, look: look, file: path))
    }
    try files.check()
    guard Gnuplot.findsFonts(within: timeLimit) else { throw .noFonts(picture: chart.title) }
    try files.add(
      "\(name).gp", script(for: chart, as: .png, look: look, file: "\(name).png"))
    try files.add("\(name).dat", dataFile(for: chart))
    return try files.finish()
  }

  /// The chart as letters; if gnuplot fails, its sentence, and what the trouble was.
  public func text(
    columns: Int = 80, isASCII: Bool = false, height: Int = 17
  ) -> (text: String, problem: PictureProblem?) {
    let (panels, problem) = panels(columns: columns, isASCII: isASCII, height: height)
    return (panels.joined(separator: "\n"), problem)
  }

  /// The same panel by panel.
  public func panels(
    columns: Int = 80, isASCII: Bool = false, height: Int = 17
  ) -> (texts: [String], problem: PictureProblem?) {
    do {
      let drawn = try bytes(of: .text(columns: columns, isASCII: isASCII, height: height))
      let pages = String(decoding: drawn, as: UTF8.self).split(separator: "\u{C}")
      return (pages.map(trimmed).filter { $0 != "\n" }, nil)
    } catch {
      let sentence = isASCII ? chart.sentence.ascii : chart.sentence
      return ([sentence.wrapped(to: columns).joined(separator: "\n") + "\n"], error)
    }
  }

  /// The chart as an image for a terminal: a PNG or sixels, in which there are letters.
  public func image(as format: PictureFormat) throws(PictureProblem) -> [UInt8] {
    let drawn = try bytes(of: format)
    guard Gnuplot.findsFonts(within: timeLimit) else { throw .noFonts(picture: chart.title) }
    return drawn
  }

  /// Opens a window with the chart, which stays when the program goes on; if there is a screen.
  public func showWindow(hasDisplay: Bool) throws(PictureProblem) {
    guard hasDisplay else { throw .noDisplay(picture: chart.title) }
    try run(script(for: chart, as: .window, look: look), keepsWindow: true)
  }

  /// What gnuplot makes of the chart, as bytes.
  public func bytes(of format: PictureFormat) throws(PictureProblem) -> [UInt8] {
    try ScratchFolder.with { folder throws(PictureProblem) in
      let path = "\(folder)/picture"
      try run(script(for: chart, as: format, look: look, file: path))
      guard let drawn = try? WholeFile.read(path), !drawn.isEmpty else {
        throw .blank(picture: chart.title)
      }
      return drawn
    }
  }

  private func run(_ script: String, keepsWindow: Bool = false) throws(PictureProblem) {
    try Gnuplot.run(script, for: chart.title, within: timeLimit, keepsWindow: keepsWindow)
  }
}

extension Chart {
  /// Whether it has something to see in motion.
  public var isMoving: Bool {
    panels.count == 1
      && panels[0].marks.contains { mark in
        if case .swing = mark { true } else { false }
      }
  }
}

/// The text without empty lines before and after, and without spaces at the ends of lines.
private func trimmed(_ text: Substring) -> String {
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
    var line = $0
    while line.last == " " { line = line.dropLast() }
    return line
  }
  while lines.first?.isEmpty == true { lines.removeFirst() }
  while lines.last?.isEmpty == true { lines.removeLast() }
  return lines.joined(separator: "\n") + "\n"
}
