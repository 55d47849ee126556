import TestSupport
import Testing

@testable import Plotting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Tries to write a picture: nothing must be left behind, and the sentence must name it.
private func check(_ problem: PictureProblem, says words: String, limit: Double = 10) {
  let folder = makeFolder()
  let picture = Picture(Gallery.curves, timeLimit: limit)
  let found = #expect(throws: PictureProblem.self) {
    try picture.write(to: folder, name: "curves")
  }
  #expect(found == problem)
  #expect(found?.description.contains("“Both reach the same return”") == true)
  #expect(found?.description.contains(words) == true)
  #expect(names(in: folder) == [])
}

private let title = "Both reach the same return"

/// What may be wrong around us; each in a process of its own.
struct FailureTests {
  @Test func withoutGnuplotTheSentenceStandsForThePicture() async {
    await #expect(processExitsWith: .success) {
      setenv("PATH", "/nowhere", 1)
      check(.noGnuplot(picture: title), says: "./setup.sh")
      let (text, problem) = Picture(Gallery.curves).text(columns: 60, isASCII: true)
      #expect(problem == .noGnuplot(picture: title))
      #expect(text.hasPrefix("Both reach the same return. DDPG goes from -1350"))
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 60 })
      #expect(throws: PictureProblem.noGnuplot(picture: title)) {
        try Picture(Gallery.curves).draw([.png]).image(as: .png)
      }
    }
  }

  @Test func oneThatExitsAtOnceLeavesNothing() async {
    await #expect(processExitsWith: .success) {
      standIn("exit 0")
      check(.blank(picture: title), says: "empty file")
      #expect(Picture(Gallery.curves).text().problem == .blank(picture: title))
    }
  }

  @Test func oneThatKillsItselfHalfWayLeavesNothing() async {
    await #expect(processExitsWith: .success) {
      standIn(
        """
        while read -r line; do
          case "$line" in "set output '"*) path="${line#*\\'}"; echo half >"${path%\\'}" ;; esac
          case "$line" in plot*) kill -9 $$ ;; esac
        done
        """)
      check(.died(picture: title, signal: SIGKILL), says: "was killed by signal 9")
    }
  }

  @Test func oneThatSleepsIsWaitedForOnlySoLong() async {
    await #expect(processExitsWith: .success) {
      standIn("sleep 3600")
      check(.timedOut(picture: title, seconds: 1), says: "within 1 s", limit: 1)
      // Nor is it waited for once more.
      check(.givenUp(picture: title), says: "had to be stopped before", limit: 3600)
      #expect(Picture(Gallery.powers).text().problem != nil)
    }
  }

  @Test func oneThatNobodyWaitsForIsNotAskedAgain() async {
    await #expect(processExitsWith: .success) {
      standIn("sleep 3600")
      let drawn = Picture(Gallery.curves, timeLimit: 3600).draw([.png], while: { false })
      #expect(throws: PictureProblem.interrupted(picture: title)) { try drawn.bytes(of: .png) }
    }
  }

  @Test func anOldOneIsToldFromOneThatErrs() async {
    await #expect(processExitsWith: .success) {
      standIn("echo 4.6 >receipt; echo 'invalid command' >&2; exit 1")
      check(.tooOld(picture: title, version: 4.6), says: "5.4 or later is needed")
    }
  }

  @Test func whatWasDrawnBeforeAMistakeIsKept() async {
    await #expect(processExitsWith: .success) {
      standIn(#"sed 's/^set terminal gif .*/nonsense/' | exec /usr/bin/gnuplot -d"#)
      let letters = PictureFormat.text()
      let drawn = Picture(Gallery.film).draw([letters, .gif, .png])
      #expect(try! drawn.panels(of: letters)[0].contains("up: angle in radians"))
      #expect(try! drawn.bytes(of: .png).count > 8000)
      let found = #expect(throws: PictureProblem.self) { try drawn.bytes(of: .gif) }
      #expect(found?.description.contains("invalid command") == true)
    }
  }

  @Test func onePictureTakesOneGnuplot() async {
    await #expect(processExitsWith: .success) {
      let log = makeFolder() + "/log"
      standIn("echo started >>\(log); exec /usr/bin/gnuplot -d")
      let letters = PictureFormat.text()
      let picture = Picture(Gallery.film)
      let drawn = picture.draw([letters, .sixel] + picture.fileFormats)
      #expect(try! drawn.write(to: makeFolder(), name: "film").count == 5)
      #expect(try! drawn.image(as: .sixel).count > 1000 && drawn.panels(of: letters).count == 1)
      // Fonts were asked about by the way.
      #expect(try! Gnuplot.findsFonts())
      #expect(String(decoding: bytes(of: log)!, as: UTF8.self) == "started\n")
    }
  }

  @Test(arguments: [
    ("/proc/nowhere", "No such file or directory"), ("/dev/null", "Not a directory"),
    ("/", "Permission denied"), ("/|touch sentinel", "No such file or directory"),
  ]) func aScratchFolderThatCannotBeMadeIsNamed(folder: String, reason: String) async {
    await #expect(processExitsWith: .success) { [folder, reason] in
      becomeOrdinaryUser()
      setenv("TMPDIR", folder, 1)
      let problem = Picture(Gallery.curves).text().problem
      let sentence = "nothing can be drawn in \(folder): \(reason); "
      #expect(problem?.reason == sentence + "set TMPDIR to a folder that can be written")
    }
  }

  @Test func itsErrorsArePassedOn() async {
    await #expect(processExitsWith: .success) {
      standIn("cat >/dev/null; echo 'line 3: no such terminal' >&2; exit 1")
      check(
        .failed(picture: title, said: "line 3: no such terminal\n"),
        says: "(line 3: no such terminal)")
    }
  }

  @Test func anEmptyFileIsNoPicture() async {
    await #expect(processExitsWith: .success) {
      standIn(
        """
        while read -r line; do
          case "$line" in "set output '"*) path="${line#*\\'}"; : >"${path%\\'}" ;; esac
        done
        """)
      check(.blank(picture: title), says: "empty file")
    }
  }

  @Test func withoutFontsNoPictureWithoutLettersIsWritten() async {
    await #expect(processExitsWith: .success) {
      let folder = makeFolder()
      let file = fopen("\(folder)/fonts.conf", "w")!
      fputs("<fontconfig></fontconfig>\n", file)
      fclose(file)
      setenv("FONTCONFIG_FILE", "\(folder)/fonts.conf", 1)
      check(.noFonts(picture: title), says: "fonts-dejavu-core")
      #expect(try! !Gnuplot.findsFonts())
      #expect(Picture(Gallery.curves).text().problem == nil)
    }
  }

  @Test func withoutADisplayThereIsNoWindow() async {
    await #expect(processExitsWith: .success) {
      unsetenv("DISPLAY")
      unsetenv("WAYLAND_DISPLAY")
      #expect(throws: PictureProblem.noDisplay(picture: title)) {
        try Picture(Gallery.curves).showWindow(hasDisplay: false)
      }
      // Nor does a terminal variable bring one about.
      setenv("GNUTERM", "qt", 1)
      #expect(Picture(Gallery.curves).text().problem == nil)
    }
  }

  @Test func aDisplayThatIsNotThereDoesNotHoldUsUp() async {
    await #expect(processExitsWith: .success) {
      setenv("DISPLAY", ":77", 1)
      let clock = ContinuousClock()
      let picture = Picture(Gallery.curves, timeLimit: 2)
      let time = clock.measure { try? picture.showWindow(hasDisplay: true) }
      #expect(time < .seconds(5))
    }
  }

  @Test func aPoorLocaleAndAHostileHomeChangeNothing() async throws {
    await #expect(processExitsWith: .success) {
      let usual = Picture(Gallery.curves).text().text
      let home = makeFolder()
      let file = fopen("\(home)/.gnuplot", "w")!
      fputs("set terminal png\nset output '/dev/null'\nset title 'mine'\n", file)
      fclose(file)
      setenv("HOME", home, 1)
      setenv("LC_ALL", "C", 1)
      setenv("LC_NUMERIC", "de_DE.UTF-8", 1)
      #expect(Picture(Gallery.curves).text().text == usual)
    }
  }

  @Test func aFolderThatCannotBeMadeIsNamed() async {
    let problem = #expect(throws: PictureProblem.self) {
      try Picture(Gallery.curves).write(to: "/dev/null/plots", name: "x")
    }
    #expect(problem?.description.contains("written to /dev/null: Not a directory; ") == true)
    #expect(problem?.description.contains("choose another folder") == true)
  }
}
