/// The size of a picture, its letters, and the command that opens it.
struct Canvas {
  enum Medium {
    case png
    case svg
    case gif
    case sixel
    case window
  }

  let medium: Medium
  let width: Double
  let height: Double
  /// The size of the letters on the axes, in points as the medium counts them.
  let points: Double
  /// The width of an em of these letters, in pixels.
  let em: Double
  /// How many pixels there are to one of a picture 1280 wide.
  let scale: Double

  static let font = "DejaVu Sans"

  init(_ medium: Medium, _ look: Look) {
    self.medium = medium
    let isProjected = look.isProjected && medium != .svg
    (width, height) =
      switch medium {
      case .gif: (960, 540)
      case .sixel: (800, 450)
      default: isProjected ? (1920, 1080) : (1280, 720)
      }
    scale = width / 1280
    em = (look.isProjected ? 25.5 : 21.5) * scale
    // Cairo and Qt count 96 dots an inch, libgd counts about 100, SVG says pixels.
    points =
      switch medium {
      case .png, .window: (em * 0.75).rounded()
      case .svg: em.rounded()
      case .gif, .sixel: (em * 0.72).rounded()
      }
  }

  func font(_ factor: Double = 1, isBold: Bool = false) -> String {
    // The gd terminals know a bold font by fontconfig's way of writing it.
    let bold = medium == .gif || medium == .sixel ? ":Bold" : " Bold"
    return "'\(Canvas.font)\(isBold ? bold : ""),\(Int((points * factor).rounded()))'"
  }

  /// The size of a mark as gnuplot counts it, for one that is to be as large as on a PNG of 1280.
  func pointSize(_ size: Double) -> String {
    (size * scale * (medium == .svg ? 0.46 : 1)).data
  }

  /// The commands that open the canvas; gnuplot's gd takes nothing but plain words there.
  func opening(file: String) -> [String] {
    let size = "\(Int(width)),\(Int(height))"
    let common = "font \(font()) noenhanced"
    let line = "linewidth \((scale * (em / scale > 22 ? 1.25 : 1)).data)"
    let ground = "background rgb '\(Shade.background)'"
    let terminal: [String] =
      switch medium {
      case .png:
        ["set terminal pngcairo size \(size) \(common) rounded \(ground) \(line)"]
      case .svg:
        ["set terminal svg size \(size) dynamic \(common) rounded \(ground) \(line)"]
      case .gif:
        [
          "set terminal gif size \(size) \(common) animate delay 5 loop 0 optimize "
            + "background '\(Shade.background)' \(line)"
        ]
      case .sixel:
        [
          // From 6 on it would draw over the top of the screen; before, it knows no such word.
          "if (GPVAL_VERSION >= 6) set terminal sixelgd scroll",
          "set terminal sixelgd truecolor size \(size) \(common) rounded "
            + "background '\(Shade.background)' \(line)",
        ]
      case .window:
        [
          "if (strstrt(GPVAL_TERMINALS, 'qt') > 0) set terminal qt size \(size) \(common) persist",
          "if (GPVAL_TERM ne 'qt') set terminal x11 size \(size) \(common) persist",
          "set object 9999 rectangle from screen 0,0 to screen 1,1 behind "
            + "fillcolor rgb '\(Shade.background)' fillstyle solid noborder",
        ]
      }
    return ["set encoding utf8"] + terminal
      + (medium == .window ? [] : ["set output \(file.quoted)"])
  }

  /// The width of a text in pixels: an estimate on the safe side, since gnuplot cannot be asked.
  func width(of text: String, factor: Double = 1, isBold: Bool = false) -> Double {
    var ems = 0.0
    for scalar in text.unicodeScalars where !scalar.properties.isDiacritic {
      let width =
        switch scalar {
        case "i", "j", "l", "I", "'", ".", ",", ":", ";", "|", "!", "·": 0.32
        case " ", "f", "t", "r", "(", ")", "[", "]", "/", "-": 0.40
        case "m", "w", "M", "W", "@", "%", "—", "…", "−", "=", "+": 0.86
        case "A"..."Z", "0"..."9": 0.67
        default: 0.61
        }
      ems += width
    }
    return ems * em * factor * (isBold ? 1.13 : 1)
  }

  /// A place in pixels from the top left, as gnuplot counts.
  func place(_ x: Double, _ y: Double) -> String {
    "screen \((x / width).data), screen \((1 - y / height).data)"
  }
}
