import Course
import Foundation
import TestSupport
import Testing

/// All fifteen, run again: what stands in their folders is what they say, to the letter.
struct RunTests {
  @Test(arguments: Syllabus.lessons)
  func itSaysWhatStandsInItsFolder(lesson: Syllabus.Entry) throws {
    let program = try BuiltProgram(lesson.name)
    defer { program.clean() }
    let result = try program.run(["--export", "README.md", "--save", "plots"])
    #expect(result.status == 0, "\(result.errors)")
    let text = try String(contentsOfFile: program.file("README.md"), encoding: .utf8)
    let standing = try CourseFiles.notebook(lesson)
    #expect(
      text == standing,
      "run lessons/render.sh \(lesson.number), and look at what changed")
    for ending in ["gp", "dat"] {
      for name in try CourseFiles.pictures(lesson, ending) {
        let now = try String(contentsOfFile: program.file("plots/\(name)"), encoding: .utf8)
        let then = try Repository.text("lessons/\(lesson.name)/plots/\(name)")
        #expect(now == then, "\(name): run lessons/render.sh \(lesson.number), and look")
      }
    }
  }

  @Test(arguments: Syllabus.lessons)
  func inAPipeItIsPlainTextOfEightyColumns(lesson: Syllabus.Entry) throws {
    let program = try BuiltProgram(lesson.name)
    defer { program.clean() }
    let result = try program.run(["--plots", "text"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(!result.output.contains("\u{1B}") && !result.output.contains("\r"))
    let tooWide = result.output.split(separator: "\n").filter { $0.count > 80 }
    #expect(tooWide.isEmpty, "\(tooWide)")
    #expect(result.output.contains("✓ holds:") && !result.output.contains("✗"))
  }

  @Test(arguments: Syllabus.lessons)
  func whatItSaysToTryWorks(lesson: Syllabus.Entry) throws {
    for arguments in try CourseFiles.tries(lesson) {
      let program = try BuiltProgram(lesson.name)
      defer { program.clean() }
      let result = try program.run(
        arguments + ["--plots", "none"], environment: ["LC_ALL": "C", "LANG": nil])
      #expect(result.status == 0, "\(arguments): \(result.errors)")
      #expect(result.output.allSatisfy { $0.isASCII }, "\(arguments)")
      let failed = result.output.split(separator: "\n").filter { $0.contains("FAILS") }
      #expect(failed.isEmpty, "\(arguments): \(failed)")
    }
  }

  @Test(arguments: Syllabus.lessons)
  func atATerminalItGoesToItsEndAndLeavesItAsItWas(lesson: Syllabus.Entry) throws {
    let terminal = try PseudoTerminal(columns: 80, rows: 24)
    let before = terminal.settings
    try terminal.start([BuiltProgram.path(of: lesson.name), "--plots", "none"])
    try terminal.wait(for: "q quit", seconds: 60)
    terminal.type("e")
    try terminal.wait(for: "Try it", seconds: 120)
    #expect(!terminal.output.contains("FAILS"))
    terminal.type("q")
    #expect(terminal.end(seconds: 60) == .exit(0))
    #expect(terminal.settings == before)
  }
}
