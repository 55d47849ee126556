import Files
import GnuplotBridge

/// The gnuplot on PATH.
public enum Gnuplot {
  /// Where it is; nil if there is none.
  public static var path: String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4096) { buffer in
      gnuplot_path(buffer.baseAddress, buffer.count)
        ? String(cString: buffer.baseAddress!) : nil
    }
  }

  /// What a gnuplot says of itself.
  public struct Description: Sendable, Equatable {
    /// Its version, such as 5.4.
    public let version: Double
    /// The small number behind it.
    public let patchlevel: String
    /// The names of what it can draw on.
    public let terminals: Set<String>

    /// The oldest version that our scripts were written for.
    public static let oldest = 5.4
  }

  /// Asks the gnuplot on PATH what it is.
  public static func description(
    within seconds: Double = 10
  ) throws(PictureProblem) -> Description {
    try ScratchFolder.with { folder throws(PictureProblem) in
      let path = "\(folder)/picture"
      let script = """
        set print \(path.quoted)
        print GPVAL_VERSION
        print GPVAL_PATCHLEVEL
        print GPVAL_TERMINALS
        set print
        """
      try run(script, for: "its version", within: seconds)
      let lines = String(decoding: (try? WholeFile.read(path)) ?? [], as: UTF8.self).split(
        separator: "\n")
      guard lines.count == 3, let version = Double(lines[0]) else {
        throw .blank(picture: "its version")
      }
      return Description(
        version: version, patchlevel: String(lines[1]),
        terminals: Set(lines[2].split(separator: " ").map(String.init)))
    }
  }

  /// Whether it finds a font, so that pictures have letters: without one it draws none, and says
  /// nothing.
  public static func findsFonts(within seconds: Double = 10) -> Bool {
    let answer = try? ScratchFolder.with { folder throws(PictureProblem) in
      let script = """
        set encoding utf8
        set terminal pngcairo size 200,100 noenhanced font '\(Canvas.font),16'
        unset border; unset tics; unset key
        set output \("\(folder)/without".quoted)
        plot [0:1] [0:1] NaN
        set label 'Mθ' at screen 0.5, screen 0.5
        set output \("\(folder)/with".quoted)
        replot
        set output
        """
      try run(script, for: "letters", within: seconds)
      let (without, with) = (
        try? WholeFile.read("\(folder)/without"), try? WholeFile.read("\(folder)/with")
      )
      return without?.isEmpty == false && with?.isEmpty == false && without != with
    }
    return answer ?? false
  }

  /// Runs a script to its end, or says why not.
  static func run(
    _ script: String, for picture: String, within seconds: Double, keepsWindow: Bool = false
  ) throws(PictureProblem) {
    var script = script
    let (status, said) = script.withUTF8 { text in
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: 8192) { buffer in
        let status = text.withMemoryRebound(to: CChar.self) {
          gnuplot_run(
            $0.baseAddress, $0.count, seconds, keepsWindow, buffer.baseAddress, buffer.count)
        }
        return (status, String(cString: buffer.baseAddress!))
      }
    }
    switch status {
    case .fine: return
    case .notFound: throw .noGnuplot(picture: picture)
    case .failed: throw .failed(picture: picture, said: said)
    case .timedOut: throw .timedOut(picture: picture, seconds: Int(seconds.rounded(.up)))
    case .died: throw .died(picture: picture)
    }
  }
}
