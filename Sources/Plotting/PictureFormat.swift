/// What a chart is made into.
public enum PictureFormat: Sendable, Hashable {
  /// A PNG file of 1280×720, or 1920×1080 for a projector.
  case png
  /// An SVG file.
  case svg
  /// A GIF file, in motion where the chart has pendulums.
  case gif
  /// Sixels for a terminal.
  case sixel
  /// A window on the screen.
  case window
  /// Letters, so many columns wide; in the characters of ASCII alone if asked.
  ///
  /// The axes of a panel are `height` rows apart, unless it has a row for each thing that it shows.
  case text(columns: Int = 80, isASCII: Bool = false, height: Int = 17)
}

extension PictureFormat {
  /// How the name of its file ends.
  var ending: String {
    switch self {
    case .png: "png"
    case .svg: "svg"
    case .gif: "gif"
    case .sixel: "six"
    case .text: "txt"
    case .window: "window"
    }
  }

  /// What gnuplot calls its file: never a name that somebody else has chosen.
  var fileName: String { "picture.\(ending)" }

  var isText: Bool {
    if case .text = self { true } else { false }
  }
}
