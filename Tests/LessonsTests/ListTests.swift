import TestSupport
import Testing

/// The list of the lessons, one of them, and calls that make no sense.
struct ListTests {
  private func lessons(
    _ arguments: String..., environment: [String: String?] = [:]
  ) throws -> Ended {
    try run(BuiltProgram.path(of: "lessons"), arguments, environment: environment)
  }

  @Test func theListIsThis() throws {
    let result = try lessons()
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(
      result.output == """
        TD3 in fifteen lessons, 2 h 40 min in all. Start with: swift run lesson-01

         1  The replay memory                            10 min  swift run lesson-01
            Why not learn from each step as it comes?
         2  The actor and its target                     10 min  swift run lesson-02
            Who decides, and why is there a copy of it?
         3  Twin critics and their targets               10 min  swift run lesson-03
            Why six networks, and only two optimisers?
         4  A batch becomes tensors                      10 min  swift run lesson-04
            What does one batch know of the whole memory?
         5  The target actor's next action                8 min  swift run lesson-05
            What would be done next, and who is asked?
         6  Clipped noise                                10 min  swift run lesson-06
            Why blur an action before it is judged?
         7  Two target critics                           10 min  swift run lesson-07
            What is the minimum of twin critics?
         8  The minimum                                  12 min  swift run lesson-08
            Why believe the more cautious critic?
         9  The target y                                 15 min  swift run lesson-09
            What should the critics have said?
        10  The critics' own opinion                      8 min  swift run lesson-10
            What did they say, and how wrong was it?
        11  The critic loss                              10 min  swift run lesson-11
            How do all these errors become one number?
        12  Backpropagation                              12 min  swift run lesson-12
            How does one number move every weight?
        13  The delayed actor                            12 min  swift run lesson-13
            How does the actor climb, and why does it wait?
        14  The actor's target drifts                     8 min  swift run lesson-14
            How slow is τ = 0.005?
        15  The critics' targets drift, and it all runs  15 min  swift run lesson-15
            Does it work?

            compare                                              swift run compare
            DDPG or TD3? Both, with the same ten seeds, and a verdict.
            bench                                                swift run bench
            How fast is the engine on this machine?

        Is everything there that the lessons need? swift run lessons doctor

        """)
  }

  @Test func inTheCLocaleItIsASCII() throws {
    let (usual, plain) = try (
      lessons().output, lessons(environment: ["LC_ALL": "C"]).output
    )
    #expect(plain == usual.replacingOccurrences(of: "τ", with: "tau"))
    #expect(plain.utf8.allSatisfy { $0 < 128 })
  }

  @Test(arguments: [40, 60, 75, 76, 80, 200])
  func noLineIsWiderThanTheScreenNorThanEightyColumns(columns: Int) throws {
    for arguments in [[], ["7"], ["15"], ["doctor", "--help"]] {
      let result = try run(
        BuiltProgram.path(of: "lessons"), arguments, environment: ["COLUMNS": "\(columns)"])
      #expect(result.status == 0)
      for line in result.output.split(separator: "\n") {
        #expect(line.count <= min(columns, 80), "\(line)")
      }
      #expect(!result.output.contains("\u{1B}"))
    }
  }

  @Test func onANarrowScreenTheCommandStandsBelow() throws {
    #expect(
      try lessons(environment: ["COLUMNS": "60"]).output.contains(
        """
        15  The critics' targets drift, and it all runs
            Does it work?
            15 min  swift run lesson-15

            compare
            DDPG or TD3? Both, with the same ten seeds, and a
            verdict.
            swift run compare

        """))
  }

  @Test func colourIsOnlyAdded() throws {
    let (usual, coloured) = try (
      lessons().output, lessons("--color", "always").output
    )
    #expect(coloured.contains("\u{1B}[1mThe minimum"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == usual)
  }

  @Test func oneLessonHasItsCommandsAndItsNeighbours() throws {
    #expect(
      try lessons("7").output == """
        7. Two target critics
        What is the minimum of twin critics? About 10 minutes.

          swift run lesson-07            a page at a time
          swift run lesson-07 --present  for a class and a projector
          swift run lesson-07 --plain    straight through, without keys
          swift run lesson-07 --help     what can be changed in it

        Before it: 6. Clipped noise, swift run lesson-06
        After it: 8. The minimum, swift run lesson-08

        """)
    #expect(!(try lessons("1").output.contains("Before it")))
    #expect(try lessons("15").output.hasSuffix("\nAfter it: DDPG against TD3, swift run compare\n"))
  }

  @Test(arguments: [
    ("docter", "Unknown subcommand 'docter'. Did you mean 'doctor'?"),
    ("16", "The value '16' is invalid for 'LESSON': give it a whole number from 1 to 15."),
    ("seven", "The value 'seven' is invalid for 'LESSON': give it a whole number from 1 to 15."),
    ("--colour", "Unknown option '--colour'. Did you mean '--color'?"),
  ])
  func aMistakeIsOneSentenceWithItsCure(word: String, sentence: String) throws {
    let result = try lessons(word)
    #expect(result.status == 64 && result.output.isEmpty)
    #expect(
      result.errors == """
        Error: \(sentence)
        Usage: lessons [--color WORD] [--markdown] [LESSON | SUBCOMMAND]
          See 'lessons --help' for more information.

        """)
  }

  @Test func helpBeginsWithExamples() throws {
    let lessons = try lessons("--help").output
    #expect(
      lessons.hasPrefix(
        """
        The list of the fifteen lessons, and how to start each.

        EXAMPLES
          lessons         the whole list
          lessons 7       one lesson, and the ways to start it
          lessons doctor  see whether everything is there that the lessons need

        USAGE
          lessons [--color WORD] [--markdown] [LESSON | SUBCOMMAND]

        """))
    #expect(try self.lessons("doctor", "--help").output.contains("EXAMPLES\n  lessons doctor "))
    #expect(try self.lessons("--version").output == "lessons 1.0\n")
    #expect(try self.lessons("doctor", "--version").output == "lessons 1.0\n")
  }
}
