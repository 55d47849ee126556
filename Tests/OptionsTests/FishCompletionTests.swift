import Options
import TestSupport
import Testing

/// What fish completes with our text.
@Suite(.enabled(if: tool("fish") != nil, "needs fish"))
struct FishCompletionTests {
  /// What fish offers for the end of a line, after reading our text.
  private func offers(_ command: Command, _ line: String) throws -> [String] {
    let script = command.completions(for: .fish) + "complete -C '\(line)'\n"
    let result = try run(
      try #require(tool("fish")), ["--no-config", "-c", script], in: "/usr",
      environment: ["HOME": "/nowhere"])
    #expect(result.errors == "" && result.status == 0)
    // Behind a tab stands what it means.
    return result.output.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
  }

  @Test func itAcceptsTheText() throws {
    for command in [Sample.lesson, Sample.lessons, Sample.draw] {
      let text = command.completions(for: .fish)
      let result = try run(try #require(tool("fish")), ["--no-config", "-n"], input: text)
      #expect(result.status == 0 && result.errors == "")
      let silence = try run(try #require(tool("fish")), ["--no-config", "-c", text])
      #expect(silence.output == "" && silence.errors == "")
    }
  }

  @Test func itCompletesTheNamesOfOptions() throws {
    #expect(try offers(Sample.lesson, "lesson-06 --s") == ["--save", "--shift", "--sigma"])
    #expect(try offers(Sample.lesson, "lesson-06 --plain --ver") == ["--version"])
    #expect(try offers(Sample.lesson, "lesson-06 ") == [], "no files, where none are due")
  }

  @Test func itCompletesTheWordsOfAChoice() throws {
    #expect(try offers(Sample.lesson, "lesson-06 --color a") == ["always", "auto"])
    #expect(try offers(Sample.lesson, "lesson-06 --color=n") == ["--color=never"])
    #expect(try offers(Sample.lesson, "lesson-06 --color ") == ["always", "auto", "never"])
  }

  @Test func itOffersNothingWhereANumberIsDue() throws {
    #expect(try offers(Sample.lesson, "lesson-06 --sigma ") == [])
  }

  @Test func itCompletesPaths() throws {
    #expect(try offers(Sample.lesson, "lesson-06 --save /us") == ["/usr/"])
    #expect(try offers(Sample.draw, "draw /us") == ["/usr/"])
  }

  @Test func itCompletesSubcommandsAndTheirOptions() throws {
    #expect(try offers(Sample.lessons, "lessons ") == ["doctor", "start"])
    #expect(try offers(Sample.lessons, "lessons --plain d") == ["doctor"])
    #expect(try offers(Sample.lessons, "lessons doctor --f") == ["--fast"])
    #expect(try offers(Sample.lessons, "lessons doctor ") == [])
    #expect(try offers(Sample.lessons, "lessons --f") == [])
  }
}
