import Foundation
import TestSupport
import Testing

/// A lesson whose gnuplot does not do what it should.
@Suite(.serialized) struct GnuplotTests {
  /// A program whose gnuplot is this script, which may write to `$HOME`.
  private func lesson(_ script: String) throws -> (BuiltProgram, [String: String]) {
    let program = try BuiltProgram("SampleLesson")
    let path = program.file("gnuplot")
    try "#!/bin/sh\n\(script)\n".write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    let scratch = program.file("scratch")
    try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: false)
    return (
      program,
      [
        "PATH": "\(program.folder.path):/usr/bin:/bin", "HOME": program.folder.path,
        "TMPDIR": scratch,
      ]
    )
  }

  private let hanging = "trap '' TERM HUP INT; echo $$ >$HOME/pid; while :; do sleep 1; done"

  private func number(_ program: BuiltProgram) -> pid_t? {
    let text = try? String(contentsOfFile: program.file("pid"), encoding: .utf8)
    guard let text, text.hasSuffix("\n") else { return nil }
    return pid_t(text.dropLast())
  }

  /// Whether the process and the scratch folder go; we are not told when, for they are not ours.
  private func areGone(_ process: pid_t, _ program: BuiltProgram) -> Bool {
    let isGone = {
      (kill(process, 0) != 0 || isZombie(process))
        && (try? FileManager.default.contentsOfDirectory(atPath: program.file("scratch"))) == []
    }
    for _ in 0..<5_000 where !isGone() { usleep(2_000) }
    return isGone()
  }

  /// Whether it has ended, and whoever has inherited it has not taken notice yet.
  private func isZombie(_ process: pid_t) -> Bool {
    let about = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return about?.contains(") Z ") == true
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGKILL])
  func gnuplotDiesWithItsLesson(signal: Int32) throws {
    let (program, environment) = try lesson(hanging)
    defer { program.clean() }
    let started = try Started(
      program.path, ["--save", "plots"], in: program.folder.path, environment: environment)
    started.wait { number(program) != nil }
    let process = try #require(number(program))
    started.send(signal)
    _ = try started.end()
    #expect(areGone(process, program))
  }

  @Test(arguments: [("q", 0), ("\r\rq", 0), ("\u{4}", 0), ("\u{3}", 130)] as [(String, Int32)])
  func keysAreObeyedWhileGnuplotHangs(keys: String, code: Int32) throws {
    let (program, environment) = try lesson(hanging)
    defer { program.clean() }
    let student = try Student(
      "--save \(program.file("plots"))", environment: environment)
    try student.seesCell(1)
    student.presses("n")
    try student.sees("a, b, c answer")
    student.presses("b")
    try student.seesCell(2)
    student.presses("n")
    for _ in 0..<1_000 where number(program) == nil { student.terminal.read(for: 10) }
    student.presses(keys)
    #expect(student.leaves() == .exit(code))
    #expect(!student.screen.contains("did not end within"))
    #expect(areGone(try #require(number(program)), program))
  }

  /// Whether we may have disks of our own, as root in a name space.
  private static let hasDisks =
    (try? TestSupport.run("/usr/bin/unshare", ["-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]))?
    .status == 0

  @Test(.enabled(if: hasDisks, "needs root and Linux"), arguments: ["4k", "16k"])
  func aFullDiskIsCalledThat(size: String) throws {
    let program = try BuiltProgram("SampleLesson")
    defer { program.clean() }
    for (variables, option, words) in [
      ("TMPDIR=small", "plots", "nothing can be drawn in small: "),
      ("", "small/plots", "could not be written to small/plots"),
    ] {
      let result = try program.shell(
        """
        mkdir -p small; export PROGRAM
        \(variables) exec unshare -m sh -c \
          'mount -t tmpfs -o size=\(size) tmpfs small && exec $PROGRAM --save \(option)'
        """)
      #expect(result.status == 0)
      let output = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(output.contains("! ") && output.contains(words))
      #expect(output.contains("No space left on device; free some space, or "))
      #expect(output.contains("The line rises by 2.0 a step"), "and the lesson goes on")
    }
  }

  @Test(arguments: [
    ("ulimit -n 6", "too many files are open; raise the limit that `ulimit -n` shows"),
    ("ulimit -f 1", "raise the limit that `ulimit -f` shows"),
    ("export TMPDIR=/proc/nowhere", "in /proc/nowhere: No such file or directory; set TMPDIR"),
    ("export TMPDIR=/dev/null", "in /dev/null: Not a directory; set TMPDIR"),
  ]) func theTrueCauseIsNamedWithItsCure(limit: String, words: String) throws {
    let program = try BuiltProgram("SampleLesson")
    defer { program.clean() }
    // Output goes through a pipe, which has no limit.
    let result = try program.shell("(\(limit); exec $PROGRAM) | cat; exit ${PIPESTATUS[0]}")
    #expect(result.status == 0)
    let output = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(output.contains(words), "\(output.suffix(900))")
    #expect(output.contains("The line rises by 2.0 a step"), "and the lesson goes on")
  }

  @Test func oneWaitIsEnoughAndIsSaidOnce() throws {
    let (program, environment) = try lesson("echo started >>$HOME/log; exec sleep 3600")
    defer { program.clean() }
    let result = try TestSupport.run(
      BuiltProgram.path(of: "lesson-01"), [], in: program.folder.path, environment: environment)
    #expect(result.status == 0)
    #expect(try String(contentsOfFile: program.file("log"), encoding: .utf8) == "started\n")
    #expect(result.output.components(separatedBy: "! no picture").count == 2)
    #expect(result.output.contains("did not end within 10 s and was stopped"))
  }
}
