import Agents
import Environments
import Foundation
import Platform
import TestSupport
import Testing

@testable import Comparison

/// What does not fit into this machine is said before anything is made.
@Suite(.serialized) struct LimitTests {
  /// All that is in a folder.
  private func listing(_ folder: String) -> Set<String> {
    Set((FileManager.default.enumerator(atPath: folder)?.allObjects as? [String]) ?? [])
  }

  @Test(arguments: [
    ["--hidden", "100000-100000"], ["--hidden", "9223372036854775807"],
    ["--hidden", "9223372036854775807-9223372036854775807-9223372036854775807"],
    ["--hidden", Array(repeating: "3000", count: 3000).joined(separator: "-")],
    ["--memory", "9223372036854775807"], ["--memory", "10000000000"], ["--memory", "2147483647"],
    ["--batch", "5000000000", "--memory", "5000000000"],
    ["--batch", "2000000000", "--memory", "2000000000"],
    ["--seeds", "1-1000000000"], ["--seeds", "9223372036854775807"],
    ["--steps", "100000000", "--evaluate-every", "1"],
    ["--hidden", "2000-2000", "--jobs", "1000", "--seeds", "1000"],
    ["--update-every", "9223372036854775807"], ["--warmup", "9223372036854775807"],
  ])
  func aSizeTooLargeIsOneSentenceAndNoFile(words: [String]) throws {
    let program = try Program()
    defer { program.clean() }
    try FileManager.default.createDirectory(
      atPath: program.path("o"), withIntermediateDirectories: false)
    try program.write("mine", to: "o/notes")
    for out in [[], ["--out", "o"], ["--out", "new/deeper"]] {
      let result = try program.shell(
        "ulimit -n 8192; exec \"$PROGRAM\" --plots none " + (words + out).joined(separator: " "))
      #expect(result.status == 64 && result.output.isEmpty)
      let lines = result.errors.split(separator: "\n")
      #expect(lines.count == 3 && lines[0].hasPrefix("Error: ") && lines[1].hasPrefix("Usage: "))
      #expect(listing(program.folder) == ["o", "o/notes"])
    }
  }

