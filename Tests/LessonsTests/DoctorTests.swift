import Foundation
import TestSupport
import Testing

/// `lessons doctor` on this machine, and with something amiss.
struct DoctorTests {
  /// What it says with this shell script in the place of gnuplot.
  private func examination(
    gnuplot script: String? = nil, _ arguments: [String] = [],
    environment: [String: String?] = [:], in folder: String? = nil
  ) throws -> Ended {
    let program = try BuiltProgram("lessons")
    defer { program.clean() }
    var environment = environment
    if let script {
      let path = program.file("gnuplot")
      try "#!/bin/sh\n\(script)\n".write(toFile: path, atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
      environment["PATH"] = "\(program.folder.path):/usr/bin:/bin"
    }
    let before = try FileManager.default.contentsOfDirectory(atPath: program.folder.path)
    let result = try program.run(["doctor"] + arguments, environment: environment, in: folder)
    let after = try FileManager.default.contentsOfDirectory(atPath: program.folder.path)
    #expect(before == after, "nothing is left behind")
    #expect(result.errors.isEmpty)
    for line in result.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    #expect(!result.output.contains("\u{1B}"))
    return result
  }

  /// The lines that begin with this mark, each with what is wrapped below it.
  private func lines(_ mark: String, of output: String) -> [String] {
    var lines: [String] = []
    for line in output.split(separator: "\n") {
      if line.hasPrefix(String(repeating: " ", count: 10)), let last = lines.popLast() {
        lines.append(last + " " + line.drop { $0 == " " })
      } else {
        lines.append(line.split(separator: " ").joined(separator: " "))
      }
    }
    return lines.filter { $0.hasPrefix("\(mark) ") }.map { String($0.dropFirst(mark.count + 1)) }
  }

  /// A gnuplot that answers what it is and does nothing else.
  private func answering(_ version: String, _ terminals: String) -> String {
    #"""
    while read -r line; do
      case "$line" in
        "set print '"*)
          path="${line#*\'}"
          printf '\#(version)\n6\n\#(terminals)\n' >"${path%\'}"
          exit 0 ;;
      esac
    done
    """#
  }

  @Test func hereEverythingIsFine() throws {
    let result = try examination()
    #expect(result.status == 0)
    #expect(lines("FAIL", of: result.output) == [])
    #expect(result.output.hasPrefix("gnuplot\n  ok    program       "))
    #expect(result.output.hasSuffix("\n\nEverything is here that the lessons need.\n"))
    for subject in [
      "PNG files", "letters", "SVG files", "GIF films", "text", "sixels", "signs",
    ] { #expect(result.output.contains("\n  ok    \(subject) "), "\(subject)") }
    // A small disk is worth a note.
    let kept = lines("ok", of: result.output) + lines("note", of: result.output)
    for subject in ["pictures", "scratch"] {
      #expect(kept.contains { $0.hasPrefix("\(subject) ") && $0.contains(" can be written") })
    }
    for subject in ["windows", "keys"] {
      #expect(result.output.contains("\n  note  \(subject) "), "\(subject)")
    }
  }

  @Test func inTheCLocaleItIsASCII() throws {
    let result = try examination(environment: ["LC_ALL": "C"])
    #expect(result.output.utf8.allSatisfy { $0 < 128 })
    #expect(lines("note", of: result.output).contains { $0.hasPrefix("signs ASCII alone; ") })
    #expect(result.status == 0)
  }

  @Test func aMissingGnuplotIs69() throws {
    let result = try examination(environment: ["PATH": "/nowhere"])
    #expect(result.status == 69)
    #expect(
      lines("FAIL", of: result.output) == [
        "program there is no gnuplot on PATH; ./setup.sh installs it"
      ])
    #expect(
      result.output.hasSuffix(
        "\nThe lessons run, but they tell their pictures in sentences. See FAIL above.\n"))
  }

  @Test func oneThatSleepsIsStopped() throws {
    let clock = ContinuousClock()
    let start = clock.now
    let result = try examination(gnuplot: "sleep 3600")
    #expect(clock.now - start < .seconds(20), "5 seconds for its one answer, and no second chance")
    #expect(result.status == 69)
    let failures = lines("FAIL", of: result.output)
    #expect(failures.count == 1)
    #expect(failures.first?.contains("gnuplot did not end within 5 s and was stopped") == true)
    #expect(result.output.contains("pictures"), "and the rest is looked at")
  }

  @Test func oneThatSleepsOverItsFirstPictureIsAskedForNoOther() throws {
    let result = try examination(
      gnuplot: answering("5.4", "pngcairo svg gif dumb") + "\nexec sleep 3600")
    #expect(result.status == 69)
    let failures = lines("FAIL", of: result.output)
    #expect(failures.count == 1)
    #expect(failures.first?.hasPrefix("PNG files gnuplot did not end within 5 s") == true)
  }

  @Test func whatAnErringOneSaysIsPassedOn() throws {
    let result = try examination(gnuplot: "cat >/dev/null; echo 'no such library' >&2; exit 3")
    #expect(result.status == 69)
    let failures = lines("FAIL", of: result.output)
    #expect(failures.first?.contains("gnuplot refused it (no such library);") == true)
  }

  @Test func anEmptyAnswerIsNone() throws {
    let result = try examination(gnuplot: "exit 0")
    #expect(result.status == 69)
    #expect(lines("FAIL", of: result.output).first?.contains("wrote nothing") == true)
  }

  @Test func anOldOneIsNamedWithItsVersion() throws {
    let result = try examination(gnuplot: answering("4.6", "pngcairo svg gif dumb"))
    #expect(result.status == 69)
    let failure = try #require(lines("FAIL", of: result.output).first)
    #expect(failure.contains("is 4.6 patchlevel 6, but 5.4 or later is needed"))
  }

  @Test func oneThatCannotDrawAPictureIsToldWhich() throws {
    let result = try examination(gnuplot: answering("5.4", "svg gif dumb"))
    #expect(result.status == 69)
    #expect(
      lines("FAIL", of: result.output) == [
        "PNG files this gnuplot has no terminal pngcairo; put the one of ./setup.sh before it on "
          + "PATH",
        "SVG files gnuplot ended well but wrote nothing; see that this is a real one, "
          + "or run ./setup.sh",
        "GIF films gnuplot ended well but wrote nothing; see that this is a real one, "
          + "or run ./setup.sh",
        "text gnuplot ended well but wrote nothing; see that this is a real one, "
          + "or run ./setup.sh",
      ])
    #expect(lines("note", of: result.output).contains { $0.hasPrefix("sixels this gnuplot has") })
  }

  @Test func withoutFontsItSaysSo() throws {
    let fonts = NSTemporaryDirectory() + "no-fonts-\(UUID().uuidString).conf"
    try "<fontconfig></fontconfig>\n".write(toFile: fonts, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: fonts) }
    let result = try examination(environment: ["FONTCONFIG_FILE": fonts])
    #expect(result.status == 69)
    #expect(
      lines("FAIL", of: result.output) == [
        "letters gnuplot finds no font; install the package fonts-dejavu-core (./setup.sh)"
      ])
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc"), "needs /proc"))
  func aReadOnlyFolderIs74() throws {
    // Root may write anywhere but where the system itself makes all files.
    let folder = "/proc"
    let result = try examination(in: folder)
    #expect(result.status == 74)
    let failures = lines("FAIL", of: result.output)
    #expect(failures.count == 1)
    #expect(failures.first?.hasPrefix("pictures plots cannot be written: ") == true)
    #expect(failures.first?.hasSuffix("; choose another folder with --save") == true)
    let elsewhere = try examination(["--save", "/tmp/pictures/new"], in: folder)
    #expect(elsewhere.status == 0)
    #expect(elsewhere.output.contains("/tmp/pictures/new can be written"))
    #expect(!FileManager.default.fileExists(atPath: "/tmp/pictures/new"))
  }

  @Test func aScratchFolderThatIsNotThereIsNamed() throws {
    let result = try examination(environment: ["TMPDIR": "/proc/nowhere"])
    #expect(result.status == 74)
    #expect(result.output.contains("\n  FAIL  scratch       /proc/nowhere cannot be written"))
  }

  @Test func aSetOfInstructionsThatIsNotHereIsNamed() throws {
    let result = try examination(environment: ["TD3_KERNELS": "mmx"])
    #expect(result.status == 1)
    #expect(
      lines("FAIL", of: result.output) == [
        "instructions TD3_KERNELS=mmx cannot run here; unset it"
      ])
  }

  @Test func atATerminalItTellsWhatThatCanDo() throws {
    let terminal = try PseudoTerminal(columns: 70, rows: 20)
    let before = terminal.settings
    try terminal.start(
      [BuiltProgram.path(of: "lessons"), "doctor", "--save", "/tmp"],
      environment: ["TERM": "xterm-kitty", "NO_COLOR": "1"])
    #expect(terminal.end(seconds: 20) == .exit(0))
    #expect(terminal.settings == before)
    for line in [
      "  note  size          70 columns, 20 rows; pictures", "  note  colours       switched off; ",
      "  ok    images        shown in this terminal, the kitty way",
    ] { #expect(terminal.output.contains("\n\(line)"), "\(terminal.output)") }
  }
}
