import Course
import Foundation
import TestSupport
import Testing

@testable import Notebook

/// The lint for whole pages: a reader must be able to find every name that shown code uses.
///
/// A name is known if the page itself makes it (the result of a cell), if it is API of the libraries,
/// or if it is declared within the code that is shown. What is left was declared out of sight.
struct GivenNameTests {
  /// What is out of sight today, a line for each lesson: it may only shrink.
  private static let allowed = "Tests/Fixtures/names-out-of-sight.txt"

  @Test func noNameIsOutOfSightButThoseThatAreListed() throws {
    let found = try Syllabus.lessons.map { lesson in
      let names = LessonNames(try CourseFiles.source(lesson)).outOfSight
      return "\(lesson.name): \(names.joined(separator: " "))\n"
    }.joined()
    #expect(
      try Repository.text(Self.allowed) == found,
      "show what is new in a cell or a fold, and take what is mended off \(Self.allowed):\n\(found)"
    )
  }

  @Test func whatIsDeclaredOutsideOfCellsIsOutOfSight() {
    let source = """
      let hidden = 3
      func helper(_ x: Int) -> Int { x }
      let (first, second) = lesson.cell("One") {
        let own = helper(hidden)
        return (own, own)
      }
      let unused = 4
      lesson.cell("Two") { first + lesson.unused(second: 1) + [1].map { hidden in hidden }[0] }
      """
    #expect(LessonNames(source).outOfSight == ["helper", "hidden"])
    let own = "func loss() {}\nlesson.cell(\"\") { let loss = loss(of: 1); return loss }"
    #expect(LessonNames(own).outOfSight == ["loss"])
    #expect(
      LessonNames("let a = lesson.cell(\"\") { 1 }\nlesson.cell(\"\") { a }").outOfSight == [])
  }
}

/// The names of a lesson's source: who declares them, and which shown code uses them.
private struct LessonNames {
  /// The names that shown code uses and that were declared where nobody sees it, in order.
  let outOfSight: [String]

  init(_ source: String) {
    let code = SourceCode(Array(source.utf8))
    let lines = source.components(separatedBy: "\n")
    var declared: Set<String> = []
    for (index, line) in lines.enumerated() {
      guard let start = line.prefixMatch(of: /(?:let|var|func|struct|enum) +(\([^)]*\)|\w+)/),
        !LessonNames.isCell(lines[index...])
      else { continue }
      let names = start.1.matches(of: /\w+/).map { String($0.0) }
      declared.formUnion(names)
    }
    // What every lesson has: itself, and room for its numbers.
    declared.subtract(["lesson", "workspace"])
    var used: Set<String> = []
    for index in lines.indices {
      guard let body = code.body(ofCall: "lesson.cell", onLine: index + 1) else { continue }
      used.formUnion(LessonNames.used(in: body))
    }
    outOfSight = declared.intersection(used).sorted()
  }

  /// Whether the declaration that begins here is the result of a cell.
  private static func isCell(_ lines: ArraySlice<String>) -> Bool {
    let start = lines.prefix(3).joined(separator: " ")
    return start.contains(/^(?:let|var) +(?:\([^)]*\)|\w+) *= +(?:try )?lesson\.cell\(/)
  }

  /// The words of code that can be names of the outside: no members, no labels, nothing that the
  /// code declares itself, and nothing in quotes or behind slashes.
  private static func used(in body: String) -> Set<String> {
    let bare = body.replacing(/\/\/.*/, with: "").replacing(/"(?:[^"\\]|\\.)*"/, with: "\"\"")
    let own =
      bare.matches(of: /(?:let|var|for|func) +(\([^)]*\)|\w+)/).map(\.1)
      + bare.matches(of: /\{ *(\(?[\w, ]+\)?) (?:-> \w+ )?in\b/).map(\.1)
    let declared = Set(own.flatMap { $0.matches(of: /\w+/).map { String($0.0) } })
    var used: Set<String> = []
    for word in bare.matches(of: /([.\w]?)\b([A-Za-z_]\w*)\b(:?)/)
    where word.1.isEmpty && word.3.isEmpty {
      used.insert(String(word.2))
    }
    // What is called can still be a function of the outside, of which the code names its result.
    let called = bare.matches(of: /(?:^|[^.\w])(\w+)\(/).map { String($0.1) }
    return used.subtracting(declared).union(called)
  }
}
