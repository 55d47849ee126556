import GnuplotBridge
import TestSupport
import Testing

struct BridgeTests {
  @Test func aScriptRunsToItsEnd() {
    let path = makeFolder() + "/answer"
    #expect(gnuplot("set print '\(path)'\nprint 6 * 7").status == .fine)
    #expect(contents(of: path) == "42\n")
  }

  @Test func aMistakeIsToldInGnuplotsOwnWords() {
    let (status, said) = gnuplot("set terminal dumb\nplot nonsense(x)\nprint 1")
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
    #expect(gnuplot_run(script, script.utf8.count, 20, false, &buffer, 8) == .failed)
    #expect(text(buffer).utf8.count == 7)
    #expect(gnuplot_run(script, script.utf8.count, 20, false, nil, 0) == .failed)
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
