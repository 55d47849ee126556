import Foundation
import TestSupport
import Testing

/// The lines of a plan, as a shell runs them: whatever the names, and wherever it is.
@Suite(.serialized) struct PlanTests {
  private static let tiny = Program.tiny + ["--algorithms", "ddpg,td3", "--plan"]

  @Test(arguments: [
    "with spaces", "it's \"quoted\"", "$HOME `id` $(touch PWNED)", "a;touch PWNED;#", "-x",
    "--help", "été 漢字", "'\u{301};touch PWNED;'\u{301}", "*?[a]~", "back\\slash", "a=b&c|d>e",
  ])
  func theLinesHoldWhateverTheNames(name: String) throws {
    let program = try Program()
    defer { program.clean() }
    let plan = try program.run(PlanTests.tiny + ["--out=\(name)"])
    #expect(plan.status == 0 && plan.errors.isEmpty, "\(plan.errors)")
    #expect(!FileManager.default.fileExists(atPath: program.path(name)))
    #expect(plan.output.split(separator: "\n", omittingEmptySubsequences: false).count == 5)
    // Another program of the same name is first on PATH, and the lines run in another folder.
    let elsewhere = try BuiltProgram("compare")
    defer { elsewhere.clean() }
    let standIn = elsewhere.file("compare")
    try "#!/bin/sh\ntouch \(elsewhere.file("WRONG"))\n".write(
      toFile: standIn, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: standIn)
    let path = "\(elsewhere.folder.path):/usr/bin:/bin"
    for line in plan.output.split(separator: "\n") {
      let run = try TestSupport.run(
        "/bin/sh", ["-c", String(line)], in: elsewhere.folder.path, environment: ["PATH": path])
      #expect(run.status == 0 && run.output.isEmpty, "\(line): \(run.errors)")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: elsewhere.folder.path)
    #expect(names == ["compare"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: program.folder) == [name])
    let report = try program.run(["--from=\(name)", "--plots", "none"])
    #expect(report.status == 0, "\(report.errors)")
    #expect(report.output.contains("2 paired seeds · 600 steps"))
  }

  @Test(arguments: ["two\nlines", "tab\there", "\u{1B}[2J", "bell\u{7}", "next\u{85}line"])
  func aNameThatWouldNotStayInItsLineIsRefused(name: String) throws {
    let program = try Program()
    defer { program.clean() }
    for words in [["--out=\(name)"], ["--program=\(name)"]] {
      let plan = try program.run(PlanTests.tiny + words)
      #expect(plan.status == 64 && plan.output.isEmpty)
      #expect(plan.errors.hasPrefix("Error: a plan cannot name \""), "\(plan.errors)")
      #expect(plan.errors.contains("\": choose a name without control characters\n"))
    }
  }

  @Test func anotherProgramCanBeNamed() throws {
    let program = try Program()
    defer { program.clean() }
    let plan = try program.run(
      PlanTests.tiny + ["--program", "/opt/td3 1.0/compare", "--out", "/o"])
    let line = try #require(plan.output.split(separator: "\n").first)
    #expect(
      line == "'/opt/td3 1.0/compare' --train-only --jobs=1 --algorithms=td3 --seeds=1-1 --out=/o "
        + "--steps=600 --hidden=8-8 --batch=16 --warmup=200 --evaluate-every=300")
    let alone = try program.run(["--program", "compare"])
    #expect(alone.status == 64)
    #expect(alone.errors.hasPrefix("Error: --program is what a plan calls: give --plan with it\n"))
  }

  /// Started by its bare name, through a link, it still names the file itself.
  @Test func itFindsItself() throws {
    let program = try Program()
    defer { program.clean() }
    let words = PlanTests.tiny.joined(separator: " ")
    let plan = try program.shell("ln -s \"$PROGRAM\" mine; PATH=.:$PATH; mine \(words)")
    let file = URL(fileURLWithPath: BuiltProgram.path(of: "compare")).resolvingSymlinksInPath().path
    #expect(plan.status == 0 && plan.output.hasPrefix("\(file) --train-only "), "\(plan.output)")
  }

  /// Another machine may have the memory that this one lacks; nonsense is nonsense everywhere.
  @Test func whatThisMachineCannotHoldIsLeftToTheOthers() throws {
    let program = try Program()
    defer { program.clean() }
    let plan = try program.run(["--hidden", "100000-100000", "--seeds", "1", "--plan"])
    #expect(plan.status == 0 && plan.output.contains(" --hidden=100000-100000\n"))
    let nonsense = try program.run(["--memory", "9223372036854775807", "--plan"])
    #expect(nonsense.status == 64 && nonsense.output.isEmpty)
  }
}
