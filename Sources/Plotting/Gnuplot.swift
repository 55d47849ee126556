import Files
import GnuplotBridge
import Synchronization

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

  /// What this program has learned of it: nothing is asked twice, and nothing waited for twice.
  struct Knowledge {
    /// Whether its pictures have letters.
    var findsFonts: Bool?
    /// Whether it did not end by itself.
    var hasHung = false
    /// Whether it did not when it should have opened a window.
    var hasHungWindow = false
  }

  static let knowledge = Mutex(Knowledge())

  /// Asks the gnuplot on PATH what it is.
  public static func description(
    within seconds: Double = 10
  ) throws(PictureProblem) -> Description {
    try ScratchFolder.with(for: "its version") { folder throws(PictureProblem) in
      let script = """
        set print 'answer'
        print GPVAL_VERSION
        print GPVAL_PATCHLEVEL
        print GPVAL_TERMINALS
        set print
        """
      try run(script, in: folder, for: "its version", within: seconds)
      let answer = (try? WholeFile.read("\(folder)/answer")) ?? []
      let lines = String(decoding: answer, as: UTF8.self).split(separator: "\n")
      guard lines.count == 3, let version = Double(lines[0]) else {
        throw ScratchFolder.trouble(in: folder, for: "its version")
          ?? .blank(picture: "its version")
      }
      return Description(
        version: version, patchlevel: String(lines[1]),
        terminals: Set(lines[2].split(separator: " ").map(String.init)))
    }
  }

  /// Whether it finds a font, so that pictures have letters: without one it draws none, and says
  /// nothing.
  public static func findsFonts(within seconds: Double = 10) throws(PictureProblem) -> Bool {
    if let known = knowledge.withLock({ $0.findsFonts }) { return known }
    return try ScratchFolder.with(for: "letters") { folder throws(PictureProblem) in
      try run(FontQuestion.script, in: folder, for: "letters", within: seconds)
      guard let answer = FontQuestion.answer(in: folder) else {
        throw ScratchFolder.trouble(in: folder, for: "letters") ?? .blank(picture: "letters")
      }
      return answer
    }
  }

  /// Runs a script in a folder to its end, or says why not.
  ///
  /// One that hung is not started again: once is enough to wait for it.
  static func run(
    _ script: String, in folder: String, for picture: String, within seconds: Double,
    keepsWindow: Bool = false, while isWanted: () -> Bool = { true }
  ) throws(PictureProblem) {
    let hung = keepsWindow ? \Knowledge.hasHungWindow : \Knowledge.hasHung
    guard !knowledge.withLock({ $0[keyPath: hung] }) else { throw .givenUp(picture: picture) }
    var script = script
    let (end, said) = withoutActuallyEscaping(isWanted) { isWanted in
      withUnsafePointer(to: isWanted) { isWanted in
        script.withUTF8 { text in
          withUnsafeTemporaryAllocation(of: CChar.self, capacity: 8192) { buffer in
            let end = text.withMemoryRebound(to: CChar.self) {
              gnuplot_run(
                $0.baseAddress, $0.count, folder, seconds, keepsWindow,
                { $0!.assumingMemoryBound(to: (() -> Bool).self).pointee() },
                UnsafeMutableRawPointer(mutating: isWanted), buffer.baseAddress, buffer.count)
            }
            return (end, String(cString: buffer.baseAddress!))
          }
        }
      }
    }
    switch end.status {
    case .fine: return
    case .notFound: throw .noGnuplot(picture: picture)
    case .notWritten: throw ScratchFolder.unwritable(.system(code: end.number), for: picture)
    case .notStarted:
      let trouble = FileTrouble.system(code: end.number)
      throw trouble.isOfDescriptors
        ? .tooManyFiles(picture: picture) : .unstarted(picture: picture, trouble)
    case .failed: throw .failed(picture: picture, said: said)
    case .timedOut:
      knowledge.withLock { $0[keyPath: hung] = true }
      throw .timedOut(picture: picture, seconds: Int(seconds.rounded(.up)))
    case .unwanted: throw .interrupted(picture: picture)
    case .died: throw .died(picture: picture, signal: end.number)
    }
  }
}

/// The same empty picture twice, once with a word: without fonts they are equal.
enum FontQuestion {
  static let script = """
    set encoding utf8
    set terminal pngcairo size 200,100 noenhanced font '\(Canvas.font),16'
    unset border; unset tics; unset key
    set output 'without'
    plot [0:1] [0:1] NaN
    set label 'Mθ' at screen 0.5, screen 0.5
    set output 'with'
    replot
    set output

    """

  /// What the pictures in the folder say, which from then on is known; nil where one is missing.
  static func answer(in folder: String) -> Bool? {
    guard let without = try? WholeFile.read("\(folder)/without"),
      let with = try? WholeFile.read("\(folder)/with"),
      isWhole(without, as: .png), isWhole(with, as: .png)
    else { return nil }
    Gnuplot.knowledge.withLock { $0.findsFonts = without != with }
    return without != with
  }
}
