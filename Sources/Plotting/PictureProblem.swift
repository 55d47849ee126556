import Files
import Wording

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a picture could not be drawn: one sentence that names the picture and the cure.
public enum PictureProblem: Error, Equatable, Sendable {
  /// There is no gnuplot.
  case noGnuplot(picture: String)
  /// Gnuplot could not be started.
  case unstarted(picture: String, FileTrouble)
  /// Gnuplot is older than the scripts.
  case tooOld(picture: String, version: Double)
  /// Gnuplot found a mistake.
  case failed(picture: String, said: String)
  /// Gnuplot did not end in time.
  case timedOut(picture: String, seconds: Int)
  /// Gnuplot did not end in time before, and is not waited for again.
  case givenUp(picture: String)
  /// Nobody wanted the picture any more.
  case interrupted(picture: String)
  /// Gnuplot was ended by a signal.
  case died(picture: String, signal: Int32)
  /// Gnuplot ended well but wrote nothing.
  case blank(picture: String)
  /// No font was found, so that the picture would have no letters.
  case noFonts(picture: String)
  /// There is no screen to open a window on.
  case noDisplay(picture: String)
  /// The terminal shows text alone.
  case noImages
  /// As many files are open as may be.
  case tooManyFiles(picture: String)
  /// There is no folder to draw in; `path` is where it would be.
  case noScratch(picture: String, path: String, FileTrouble)
  /// The file could not be written.
  case unwritable(picture: String, path: String, FileTrouble)

  /// Whether the cure is to install something.
  public var isAboutInstallation: Bool {
    switch self {
    case .noGnuplot, .noFonts, .tooOld: true
    default: false
    }
  }

  /// Whether something cannot be written, which no other gnuplot would change.
  public var isAboutWriting: Bool {
    switch self {
    case .noScratch, .unwritable: true
    default: false
    }
  }
}

extension PictureProblem: CustomStringConvertible {
  /// One sentence: which picture, why not, and the cure.
  public var description: String {
    switch self {
    case .noGnuplot(let picture), .unstarted(let picture, _), .tooOld(let picture, _),
      .failed(let picture, _), .timedOut(let picture, _), .givenUp(let picture),
      .interrupted(let picture), .died(let picture, _), .blank(let picture),
      .noFonts(let picture), .tooManyFiles(let picture), .noScratch(let picture, _, _):
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
    case .unstarted(_, let trouble):
      "gnuplot could not be started: \(trouble.reason); \(trouble.cureForStarting)"
    case .tooOld(_, let version):
      "gnuplot is \(version), and \(Gnuplot.Description.oldest) or later is needed; "
        + "put a newer one before it on PATH"
    case .failed(_, let said):
      "gnuplot refused it\(quote(said)); `lessons doctor` looks at the one on PATH"
    case .timedOut(_, let seconds):
      "gnuplot did not end within \(seconds) s and was stopped; "
        + "see whether `gnuplot -d` starts by itself"
    case .givenUp:
      "gnuplot had to be stopped before; see whether `gnuplot -d` starts by itself"
    case .interrupted: "it was not waited for; begin again to see it"
    case .died(_, let signal):
      "gnuplot was killed by signal \(signal) (\(String(cString: strsignal(signal)))); "
        + cure(for: signal)
    case .blank:
      "gnuplot wrote an empty file; see that it is a whole one, or run ./setup.sh"
    case .noFonts:
      "gnuplot finds no font for its letters; install the package fonts-dejavu-core"
    case .noDisplay: "there is no display"
    case .noImages: "this terminal shows no images"
    case .tooManyFiles: "too many files are open; raise the limit that `ulimit -n` shows"
    case .noScratch(_, let path, let trouble):
      "nothing can be drawn in \(path.fitted): \(trouble.reason); \(trouble.cureForWriting)set "
        + "TMPDIR to a folder that can be written"
    case .unwritable(_, let path, let trouble):
      "could not be written to \(path.fitted): \(trouble.reason); \(trouble.cureForWriting)choose "
        + "another folder"
    }
  }

  /// What gnuplot said, on one line and not for ever.
  private func quote(_ said: String) -> String {
    let lines = said.split(whereSeparator: \.isNewline).filter { line in
      line.contains { $0.isLetter }
    }
    // It repeats the command before it says what is wrong.
    let words = lines.map { $0.drop { $0 == " " } }
    guard let line = words.first(where: { $0.hasPrefix("line ") }) ?? words.first else {
      return ""
    }
    return " (" + line.split(separator: " ").joined(separator: " ").onOneLine.prefix(160) + ")"
  }

  private func cure(for signal: Int32) -> String {
    switch signal {
    case SIGKILL: "see whether the machine has memory left"
    case SIGXFSZ: "raise the limit that `ulimit -f` shows"
    case SIGXCPU: "raise the limit that `ulimit -t` shows"
    default: "see whether `gnuplot -d` starts by itself, or run ./setup.sh"
    }
  }
}

extension FileTrouble {
  /// What helps besides another folder, if anything does.
  fileprivate var cureForWriting: String {
    switch self {
    case .system(code: ENOSPC), .system(code: EDQUOT): "free some space, or "
    case .system(code: EFBIG): "raise the limit that `ulimit -f` shows, or "
    default: ""
    }
  }

  fileprivate var cureForStarting: String {
    switch self {
    case .system(code: EAGAIN): "end other programs, or raise the limit that `ulimit -u` shows"
    case .system(code: ENOMEM): "see whether the machine has memory left"
    default: "see whether `gnuplot -d` starts by itself, or run ./setup.sh"
    }
  }
}
