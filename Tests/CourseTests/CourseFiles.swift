import Course
import Foundation
import TestSupport
import Testing

/// The course as it stands in the repository.
enum CourseFiles {
  static func folder(_ lesson: Syllabus.Entry) -> String {
    "\(Repository.root)/lessons/\(lesson.name)"
  }

  static func notebook(_ lesson: Syllabus.Entry) throws -> String {
    try Repository.text("lessons/\(lesson.name)/README.md")
  }

  static func source(_ lesson: Syllabus.Entry) throws -> String {
    try Repository.text("lessons/\(lesson.name)/main.swift")
  }

  /// The files of that ending among the lesson's pictures.
  static func pictures(_ lesson: Syllabus.Entry, _ ending: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(folder(lesson))/plots")
      .filter { $0.hasSuffix(".\(ending)") }.sorted()
  }

  /// The commands under "Try it", as arguments.
  static func tries(_ lesson: Syllabus.Entry) throws -> [[String]] {
    try notebook(lesson).matches(of: /`swift run (lesson-\d\d) ([^`]+)`/).map { match in
      match.2.split(separator: " ").map(String.init)
    }
  }
}

extension Syllabus.Entry: CustomTestStringConvertible {
  /// The lesson's name, in the tests' output.
  public var testDescription: String { name }
}
