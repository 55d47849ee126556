import Options
import Testing

struct RefusalTests {
  @Test func theWholeTextIsErrorUsageAndWhereToLook() {
    #expect(
      throws: Ending(
        text: """
          Error: Unknown option '--sgima'. Did you mean '--sigma'?
          Usage: lesson-06 [OPTIONS] [KNOBS]
            See 'lesson-06 --help' for more information.

          """,
        code: 64)
    ) {
      try Sample.lesson.parsed(["--sgima", "3"], on: Sample.console())
    }
  }

  @Test(arguments: [
    (["--nothing-like-it"], "Unknown option '--nothing-like-it'."),
    (["-plain"], "Unknown option '-plain'. Did you mean '--plain'?"),
    (["-x"], "Unknown option '-x'."),
    (["---plain"], "Unknown option '---plain'. Did you mean '--plain'?"),
    (["--plain=yes"], "The option '--plain' takes no value: leave out '=' and the rest."),
    (["--sigma"], "The option '--sigma' needs a value: give it a number from 0 to 10."),
    (["--sigma", "--plain"], "The option '--sigma' needs a value: give it a number from 0 to 10."),
    (["--sigma", "20"], "The value '20' is invalid for '--sigma': give it a number from 0 to 10."),
    (["--sigma", "-1"], "The value '-1' is invalid for '--sigma': give it a number from 0 to 10."),
    (
      ["--sigma", "nan"], "The value 'nan' is invalid for '--sigma': give it a number from 0 to 10."
    ),
    (["--sigma", ""], "The value '' is invalid for '--sigma': give it a number from 0 to 10."),
    (["--shift", "inf"], "The value 'inf' is invalid for '--shift': give it a number."),
    (
      ["--width", "19"],
      "The value '19' is invalid for '--width': give it a whole number of at least 20."
    ),
    (
      ["--width", "20.5"],
      "The value '20.5' is invalid for '--width': give it a whole number of at least 20."
    ),
    (["--sigma", "1", "--sigma=1"], "The option '--sigma' is given twice: give it once."),
    (["--save", ""], "The value '' is invalid for '--save': give it a path."),
    (
      ["--color", "nevr"],
      "The value 'nevr' is invalid for '--color': give it one of auto, always, never. "
        + "Did you mean 'never'?"
    ),
    (["plain"], "Unexpected argument 'plain'. Did you mean '--plain'?"),
    (["extra"], "Unexpected argument 'extra'."),
  ])
  func aMistakeIsOneSentenceWithItsCure(arguments: [String], sentence: String) {
    let found = #expect(throws: Ending.self) {
      try Sample.lesson.parsed(arguments, on: Sample.console())
    }
    #expect(found?.text.hasPrefix("Error: \(sentence)\nUsage: ") == true, "\(found?.text ?? "")")
    #expect(found?.code == 64)
  }

  @Test func aSubcommandHasItsOwnUsage() {
    #expect(
      refusal(Sample.lessons, "docter") == "Unknown subcommand 'docter'. Did you mean 'doctor'?")
    #expect(
      throws: Ending(
        text: """
          Error: The value '16' is invalid for 'LESSON': give it a whole number from 1 to 15.
          Usage: lessons start [LESSON]
            See 'lessons start --help' for more information.

          """,
        code: 64)
    ) {
      try Sample.lessons.parsed(["start", "16"], on: Sample.console())
    }
    #expect(refusal(Sample.lessons, "start", "1", "2") == "Unexpected argument '2'.")
  }

  @Test func whatWasTypedCannotWriteOnTheScreenWhatItLikes() {
    let hostile = "\u{1B}[2J\r\u{202E}" + String(repeating: "x", count: 100_000)
    for arguments in [[hostile], ["--\(hostile)"], ["--sigma", hostile], ["--color=\(hostile)"]] {
      let found = #expect(throws: Ending.self) {
        try Sample.lesson.parsed(arguments, on: Sample.console())
      }
      let text = found?.text ?? ""
      #expect(text.contains("\\u{1b}[2J\\u{d}\\u{202e}xxx") && text.count < 500, "\(text)")
      #expect(!text.contains("\u{1B}"))
    }
  }

  @Test func theProgramsOwnErrorsReadTheSame() throws {
    let choices = try Sample.lesson.parsed([], on: Sample.console())
    let ending = choices.ending(UsageError("Give --save or --plain, not both."))
    #expect(ending.text.hasPrefix("Error: Give --save or --plain, not both.\nUsage: lesson-06 "))
    #expect(ending.code == 64 && ending.isError)
  }
}
