import Foundation
import Options
import TestSupport
import Testing

/// What zsh completes with our text, when a tab is pressed in a real one.
@Suite(.enabled(if: tool("zsh") != nil, "needs zsh"))
struct ZshCompletionTests {
  /// A zsh on a terminal of its own that writes down all it offers.
  private static let harness = #"""
    zmodload zsh/zpty
    zpty shell zsh -f -i
    zpty -w shell "FOLDER=$1; source $1/setup; print re''ady"
    zpty -r -m shell shown '*ready*'
    zpty -n -w shell "$2"$'\t'
    zpty -r -m shell shown '*done*'
    zpty -d shell
    sort -u $1/offers
    """#

  private static let setup = #"""
    PROMPT= RPROMPT=
    fpath=($FOLDER $fpath)
    autoload -U compinit && compinit -D -u
    # A key pressed before it is done would end it.
    offer() { zle complete-word; print done }
    zle -N offer; bindkey '^I' offer
    compadd() {
      # With these it fills a list and offers nothing.
      if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return; fi
      local -a hits
      builtin compadd -O hits "$@"
      (( $#hits )) && print -rl -- $hits >>$FOLDER/offers
      builtin compadd "$@"
    }
    """#

  /// What zsh offers for the end of a line, after reading our text.
  private func offers(_ command: Command, _ line: String) throws -> [String] {
    let folder = URL(fileURLWithPath: NSTemporaryDirectory())
      .appendingPathComponent("zsh-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in [
      ("_\(command.name)", command.completions(for: .zsh)), ("setup", Self.setup), ("offers", ""),
    ] {
      try text.write(
        to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    let result = try run(
      "/usr/bin/timeout",
      ["60", try #require(tool("zsh")), "-f", "-c", Self.harness, "zsh", folder.path, line],
      in: "/",
      environment: ["HOME": folder.path, "TERM": "xterm"])
    #expect(result.errors == "" && result.status == 0)
    return result.output.split(separator: "\n").map(String.init)
  }

  @Test func itAcceptsTheText() throws {
    for command in [Sample.lesson, Sample.lessons, Sample.draw] {
      let result = try run(
        try #require(tool("zsh")), ["-f", "-n"], input: command.completions(for: .zsh))
      #expect(result.status == 0 && result.errors == "")
    }
  }

  @Test func itCompletesTheNamesOfOptions() throws {
    #expect(try offers(Sample.lesson, "lesson-06 --s") == ["--save", "--shift", "--sigma"])
    #expect(try offers(Sample.lesson, "lesson-06 --plain --ver") == ["--version"])
  }

  @Test func itCompletesTheWordsOfAChoice() throws {
    #expect(try offers(Sample.lesson, "lesson-06 --color a") == ["always", "auto"])
    #expect(try offers(Sample.lesson, "lesson-06 --color=n") == ["never"])
    #expect(try offers(Sample.lesson, "lesson-06 --color ") == ["always", "auto", "never"])
  }

  @Test func itOffersNothingWhereANumberIsDue() throws {
    #expect(try offers(Sample.lesson, "lesson-06 --sigma ") == [])
  }

  @Test func itCompletesPaths() throws {
    #expect(try offers(Sample.lesson, "lesson-06 --save /us") == ["usr"])
    #expect(try offers(Sample.draw, "draw /us") == ["usr"])
  }

  @Test func itCompletesSubcommandsAndTheirOptions() throws {
    #expect(try offers(Sample.lessons, "lessons ") == ["doctor", "start"])
    #expect(try offers(Sample.lessons, "lessons --plain d") == ["doctor"])
    #expect(try offers(Sample.lessons, "lessons doctor --f") == ["--fast"])
    #expect(try offers(Sample.lessons, "lessons --f") == [])
  }
}