  @Test func theSentenceSaysWhatItTakesWhatThereIsAndTheCure() throws {
    let machine = MemoryLimit(bytes: 16_000_000_000, source: .machine)
    var settings = Settings()
    #expect(settings.refusal(in: Pendulum(), runs: 100, within: machine) == nil)
    settings.hidden = [100_000, 100_000]
    #expect(
      settings.refusal(in: Pendulum(), within: machine)
        == "a run takes about 1.4 TB of memory, most of it for hidden 100000-100000, and this machine "
        + "has 16 GB: make the hidden layers smaller or fewer")
    settings.hidden = [1000, 1000]
    #expect(
      settings.refusal(in: Pendulum(), runs: 200, within: machine)?.hasSuffix(
        " GB of memory and this machine has 16 GB: run \(settings.room(in: Pendulum(), within: machine)) "
          + "at a time") == true)
    settings.hidden = [4]
    for (source, words) in [
      (MemoryLimit.Source.addressSpace, "`ulimit -v` leaves this program"),
      (.data, "`ulimit -d` leaves this program"),
      (.controlGroup, "its control group (cgroup) lets this program have"),
    ] {
      let small = MemoryLimit(bytes: 40_000_000, source: source)
      let sentence = settings.refusal(in: Pendulum(), within: small)
      #expect(sentence?.hasSuffix(" and \(words) 40 MB: let it have more") == true)
    }
  }

  @Test func asManyRunsGoOnAsThereAreCoresAndMemoryFor() throws {
    let experiment = try Experiment(
      [.td3], in: .pendulum, settings: Settings(), seeds: Array(1...100))
    #expect(experiment.jobs(on: .current) >= 1)
    var settings = Settings()
    settings.hidden = [3000, 3000]
    let one = settings.room(
      in: Pendulum(), within: MemoryLimit(bytes: 2_000_000_000, source: .machine))
    #expect(one == 1)
  }

  /// More runs at a time than cores: the second ends long before the first could have, had it to wait.
  @Test func moreJobsThanCoresAreAtWorkAtTheSameTime() throws {
    let program = try Program()
    defer { program.clean() }
    let jobs = Machine.current.coresOfAll + 2
    var words = Program.tiny
    words[words.count - 1] = "\(jobs)"
    let process = try program.start(
      words + ["--algorithms", "td3", "--jobs", "\(jobs)", "--plots", "none", "--out", "o"]
        + ["--checkpoint-every", "0"])
    var most = 0
    process.wait {
      most = max(
        most, listing(program.path("o")).count { $0.hasSuffix("checkpoint.safetensors") })
      return false
    }
    let result = try process.end()
    #expect(result.status == 0 && result.errors.contains("\(jobs) runs in "))
    #expect(result.errors.contains(", \(jobs) at a time") && most > Machine.current.coresOfAll)
  }

  @Test func whereNoThreadIsToBeHadOneJobDoesItAll() throws {
    let program = try Program()
    defer { program.clean() }
    let words = Program.tiny + ["--jobs", "3", "--plots", "none", "--out"]
    #expect(try program.run(words + ["whole"]).status == 0)
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: program.folder)
    // To the administrator the limit does not apply.
    let other = geteuid() == 0 ? "setpriv --reuid 65534 --clear-groups " : ""
    let result = try program.shell(
      "ulimit -u 1; exec \(other)\"$PROGRAM\" " + (words + ["o"]).joined(separator: " "))
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.hasSuffix(", 1 at a time, since the system gives no more threads\n"))
    let (whole, alone) = (try program.files("whole"), try program.files("o"))
    #expect(whole == alone)
  }

  @Test func boundToOneCoreItRunsOneAtATime() throws {
    let program = try Program()
    defer { program.clean() }
    let words = (Program.tiny + ["--plots", "none"]).joined(separator: " ")
    let result = try program.shell("exec taskset -c 0 \"$PROGRAM\" \(words)")
    #expect(result.status == 0 && result.errors.hasSuffix(" s, 1 at a time\n"), "\(result.errors)")
  }

  @Test(arguments: 4...20) func tooFewDescriptorsAreOneSentence(count: Int) throws {
    let program = try Program()
    defer { program.clean() }
    let words = (Program.tiny + ["--plots", "none", "--jobs", "2"]).joined(separator: " ")
    let result = try program.shell(
      "exec >/dev/null; ulimit -n \(count); exec \"$PROGRAM\" \(words)")
    #expect(result.status == 1)
    #expect(
      result.errors == "Error: this program may have \(count) files open at once and needs 22: say "
        + "`ulimit -n 22` first, or ask your system's administrator\n")
    #expect(listing(program.folder) == [])
    let enough = try program.shell("ulimit -n 22; exec \"$PROGRAM\" \(words)")
    #expect(count > 4 || enough.status == 0)
  }

  /// A start that fails after folders were made takes them away again.
  @Test(arguments: [
    // No room for the smallest file; for the settings, but not for a checkpoint.
    "ulimit -f 0;", "ulimit -f 1;",
  ])
  func aStartThatFailsLeavesTheFolderAsItWas(limit: String) throws {
    let program = try Program()
    defer { program.clean() }
    try FileManager.default.createDirectory(
      atPath: program.path("o"), withIntermediateDirectories: false)
    let words = (Program.tiny + ["--checkpoint-every", "0", "--plots", "none", "--out"])
      .joined(separator: " ")
    for out in ["o", "new", "new/deeper"] {
      let result = try program.shell("\(limit) exec \"$PROGRAM\" \(words) \(out)")
      #expect(result.status == 74 && result.output.isEmpty, "\(result.errors)")
      #expect(listing(program.folder) == ["o"], "\(listing(program.folder))")
    }
    // So the next ordinary run, of other settings, is not refused.
    let other = try program.run(Program.tiny + ["--tau", "0.01", "--plots", "none", "--out", "o"])
    #expect(other.status == 0, "\(other.errors)")
  }

  @Test func aFolderThatCannotBeMadeLeavesNoneAboveIt() throws {
    let program = try Program()
    defer { program.clean() }
    let long = String(repeating: "x", count: 300)
    let result = try program.run(Program.tiny + ["--out", "a/b/\(long)/c"])
    #expect(result.status == 74)
    #expect(result.errors.hasPrefix("Error: cannot make the folder \"a/b/xxx"))
    #expect(listing(program.folder) == [])
  }

  @Test func nothingIsMadeForResultsThatAreNotThere() throws {
    let program = try Program()
    defer { program.clean() }
    try FileManager.default.createDirectory(
      atPath: program.path("empty"), withIntermediateDirectories: false)
    let result = try program.run(["--from", "empty", "--out", "new/report"])
    #expect(result.status == 65 && listing(program.folder) == ["empty"])
    #expect(try program.run(["--from", "empty"]).status == 65)
    #expect(listing(program.folder) == ["empty"])
  }
}
