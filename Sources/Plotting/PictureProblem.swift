/// Why a picture could not be drawn: one sentence that names the picture and the cure.
public enum PictureProblem: Error, Equatable, Sendable {
  /// There is no gnuplot.
  case noGnuplot(picture: String)
  /// Gnuplot found a mistake.
  case failed(picture: String, said: String)
  /// Gnuplot did not end in time.
  case timedOut(picture: String, seconds: Int)
  /// Gnuplot was ended by a signal.
  case died(picture: String)
  /// Gnuplot ended well but wrote nothing.
  case blank(picture: String)
  /// No font was found, so that the picture would have no letters.
  case noFonts(picture: String)
  /// There is no screen to open a window on.
  case noDisplay(picture: String)
  /// The file could not be written.
  case unwritable(picture: String, path: String, reason: String)

  /// Whether the cure is to install something.
  public var isAboutInstallation: Bool {
    switch self {
    case .noGnuplot, .noFonts: true
    default: false
    }
  }
}

extension PictureProblem: CustomStringConvertible {
  /// One sentence: which picture, why not, and the cure.
  public var description: String {
    switch self {
    case .noGnuplot(let picture):
      "no picture “\(picture)”: there is no gnuplot on PATH; ./setup.sh installs it"
    case .failed(let picture, let said):
      "no picture “\(picture)”: gnuplot refused it\(quote(said)); "
        + "`gnuplot --version` should say 5.4 or later"
    case .timedOut(let picture, let seconds):
      "no picture “\(picture)”: gnuplot did not end within \(seconds) s and was stopped; "
        + "see whether `gnuplot -d` starts by itself"
    case .died(let picture):
      "no picture “\(picture)”: gnuplot was killed while drawing; "
        + "try again, and see whether the machine has memory left"
    case .blank(let picture):
      "no picture “\(picture)”: gnuplot wrote an empty file; "
        + "see that the disk has room and that gnuplot's terminals are whole (lessons doctor)"
    case .noFonts(let picture):
      "no picture “\(picture)”: gnuplot finds no font for its letters; "
        + "install the package fonts-dejavu-core"
    case .noDisplay(let picture):
      "no window for “\(picture)”: there is no display; use --plots text or --plots image"
    case .unwritable(let picture, let path, let reason):
      "the picture “\(picture)” could not be written to \(path): \(reason); "
        + "choose another folder with --save"
    }
  }

  /// What gnuplot said, on one line and not for ever.
  private func quote(_ said: String) -> String {
    let lines = said.split(whereSeparator: \.isNewline).filter { line in
      line.contains { $0.isLetter }
    }
    guard let line = lines.first else { return "" }
    return " (" + line.split(separator: " ").joined(separator: " ").onOneLine.prefix(160) + ")"
  }
}
