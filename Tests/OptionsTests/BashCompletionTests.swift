import Foundation
import Options
import TestSupport
import Testing

/// What bash completes with our text.
struct BashCompletionTests {
  /// What bash offers for the last of the words, after reading our text.
  private func offers(_ command: Command, _ words: [String]) throws -> [String] {
    let script = """
      \(command.completions(for: .bash))
      COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 ))
      [[ "$(complete -p \(command.name))" == "complete -F "* ]] || echo "not registered"
      $(complete -p \(command.name) | cut -d ' ' -f 3)
      (( ${#COMPREPLY[@]} )) && printf '%s\\n' "${COMPREPLY[@]}"
      exit 0
      """
    let result = try bash(["-c", script, "bash"] + words)
    #expect(result.errors == "")
    return result.output.split(separator: "\n").map(String.init)
  }

  private func bash(_ arguments: [String], input: String = "") throws -> Ended {
    try run("/bin/bash", arguments, input: input)
  }

  @Test func bashAcceptsTheText() throws {
    for command in [Sample.lesson, Sample.lessons, Sample.draw] {
      let result = try bash(["-n"], input: command.completions(for: .bash))
      #expect(result.status == 0 && result.errors == "")
    }
  }

  @Test func bashCompletesTheNamesOfOptions() throws {
    #expect(try offers(Sample.lesson, ["lesson-06", "--s"]) == ["--save", "--sigma", "--shift"])
    #expect(try offers(Sample.lesson, ["lesson-06", "--plain", "--ver"]) == ["--version"])
    #expect(try offers(Sample.lesson, ["lesson-06", ""]).count == 10)
  }

  @Test func bashCompletesTheWordsOfAChoice() throws {
    #expect(try offers(Sample.lesson, ["lesson-06", "--color", "a"]) == ["auto", "always"])
    #expect(try offers(Sample.lesson, ["lesson-06", "--color", "=", "n"]) == ["never"])
    #expect(try offers(Sample.lesson, ["lesson-06", "--color", "="]).count == 3)
  }

  @Test func bashOffersNothingWhereANumberIsDue() throws {
    #expect(try offers(Sample.lesson, ["lesson-06", "--sigma", ""]) == [])
  }

  @Test func bashCompletesPaths() throws {
    #expect(try offers(Sample.lesson, ["lesson-06", "--save", "/us"]) == ["/usr"])
    #expect(try offers(Sample.draw, ["draw", "/us"]) == ["/usr"])
  }

  @Test func bashCompletesSubcommandsAndTheirOptions() throws {
    #expect(try offers(Sample.lessons, ["lessons", "d"]) == ["doctor"])
    #expect(try offers(Sample.lessons, ["lessons", "doctor", "--f"]) == ["--fast"])
    #expect(try offers(Sample.lessons, ["lessons", "--f"]) == [])
  }
}
