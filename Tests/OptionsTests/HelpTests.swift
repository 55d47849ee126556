import Options
import Terminal
import Testing

struct HelpTests {
  private func help(
    _ command: Command, _ arguments: [String] = ["--help"], on console: Console = Sample.console()
  ) -> String {
    do {
      _ = try command.parsed(arguments, on: console)
      return ""
    } catch {
      #expect(error.code == 0 && !error.isError)
      return error.text
    }
  }

  @Test func examplesComeFirstThenUsageThenOptionsThenKnobs() {
    #expect(
      help(Sample.lesson) == """
        Why noise on the target helps: σ in the target.

        EXAMPLES
          lesson-06            the lesson, one cell at a time
          lesson-06 --sigma 0  without the noise

        USAGE
          lesson-06 [OPTIONS] [KNOBS]

        OPTIONS
          --plain             Straight through, without keys
          --color WORD        Colours (default: auto, or always, never)
          --width N           The width of the text (at least 20)
          --save PATH         Where the pictures go (default: plots)
          --title TEXT        What stands above
          --completions WORD  Print what makes your shell complete this command (bash,
                              zsh, fish)
          --help              Show this help, also as -h
          --version           Show the version

        KNOBS
          --sigma NUMBER      the smoothing noise, as a share of the limit (default:
                              0.2, from 0 to 10)
          --shift NUMBER      moves the start

        """)
  }

  @Test func aCommandOfCommandsListsThem() {
    #expect(
      help(Sample.lessons, ["-h"]).contains(
        """
        USAGE
          lessons [--plain] [SUBCOMMAND]

        SUBCOMMANDS
          doctor  Checks what is installed.
          start   Starts a lesson.

        """))
    #expect(
      help(Sample.lessons, ["start", "--help"]).contains(
        """
        USAGE
          lessons start [LESSON]

        ARGUMENTS
          LESSON  Its number (from 1 to 15)

        """))
  }

  @Test(arguments: [40, 60, 80, 200])
  func noLineIsWiderThanTheScreenNorThanEightyColumns(columns: Int) {
    for command in [Sample.lesson, Sample.lessons, Sample.draw] {
      let text = help(command, on: Sample.console(columns: columns))
      let widths = text.split(separator: "\n").map(\.displayWidth)
      #expect(widths.max() ?? 0 <= min(columns, 80), "\(text)")
    }
  }

  @Test func aLocaleWithoutUnicodeReadsASCII() {
    let text = help(Sample.lesson, on: Sample.console(isUnicode: false))
    #expect(text.hasPrefix("Why noise on the target helps: sigma in the target.\n"))
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func helpHelpsAlsoWhereSomethingElseIsWrong() {
    #expect(help(Sample.lesson, ["--sgima", "--help"]).contains("EXAMPLES"))
    #expect(help(Sample.lesson, ["--sigma", "20", "-h"]).contains("EXAMPLES"))
    #expect(help(Sample.lessons, ["start", "-h"]).contains("Starts a lesson."))
  }

  @Test func theVersionIsOneLine() {
    #expect(help(Sample.lesson, ["--version"]) == "lesson-06 1.0\n")
  }
}
