import Course
import Foundation
import Plotting
import TestSupport
import Testing

/// The README says what is: its commands run, its output is real, its figures stand in their files.
struct ReadmeTests {
  private func readme() throws -> String { try Repository.text("README.md") }

  /// The lines of all fences of that language.
  private func fenced(_ language: String) throws -> [String] {
    try readme().matches(of: /(?s)```(\w+)\n(.*?)```/)
      .filter { $0.1 == language }
      .flatMap { $0.2.split(separator: "\n").map(String.init) }
  }

  /// Whole commands that are run elsewhere, and where.
  private static let elsewhere = [
    "swift run compare": "its own test, below",
    "parallel < plan.sh": "the plan's commands in a shuffled order, in ComparisonTests",
  ]

  /// The same for commands that begin so.
  private static let elsewhereWithMore = [
    "./setup.sh && swift run lesson-07": "the lesson alone, below; setup.sh in its own tests",
    "./setup.sh --checks && swift test": ".ci/run",
    "swift build -c release": ".ci/run",
    ".build/release/compare --algorithms all --seeds 30": "a plan's commands, in ComparisonTests",
    "swift run compare --algorithms": "the same with fewer steps, in ComparisonTests",
    "swift run compare --from comparison --watch": "ComparisonTests",
    "swift run compare --world mountaincar": "ComparisonTests",
    ".build/release/compare --from big": "ComparisonTests",
    "sbatch ": "needs Slurm; its lines are those of the plan",
  ]

  @Test func everyCommandIsRun() throws {
    for line in try fenced("sh") {
      if ReadmeTests.elsewhere[line] != nil { continue }
      if ReadmeTests.elsewhereWithMore.keys.contains(where: { line.hasPrefix($0) }) { continue }
      let words = line.split(separator: " ").map(String.init)
      try #require(words.count > 2 && words.starts(with: ["swift", "run"]), "\(line)")
      let program = try BuiltProgram(words[2])
      defer { program.clean() }
      let result = try program.run(Array(words.dropFirst(3)))
      #expect(result.status == 0, "\(line): \(result.errors)")
    }
  }

  @Test func theOutputItShowsIsReal() throws {
    let shown = try #require(try readme().firstMatch(of: /(?s)```text\n(Answer: .*?)\n```/)).1
    let program = try BuiltProgram("lesson-07")
    defer { program.clean() }
    let result = try program.run(["--plots", "none"])
    #expect(result.output.contains(shown), "lesson-07 now says something else")
  }

  @Test func theTableOfLessonsIsTheSyllabus() throws {
    let rows = Syllabus.markdown.split(separator: "\n").filter { $0.hasPrefix("| ") }
    for row in rows.map({ $0.replacing("](lesson-", with: "](lessons/lesson-") }) {
      #expect(try readme().contains(row), "\(row)")
    }
  }

  @Test func theSpeedsStandInTheirFile() throws {
    let file = try Repository.text("documentation/speed.md")
    let rows = file.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(rows.count == 8)
    for row in rows { #expect(try readme().contains(row), "\(row)") }
  }

  @Test func everyModuleStandsOnTheMap() throws {
    let map = try #require(try readme().firstMatch(of: /(?s)\nSources\/\n(.*?)\n```/)).1
    let words = Set(map.split { !$0.isLetter }.map(String.init))
    let folders = try FileManager.default.contentsOfDirectory(atPath: Repository.root + "/Sources")
    #expect(folders.count > 15)
    for folder in folders { #expect(words.contains(folder), "\(folder)") }
  }

  @Test func theOldestGnuplotIsTheOneThatIsAskedFor() throws {
    #expect(try readme().contains("gnuplot \(Gnuplot.Description.oldest) or later"))
  }

  @Test func whatItQuotesOfTheReportStandsThere() throws {
    let report = try Repository.text("documentation/compare/report.md")
    let quotes = try readme().split(separator: "\n").filter { $0.hasPrefix("> ") }
    #expect(quotes.count == 2)
    for quote in quotes { #expect(report.contains(quote.dropFirst(2)), "\(quote)") }
  }

  /// The whole default comparison: twenty runs, and the report of the repository comes out again.
  @Test func compareAloneGivesTheReportOfTheRepository() throws {
    let program = try BuiltProgram("compare")
    defer { program.clean() }
    let result = try program.run()
    #expect(result.status == 0, "\(result.errors)")
    let files =
      ["report.md"]
      + ["final-returns", "learning-curves", "values"].flatMap {
        ["plots/\($0).gp", "plots/\($0).dat"]
      }
    for file in files {
      let now = try String(contentsOfFile: program.file("comparison/\(file)"), encoding: .utf8)
      #expect(now == (try Repository.text("documentation/compare/\(file)")), "\(file)")
    }
  }
}
