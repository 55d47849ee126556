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
}
