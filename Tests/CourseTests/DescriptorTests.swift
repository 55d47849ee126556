import Foundation
import TestSupport
import Testing

/// Every program with its input, its output or its complaints closed, full or gone.
struct DescriptorTests {
  /// A call of a program.
  struct Call: CustomTestStringConvertible {
    let program: String
    var arguments = ""
    var testDescription: String { "\(program) \(arguments)" }
  }

  private static let small =
    "--seeds 1 --steps 1100 --hidden 4 --batch 8 --algorithms td3 --plots none"
  private static let calls = [
    Call(program: "lessons"), Call(program: "lessons", arguments: "7"),
    Call(program: "lessons", arguments: "--version"),
    Call(program: "lesson-01", arguments: "--help"),
    Call(program: "lesson-01", arguments: "--plots none"),
    Call(program: "lesson-12", arguments: "--plots none"),
    Call(program: "compare", arguments: "--plan"),
    Call(program: "compare", arguments: "\(small) --out new"),
    Call(program: "bench", arguments: "--help"),
    Call(program: "bench", arguments: "--completions bash"),
  ]

  private func run(_ call: Call, _ redirection: String, _ program: BuiltProgram) throws -> Ended {
    try program.shell("\"$PROGRAM\" \(call.arguments) \(redirection)")
  }

  @Test(arguments: calls)
  func anOutputThatCannotBeWrittenIsOneSentenceAndExit74(call: Call) throws {
    let program = try BuiltProgram(call.program)
    defer { program.clean() }
    for (redirection, reason) in [(">&-", "it is closed"), ("> /dev/full", "No space left")] {
      let ended = try run(call, redirection, program)
      #expect(ended.status == 74, "\(redirection): \(ended.errors)")
      #expect(
        ended.errors.contains("Error: Cannot write the output: \(reason)"), "\(ended.errors)")
    }
  }

  @Test(arguments: calls)
  func aReaderWhoHasGoneEndsItQuietly(call: Call) throws {
    let program = try BuiltProgram(call.program)
    defer { program.clean() }
    let ended = try program.shell(
      "{ sleep 0.1; \"$PROGRAM\" \(call.arguments); echo \"code $?\" >&2; } | true")
    #expect(ended.errors.hasSuffix("code 0\n"), "\(ended.errors)")
    #expect(!ended.errors.contains("Error"), "\(ended.errors)")
  }

  @Test(arguments: calls)
  func closedInputAndClosedComplaintsChangeNothing(call: Call) throws {
    let program = try BuiltProgram(call.program)
    defer { program.clean() }
    let open = try run(call, "", program)
    #expect(open.status == 0, "\(open.errors)")
    for redirection in ["<&-", "2>&-", "2> /dev/full", "<&- 2>&-"] {
      let ended = try run(call, redirection, program)
      #expect(ended.status == 0 && ended.output == open.output, "\(redirection): \(ended.errors)")
    }
  }

  @Test func nothingThatIsQuotedActsOnTheTerminal() throws {
    for (name, arguments) in [
      ("compare", "--hidden"), ("compare", "--world"), ("compare", "--seeds"),
      ("compare", "--algorithms"), ("compare", "--exploration"), ("compare", "--from"),
      ("compare", ""), ("lesson-01", "--save"), ("lesson-01", "--export"), ("lessons", ""),
      ("lessons", "doctor --save"), ("bench", ""),
    ] {
      let program = try BuiltProgram(name)
      defer { program.clean() }
      for hostile in ["\\e[2Jred\\r\\a", "caf\\xe9"] {
        let ended = try program.shell(
          "\"$PROGRAM\" \(arguments) $'\(hostile)' \(name == "lesson-01" ? "--plots none" : "")")
        let said = (ended.output + ended.errors).unicodeScalars
        #expect(
          !said.contains { $0.value < 0x20 && $0 != "\n" }, "\(name) \(arguments): \(ended.errors)")
        if hostile.hasPrefix("caf") { #expect(ended.status == 64, "\(name) \(arguments)") }
      }
    }
  }

  /// Else the lock of the folder, the first file opened, would be standard output or input.
  @Test func whatIsPrintedNeverGoesIntoAFile() throws {
    let program = try BuiltProgram("compare")
    defer { program.clean() }
    for (name, redirection) in [("all", "<&- >&- 2>&-"), ("some", ">&- 2>&-"), ("errors", "2>&-")] {
      let ended = try program.shell(
        "\"$PROGRAM\" \(Self.small) --train-only --out \(name) \(redirection)")
      #expect(ended.status == 0, "nothing is printed but progress, which is dropped")
      let files = FileManager.default.enumerator(atPath: program.file(name))?.allObjects ?? []
      #expect(files.contains { ($0 as? String)?.hasSuffix("curve.csv") == true })
      for case let file as String in files {
        let path = "\(program.file(name))/\(file)"
        let bytes = FileManager.default.contents(atPath: path) ?? Data()
        #expect(bytes.range(of: Data("steps/s".utf8)) == nil, "\(file)")
        #expect(!file.hasSuffix(".lock") || bytes.isEmpty, "\(file)")
      }
    }
  }
}
