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

  /// The formats of the files that are kept of it.
  public var fileFormats: [PictureFormat] { chart.isMoving ? [.png, .svg, .gif] : [.png, .svg] }

  /// Draws it in several formats at once, for gnuplot is slow to start.
  ///
  /// `isWanted` is asked while gnuplot draws; should it say no, that is stopped.
  public func draw(
    _ formats: [PictureFormat], while isWanted: () -> Bool = { true }
  ) -> DrawnPicture {
    DrawnPicture(of: self, formats, while: isWanted)
  }

  /// Writes `name.png`, `name.svg`, `name.gp` and `name.dat`, and `name.gif` where something moves.
  ///
  /// All of them appear, or none: `gnuplot -d name.gp` in the folder draws the PNG again. Returns
  /// the paths in this order.
  public func write(to folder: String, name: String) throws(PictureProblem) -> [String] {
    try draw(fileFormats).write(to: folder, name: name)
  }

  /// The chart as letters; if gnuplot fails, its sentence, and what the trouble was.
  public func text(
    columns: Int = 80, isASCII: Bool = false, height: Int = 17
  ) -> (text: String, problem: PictureProblem?) {
    let format = PictureFormat.text(columns: columns, isASCII: isASCII, height: height)
    do {
      return (try draw([format]).panels(of: format).joined(separator: "\n"), nil)
    } catch {
      let sentence = isASCII ? chart.sentence.ascii : chart.sentence
      return (sentence.wrapped(to: columns).joined(separator: "\n") + "\n", error)
    }
  }

  /// Opens a window with the chart, which stays when the program goes on; if there is a screen.
  ///
  /// That takes a gnuplot of its own, since what others leave behind is killed.
  public func showWindow(
    hasDisplay: Bool, while isWanted: () -> Bool = { true }
  ) throws(PictureProblem) {
    guard hasDisplay else { throw .noDisplay(picture: chart.title) }
    try ScratchFolder.with(for: chart.title) { folder throws(PictureProblem) in
      try Gnuplot.run(
        script(for: chart, as: .window, look: look), in: folder, for: chart.title,
        within: timeLimit, keepsWindow: true, while: isWanted)
    }
  }

  /// What gnuplot makes of the chart, as bytes.
  public func bytes(of format: PictureFormat) throws(PictureProblem) -> [UInt8] {
    try draw([format]).bytes(of: format)
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
