/// A panel under construction as a part of a gnuplot script.
struct Sheet {
  /// Moments that are plotted one after the other, so many seconds apart.
  struct Film {
    let frames: Int
    let seconds: Double
  }

  let canvas: Canvas
  /// The edges of the plane between the axes, in pixels from the top left.
  let frame: Frame
  let x: Scaled
  let y: Scaled
  var blocks: [DataBlock]
  /// Commands that come before the plot.
  var commands: [String] = []
  /// What is plotted, from back to front.
  var plots: [String] = []
  /// How many moments are plotted one after the other, and how far apart they are.
  var film: Film?
  /// Whether a map lies below what is drawn next.
  var isOverMap = false

  /// Keeps numbers as a block of the script and gives its name.
  mutating func data(_ what: String, columns: [String], _ rows: [[Double]]) -> String {
    blocks.append(DataBlock(number: blocks.count + 1, what: what, columns: columns, rows: rows))
    return blocks[blocks.count - 1].name
  }

  /// Draws what is in a block, in front of what was drawn before.
  mutating func plot(_ what: String) { plots.append(what) }

  /// Words at a place of the plane, moved by ems.
  mutating func label(
    _ text: String, x: String, y: String, _ alignment: String = "left", font: String? = nil,
    colour: String, isBoxed: Bool = false
  ) {
    commands.append(
      "set label \(text.quoted) at \(x), \(y) \(alignment) "
        + "font \(font ?? canvas.font()) textcolor rgb '\(colour)' front\(isBoxed ? " boxed" : "")")
  }

  /// Where a number of the y axis lies, in pixels.
  func pixelY(_ value: Double) -> Double {
    frame.bottom - (frame.bottom - frame.top) * y.share(value)
  }

  func line(_ colour: String, width: Double, dash: String = "1") -> String {
    "linecolor rgb '\(colour)' linewidth \(width.data) dashtype \(dash)"
  }
}

/// The edges of a panel, in pixels from the top left.
struct Frame: Equatable {
  var left: Double
  var right: Double
  var top: Double
  var bottom: Double
}

/// Numbers that a script carries with it.
struct DataBlock: Equatable {
  let number: Int
  let what: String
  let columns: [String]
  let rows: [[Double]]

  var name: String { "$data\(number)" }

  /// The rows; one that is empty separates two lines.
  var text: String {
    var text = ""
    for row in rows {
      var isFirst = true
      for value in row {
        if !isFirst { text += " " }
        text += value.data
        isFirst = false
      }
      text += "\n"
    }
    return text
  }

  var comment: String { "# \(what.onOneLine): \(columns.joined(separator: ", ").onOneLine)" }
}
