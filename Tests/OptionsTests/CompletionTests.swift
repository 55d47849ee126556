import Foundation
import Options
import Testing

struct CompletionTests {
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

  private func bash(
    _ arguments: [String], input: String = "", folder: String = "/"
  ) throws -> (output: String, errors: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let pipes = (Pipe(), Pipe(), Pipe())
    process.standardInput = pipes.0
    process.standardOutput = pipes.1
    process.standardError = pipes.2
    try process.run()
    pipes.0.fileHandleForWriting.write(Data(input.utf8))
    try pipes.0.fileHandleForWriting.close()
    let output = pipes.1.fileHandleForReading.readDataToEndOfFile()
    let errors = pipes.2.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (
      String(decoding: output, as: UTF8.self), String(decoding: errors, as: UTF8.self),
      process.terminationStatus
    )
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
    #expect(try offers(Sample.lesson, ["lesson-06", ""]).count == 12)
  }

  @Test func bashCompletesTheWordsOfAChoice() throws {
    #expect(try offers(Sample.lesson, ["lesson-06", "--color", "a"]) == ["auto", "always"])
    #expect(try offers(Sample.lesson, ["lesson-06", "--color", "=", "n"]) == ["never"])
    #expect(try offers(Sample.lesson, ["lesson-06", "--color", "="]).count == 3)
  }

  @Test func bashCompletesTheLastOfAList() throws {
    #expect(
      try offers(Sample.lesson, ["lesson-06", "--algorithms", "ddpg,td3"])
        == ["ddpg,td3", "ddpg,td3-delay"])
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

  @Test func zshAndFishReadTheirOwnLanguages() throws {
    let lesson = Sample.lesson
    let zsh = lesson.completions(for: .zsh)
    #expect(zsh.hasPrefix("#compdef lesson-06\n"))
    #expect(zsh.contains("    '--color=[Colours]:color:(auto always never)' \\\n"))
    #expect(zsh.contains("    '--save=[Where the pictures go]:save:_files' \\\n"))
    #expect(zsh.hasSuffix("\n_lesson_06 \"$@\"\n"))
    #expect(Sample.lessons.completions(for: .zsh).contains("'doctor:Checks what is installed.'"))

    let fish = lesson.completions(for: .fish)
    #expect(
      fish.contains("complete -c lesson-06 -l color -r -a 'auto always never' -d 'Colours'\n"))
    #expect(fish.contains("complete -c lesson-06 -l save -r -F -d 'Where the pictures go'\n"))
    #expect(fish.contains("complete -c lesson-06 -l plain -d 'Straight through, without keys'\n"))
    #expect(
      Sample.lessons.completions(for: .fish).contains(
        "complete -c lessons -n '__fish_seen_subcommand_from doctor' -l fast -d 'Hurry'\n"))
  }

  @Test(arguments: [(Shell.zsh, "/bin/zsh"), (.fish, "/usr/bin/fish")])
  func theShellItselfAcceptsTheTextWhereItIsInstalled(shell: Shell, path: String) throws {
    guard FileManager.default.isExecutableFile(atPath: path) else { return }
    let file = NSTemporaryDirectory() + "completions-\(getpid()).\(shell)"
    defer { try? FileManager.default.removeItem(atPath: file) }
    for command in [Sample.lesson, Sample.lessons, Sample.draw] {
      try command.completions(for: shell).write(toFile: file, atomically: true, encoding: .utf8)
      let process = try Process.run(URL(fileURLWithPath: path), arguments: ["-n", file])
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
  }
}
