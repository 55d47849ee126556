import GnuplotBridge
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

struct BridgeTests {
  @Test func aScriptRunsToItsEnd() {
    let path = makeFolder() + "/answer"
    #expect(gnuplot("set print '\(path)'\nprint 6 * 7").status == .fine)
    #expect(contents(of: path) == "42\n")
  }

  @Test func aMistakeIsToldInGnuplotsOwnWords() {
    let (status, _, said) = gnuplot("set terminal dumb\nplot nonsense(x)\nprint 1")
    #expect(status == .failed)
    #expect(said.contains("undefined function: nonsense"))
  }

  @Test func aScriptThatNoPipeHoldsRuns() {
    let path = makeFolder() + "/answer"
    #expect(gnuplot(longScript + "set print '\(path)'\nprint 1").status == .fine)
    #expect(contents(of: path) == "1\n")
  }

  @Test func whatIsSaidIsCutToTheBuffer() {
    var buffer: [CChar] = Array(repeating: 1, count: 8)
    let script = "plot nonsense(x)"
    let count = script.utf8.count
    let end = gnuplot_run(script, count, makeFolder(), 20, false, nil, nil, &buffer, 8)
    #expect(end.status == .failed)
    #expect(text(buffer).utf8.count == 7)
    let silent = gnuplot_run(script, count, makeFolder(), 20, false, nil, nil, nil, 0)
    #expect(silent.status == .failed)
  }

  @Test func plainNamesAreThoseOfTheFolder() {
    for name in ["|touch sentinel", "~", "$(touch sentinel)", "it's \n", "-e"] {
      let folder = makeFolder() + "/" + name
      #expect(mkdir(folder, 0o700) == 0)
      #expect(gnuplot("set print 'answer'\nprint 6 * 7", in: folder).status == .fine)
      #expect(contents(of: "\(folder)/answer") == "42\n")
    }
  }

  @Test func aFolderThatIsNotThereIsToldFromAGnuplotThatIsNot() {
    let (status, number, said) = gnuplot("print 1", in: "/proc/nowhere")
    #expect(status == .notWritten && number == ENOENT && said.isEmpty)
  }

  @Test func nobodyWaitsForWhatNobodyWants() {
    var asked = 0
    let script = "pause 3600"
    let end = gnuplot_run(
      script, script.utf8.count, makeFolder(), 3600, false,
      { context in
        let asked = context!.assumingMemoryBound(to: Int.self)
        asked.pointee += 1
        return asked.pointee < 3
      }, &asked, nil, 0)
    #expect(end.status == .unwanted)
    #expect(asked == 3)
  }

  @Test func manyRunAtTheSameTime() async {
    await withTaskGroup(of: Bool.self) { group in
      for number in 0..<8 {
        group.addTask {
          let path = makeFolder() + "/answer"
          let status = gnuplot("set print '\(path)'\nprint \(number)").status
          return status == .fine && contents(of: path) == "\(number)\n"
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }
}
