import Course
import TestSupport
import Testing

/// A lesson whose knobs are all turned as far as they go; `swift run Attacks corners` tries more.
struct CornerTests {
  @Test(arguments: Syllabus.lessons)
  func noCheckFailsAtEitherEndOfItsKnobs(lesson: Syllabus.Entry) throws {
    let program = try BuiltProgram(lesson.name)
    defer { program.clean() }
    let knobs = try Knob.all(of: lesson.name)
    #expect(!knobs.isEmpty, "the help of \(lesson.name) lists no knob with its range")
    let corners = Knob.corners(of: knobs, capped: Knob.capped(in: lesson.name))
    for arguments in [corners[0], corners[corners.count - 1]] {
      let result = try program.run(arguments + ["--plots", "none"])
      #expect(result.status == 0, "\(arguments): \(result.errors)")
      let failed = result.output.split(separator: "\n").filter { $0.contains("✗") }
      #expect(failed.isEmpty, "\(arguments): say where it is asked, with `applies:`")
    }
  }

  @Test(arguments: Syllabus.lessons)
  func itsHelpSaysWhatEachKnobMayBe(lesson: Syllabus.Entry) throws {
    let source = try CourseFiles.source(lesson)
    let declared = source.matches(of: /Parameter\.\w+\(\s*"([^"]+)"/).map { String($0.1) }
    let knobs = try Knob.all(of: lesson.name)
    #expect(knobs.map(\.name) == declared)
    for name in Knob.capped(in: lesson.name).keys { #expect(declared.contains(name)) }
    for knob in knobs where knob.kind != .word {
      let numbers = knob.values.compactMap(Double.init)
      #expect(numbers.count == 3 && numbers == numbers.sorted(), "\(knob)")
    }
  }
}
