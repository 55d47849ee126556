import Foundation
import TestSupport
import Testing

@testable import Notebook

/// What a lesson that runs again learns of the run before, and what it never does.
@Suite(.serialized) struct RerunTests {
  /// The variable that tells the new program where to read.
  private let variable = "TD3_NOTEBOOK_RERUN"

  @Test func whatIsLeftIsRead() throws {
    let rerun = Rerun(
      page: 3, change: "sigma 0.2 → 0.4",
      ghosts: [
        .init(picture: "line", panel: 1, curve: "θ", x: [0, 0.1, 1e300], y: [-1, 2.5e-7, 3]),
        .init(picture: "other", panel: 0, curve: "TD3", x: [], y: []),
      ])
    let read = try #require(Rerun(text: rerun.text))
    #expect(read.page == 3 && read.change == rerun.change && read.ghosts == rerun.ghosts)
  }

  @Test(arguments: [
    "", "\n", "3", "0\n", "-1\nx", "9223372036854775808\nx", "three\nx", "3.0\nx\ny",
  ])
  func nonsenseIsNoRerun(text: String) {
    #expect(Rerun(text: text) == nil)
  }

  @Test(arguments: [
    "line", "line\t0\tcurve\t1 2", "line\tx\tcurve\t1\t2", "line\t0\tcurve\t1 2\t3",
    "line\t0\tcurve\t1 x\t3 4", "line\t0\tcurve\tinf\t1", "line\t0\tcurve\t1\tinf",
    "line\t0\tcurve\tnan\t1", "line\t0\tcurve\t1\t2\t3",
  ])
  func aGhostThatCannotBeDrawnIsNone(line: String) throws {
    #expect(try #require(Rerun(text: "3\nwhat\n\(line)")).ghosts.isEmpty)
  }

  @Test func aChangeCannotWriteOnTheScreenWhatItLikes() throws {
    let rerun = try #require(Rerun(text: "3\n\u{1B}[2J" + String(repeating: "x", count: 100_000)))
    #expect(!rerun.change.contains("\u{1B}") && rerun.change.count < 200)
  }

  @Test(arguments: [
    "victim", "./victim", "PATH/victim", "", "0", "1", "2", "-1", "+9", "9 ", "99", "0x9",
    "2147483648", "9223372036854775808", "\u{1B}[2J", String(repeating: "9", count: 100_000),
  ])
  func theVariableNamesNoFile(value: String) throws {
    let folder = TemporaryFolder()
    try precious.write(toFile: folder("victim"), atomically: true, encoding: .utf8)
    let student = try Student(
      shell: "cd '\(folder.path)' && exec \"$0\" \"$@\"",
      environment: [variable: value.replacing("PATH", with: folder.path)])
    try student.sees("1. Ten places", thenCell: 1)
    student.presses("q")
    #expect(student.leaves() == .exit(0))
    #expect(try String(contentsOfFile: folder("victim"), encoding: .utf8) == precious)
    #expect(folder.names == ["victim"])
  }

  /// Open descriptors of other kinds: a file with a name, one without, a folder, a device, a pipe.
  @Test(arguments: [
    "exec 9<> victim", "cp victim x; exec 9<> x; rm x", "exec 9< .", "exec 9< /dev/zero",
    "exec 9< <(cat victim)", "truncate -s 1T x; exec 9<> x; rm x", ": > x; exec 9< x; rm x",
  ])
  func aDescriptorThatIsNotOursIsLeftAlone(shell: String) throws {
    let folder = TemporaryFolder()
    try precious.write(toFile: folder("victim"), atomically: true, encoding: .utf8)
    let student = try Student(
      shell: "cd '\(folder.path)' && \(shell) && exec \"$0\" \"$@\"", environment: [variable: "9"])
    try student.sees("1. Ten places", thenCell: 1)
    student.presses("q")
    #expect(student.leaves() == .exit(0))
    #expect(try String(contentsOfFile: folder("victim"), encoding: .utf8) == precious)
  }
  private let precious = "left to process 1\n3\nprecious\n"

  /// The name it was called by, with another program of that name where a search would find it.
  @Test func itRunsItselfAgainAndNoOther() throws {
    let folder = TemporaryFolder()
    try "#!/bin/sh\necho impostor\n".write(
      toFile: folder("again"), atomically: true, encoding: .utf8)
    chmod(folder("again"), 0o755)
    for name in ["again", "./again", "SampleLesson"] {
      let student = try Student(
        shell: "cd '\(folder.path)' && PATH=.:$PATH && exec -a \(name) \"$0\" \"$@\"")
      try student.seesCell(1)
      student.presses("r")
      try student.sees("run again from the seed", thenCell: 1)
      try student.types("slope=3")
      try student.sees("slope 2 → 3", thenCell: 1)
      student.presses("q")
      #expect(student.leaves() == .exit(0))
    }
  }

  @Test func aKnobCanBeSetWhateverTheCommandLineEndsWith() throws {
    let student = try Student("--slope 4 --plots none --")
    try student.seesCell(1)
    try student.types("slope=3")
    try student.sees("slope 4 → 3", thenCell: 1)
    try student.types("slope=5")
    try student.sees("slope 3 → 5", thenCell: 1)
    student.presses("q")
    #expect(student.leaves() == .exit(0))
  }

  #if os(Linux)
    /// Nobody who is started later finds the file of a run before.
    @Test func whatWasLeftIsTakenOnce() throws {
      let student = try Student()
      try student.seesCell(1)
      student.presses("r")
      try student.sees("run again", thenCell: 1)
      let open = try FileManager.default.contentsOfDirectory(
        atPath: "/proc/\(student.terminal.process)/fd")
      for descriptor in open {
        let path = "/proc/\(student.terminal.process)/fd/\(descriptor)"
        let file = try? FileManager.default.destinationOfSymbolicLink(atPath: path)
        #expect(file?.hasSuffix("(deleted)") != true, "\(file ?? "")")
      }
      student.presses("q")
      #expect(student.leaves() == .exit(0))
    }
  #endif
}
