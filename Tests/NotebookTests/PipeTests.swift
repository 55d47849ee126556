import Foundation
import TestSupport
import Testing

/// A lesson where no person looks on: in a pipe, a test or an editor.
struct PipeTests {
  @Test func itRunsStraightThrough() throws {
    let program = try BuiltProgram("SampleLesson")
    defer { program.clean() }
    let result = try program.run(["--plots", "none"])
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(
      result.output == #"""
        A straight line · step 7 of 15
        ==============================

        1. Ten places

        We begin with ten places on a line: x, from 0 to 9.

        • even
        • and odd

          │ (0..<10).map(Double.init)

          [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0]

                ┌────────────┐  ╔════════════╗  ┌────────────┐
        learn   │  actor μ   │  ║ critic Q₁  ║  │ critic Q₂  │
                └────────────┘  ╚════════════╝  └────────────┘
                ┌────────────┐  ╔════════════╗  ┌────────────┐
        follow  │ target μ′  │  ║ target Q₁′ ║  │ target Q₂′ │
                └────────────┘  ╚════════════╝  └────────────┘

        2. A line

        Each place gets a height, θ ← slope · x.

        Predict: How high is the last?
          a) as high as the first
          b) nine slopes
          c) ten slopes

          │ let slope = lesson[slope]
          │ // A brace in a string, "}", and one in a comment } do not end the cell.
          │ return x.map { "}".isEmpty ? 0 : slope * $0 }

          [0.0, 2.0, 4.0, 6.0, 8.0, 10.0, 12.0, 14.0, 16.0, 18.0]

        Answer: b) nine slopes. It stands at 18.0.

        ✓ holds: the first height is 0 (it is 0.0)

        3. The picture

          │ lesson.print("from \(y[0]) to \(y[9])")

          from 0.0 to 18.0

        The line rises by 2.0 a step. line goes from 0 to 18.

        ✓ holds: a slope of zero would be flat (the slope is 2.0)

        """#)
  }

  @Test func picturesAreTextAndFiles() throws {
    let program = try BuiltProgram("SampleLesson")
    defer { program.clean() }
    let result = try program.run()
    #expect(result.status == 0)
    #expect(result.output.contains("TTTTT"))
    for ending in ["png", "svg", "gp", "dat"] {
      let file = program.folder.appendingPathComponent("plots/lesson-07/line.\(ending)")
      #expect(try Data(contentsOf: file).count > 50, "\(ending)")
    }
    for line in result.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test func inTheCLocaleAllIsASCII() throws {
    let program = try BuiltProgram("SampleLesson")
    defer { program.clean() }
    let result = try program.run(environment: ["LC_ALL": "C"])
    #expect(result.status == 0)
    #expect(result.output.utf8.allSatisfy { $0 < 128 })
    #expect(result.output.contains("theta <- slope"))
    for line in result.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test func colourComesOnlyWhereItIsAskedFor() throws {
    let program = try BuiltProgram("SampleLesson")
    defer { program.clean() }
    #expect(try program.run(["--plots", "none", "--color", "always"]).output.contains("\u{1B}["))
    #expect(!(try program.run(["--plots", "none", "--plain"]).output.contains("\u{1B}")))
  }

  @Test func aReaderThatGoesAwayEndsItQuietly() throws {
    let program = try BuiltProgram("SampleLesson")
    defer { program.clean() }
    let result = try program.shell("\"$PROGRAM\" --plots none | head -n 2")
    #expect(result.output == "A straight line · step 7 of 15\n==============================\n")
    #expect(result.errors.isEmpty)
    let gone = try program.shell(
      "(sleep 0.3; exec \"$PROGRAM\" --plots none) | true; echo ${PIPESTATUS[0]}")
    #expect(gone.output == "0\n" && gone.errors.isEmpty)
  }

  @Test func aFullDiskIsSaidAndEndsWith74() throws {
    let program = try BuiltProgram("SampleLesson")
    defer { program.clean() }
    let result = try program.shell("\"$PROGRAM\" --plots none > /dev/full; exit $?")
    #expect(result.status == 74)
    #expect(result.errors.hasPrefix("Error: Cannot write the output: No space left on device."))
  }

  @Test func aFailedCheckEndsItWith1() throws {
    let program = try BuiltProgram("SampleLesson")
    defer { program.clean() }
    let result = try program.run(["--plots", "none", "--slope", "0"])
    #expect(result.status == 1)
    #expect(result.output.contains("✗ FAILS: a slope of zero would be flat (the slope is 0.0)"))
  }

  @Test func aWrongOptionEndsItWith64() throws {
    let program = try BuiltProgram("SampleLesson")
    defer { program.clean() }
    let result = try program.run(["--sloep", "3"])
    #expect(result.status == 64 && result.output.isEmpty)
    #expect(
      result.errors == """
        Error: Unknown option '--sloep'. Did you mean '--slope'?
        Usage: lesson-07 [OPTIONS] [KNOBS]
          See 'lesson-07 --help' for more information.

        """)
  }

  @Test func withoutGnuplotItGoesOnInText() throws {
    let program = try BuiltProgram("SampleLesson")
    defer { program.clean() }
    let result = try program.run(environment: ["PATH": "/nowhere"])
    #expect(result.status == 0)
    let words = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("there is no gnuplot on PATH; ./setup.sh installs it"))
    #expect(result.output.contains("The line rises by 2.0 a step."))
    let files = try? FileManager.default.contentsOfDirectory(
      atPath: program.folder.appendingPathComponent("plots/lesson-07").path)
    #expect((files ?? []).isEmpty)
  }

  @Test func aFolderThatCannotBeMadeIsNamed() throws {
    let program = try BuiltProgram("SampleLesson")
    defer { program.clean() }
    let result = try program.run(["--save", "/proc/nowhere"])
    #expect(result.status == 0)
    #expect(result.output.contains("/proc/nowhere") && result.output.contains("--save"))
    #expect(result.output.contains("TTTTT"))
  }
}
