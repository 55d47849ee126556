import Course
import Foundation
import TestSupport
import Testing

/// The course lints itself: what every lesson must have, with the cure where it is missing.
struct FrameTests {
  @Test(arguments: Syllabus.lessons)
  func itsTitleAndStepAgreeWithTheAlgorithm(lesson: Syllabus.Entry) throws {
    let notebook = try CourseFiles.notebook(lesson)
    #expect(
      notebook.hasPrefix("# \(lesson.title)\n\nStep \(lesson.number) of 15\n"),
      "let lesson \(lesson.number) begin with its title and step, and run lessons/render.sh")
    let algorithm = try Repository.text("Sources/Agents/TD3.swift")
    let step = try #require(
      algorithm.range(of: "// Step \(lesson.number). "),
      "TD3.swift needs the comment “Step \(lesson.number).”")
    let rest = algorithm[step.upperBound...]
    let end = rest.range(of: "// Step \(lesson.number + 1). ")?.lowerBound ?? rest.endIndex
    #expect(
      rest[..<end].contains(lesson.line),
      "the syllabus says that step \(lesson.number) is “\(lesson.line)”; TD3.swift says otherwise")
  }

  @Test func theStepsStandInOrderInBothAlgorithms() throws {
    for file in ["TD3", "DDPG"] {
      let text = try Repository.text("Sources/Agents/\(file).swift")
      let steps = text.matches(of: /\n +\/\/ Step (\d+)\./).compactMap { Int($0.1) }
      #expect(steps == Array(1...15), "\(file)")
    }
  }

  @Test(arguments: Syllabus.lessons)
  func itsFrameIsComplete(lesson: Syllabus.Entry) throws {
    let notebook = try CourseFiles.notebook(lesson)
    let source = try CourseFiles.source(lesson)
    let headings = notebook.matches(of: /\n## ([^\n]+)/).map { String($0.1) }
    #expect((6...10).contains(headings.count), "five to nine cells, and what to try")
    #expect(headings.contains("In DDPG"), "add a cell “In DDPG” that runs what DDPG does here")
    #expect(
      headings.contains { $0.hasPrefix("Break it") }, "add a cell “Break it” with its one number")
    #expect(headings.last == "Try it", "end with lesson.finish()")
    #expect(notebook.contains("**Predict:**"), "ask something before it is shown")
    #expect(
      notebook.components(separatedBy: "**Predict:**").count
        == notebook.components(separatedBy: "<summary>Answer</summary>").count,
      "every question needs a lesson.reveal")
    #expect(notebook.contains("**✓ holds:**"), "add a check that can fail")
    #expect(!notebook.contains("✗"), "a check fails")
    #expect(!notebook.contains("– not asked"), "as it stands, every check of a lesson is asked")
    #expect(
      !source.contains("|| lesson["), "where a knob leads beyond a claim, say so with `applies:`")
    #expect(notebook.contains("learn   "), "add lesson.map, with the networks in play")
    #expect(source.contains("PyTorch:"), "say the matching line of PyTorch in a comment")
    let next = lesson.number < 15 ? Syllabus[lesson.number + 1].name : "compare"
    #expect(notebook.contains("*Next:* `swift run \(next)`"), "say what comes next")
  }

  @Test(arguments: Syllabus.lessons)
  func everyPictureHasASentenceAndIsSmall(lesson: Syllabus.Entry) throws {
    let notebook = try CourseFiles.notebook(lesson)
    let pictures = notebook.matches(of: /!\[([^\]]+)\]\(plots\/([^)]+)\)/)
    #expect(!pictures.isEmpty, "add a picture that carries the idea")
    for picture in pictures {
      #expect(picture.1.count > 40, "a picture needs a sentence with its key numbers")
      let file = "\(CourseFiles.folder(lesson))/plots/\(picture.2)"
      let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? 0
      #expect(size > 1_000 && size < 80 * 1024, "\(picture.2) has \(size) bytes: draw fewer points")
    }
    #expect(try CourseFiles.pictures(lesson, "gp").count == pictures.count, "stray pictures")
  }

  @Test(arguments: Syllabus.lessons)
  func everyKnobIsTriedOnce(lesson: Syllabus.Entry) throws {
    let source = try CourseFiles.source(lesson)
    let knobs = source.matches(of: /Parameter\.\w+\(\s*"([^"]+)"/).map { String($0.1) }
    let tries = try CourseFiles.tries(lesson)
    let tried = Set(tries.joined())
    #expect(!knobs.isEmpty && tries.count >= 2)
    for knob in knobs {
      #expect(tried.contains("--\(knob)"), "no command under “Try it” turns the knob \(knob)")
    }
  }

  @Test func theTableOfContentsIsTheSyllabus() throws {
    #expect(
      try Repository.text("lessons/README.md") == Syllabus.markdown,
      "run lessons/render.sh, and look at what changed")
    #expect(Syllabus.lessons.map(\.number) == Array(1...15))
  }
}
