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
  /// The terminal shows text alone.
  case noImages
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
    case .noGnuplot(let picture), .failed(let picture, _), .timedOut(let picture, _),
      .died(let picture), .blank(let picture), .noFonts(let picture):
      "no picture “\(picture)”: \(reason)"
    case .noDisplay(let picture): "no window for “\(picture)”: \(reason)"
    case .noImages: reason
    case .unwritable(let picture, _, _): "the picture “\(picture)” \(reason)"
    }
  }

  /// Why not, and the cure, without the name of the picture.
  public var reason: String {
    switch self {
    case .noGnuplot: "there is no gnuplot on PATH; ./setup.sh installs it"
    case .failed(_, let said):
      "gnuplot refused it\(quote(said)); `gnuplot --version` should say "
        + "\(Gnuplot.Description.oldest) or later"
    case .timedOut(_, let seconds):
      "gnuplot did not end within \(seconds) s and was stopped; "
        + "see whether `gnuplot -d` starts by itself"
    case .died:
      "gnuplot was killed while drawing; try again, and see whether the machine has memory left"
    case .blank:
      "gnuplot wrote an empty file; "
        + "see that the disk has room and that gnuplot's terminals are whole"
    case .noFonts:
      "gnuplot finds no font for its letters; install the package fonts-dejavu-core"
    case .noDisplay: "there is no display"
    case .noImages: "this terminal shows no images"
    case .unwritable(_, let path, let reason):
      "could not be written to \(path): \(reason); choose another folder"
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
