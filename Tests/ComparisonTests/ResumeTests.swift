import Foundation
import Random
import TestSupport
import Testing

/// However the work is stopped, cut up or spread, its files are the same in the end.
@Suite(.serialized) struct ResumeTests {
  /// Long enough to be stopped half-way, saved at every occasion.
  private static let words =
    ["--hidden", "16-16", "--batch", "32", "--warmup", "200", "--steps", "1500"]
    + ["--evaluate-every", "750", "--seeds", "2", "--out", "o", "--checkpoint-every", "0"]

  /// The folder of an undisturbed run.
  private func undisturbed(
    _ program: Program, _ words: [String] = ResumeTests.words
  ) throws -> [String: Data] {
    let result = try program.run(words)
    #expect(result.status == 0, "\(result.errors)")
    let files = try program.files("o")
    try FileManager.default.removeItem(atPath: program.path("o"))
    return files
  }

  private func checkpoints(_ program: Program) -> Int {
    let files = FileManager.default.enumerator(atPath: program.path("o"))
    return (files?.allObjects as? [String] ?? []).count { $0.hasSuffix("checkpoint.safetensors") }
  }

  @Test func killedAtRandomAndRepeatedItEndsWithTheSameFiles() throws {
    let program = try Program()
    defer { program.clean() }
    let whole = try undisturbed(program)
    #expect(whole.count == 4 * 3 + 3 * 4 + 1)
    var stream = RandomStream(seed: 3, "moments to kill")
    var (kills, saved) = (0, 0)
    while true {
      let process = try program.start(ResumeTests.words)
      let moment = stream.uniform(0.02, 0.6)
      let start = Date()
      process.wait { Date().timeIntervalSince(start) >= moment }
      let isAlive = process.process.isRunning
      process.send(SIGKILL)
      let result = try process.end()
      if result.status == 0 && !isAlive { break }
      try #require(result.status == SIGKILL, "\(result.errors)")
      kills += 1
      saved += checkpoints(program)
      if kills == 12 {
        #expect(try program.run(ResumeTests.words).status == 0)
        break
      }
    }
    #expect(kills >= 2 && saved >= 1)
    #expect(try program.files("o") == whole)
  }

  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
  func askedToStopItSavesAndSaysHowToGoOn(signal: Int32, status: Int32) throws {
    let program = try Program()
    defer { program.clean() }
    // Long enough that the signal comes half-way, whatever else the machine has to do.
    let words = ResumeTests.words.map { $0 == "1500" ? "12000" : $0 }
    let whole = try undisturbed(program, words)
    // No checkpoint would be due for a long time: what is saved is saved for the signal.
    let process = try program.start(words.dropLast() + ["9999"])
    process.wait { process.complaints.contains("%") }
    process.send(signal)
    let result = try process.end()
    #expect(result.status == status && result.output.isEmpty)
    #expect(
      result.errors.hasSuffix(
        "Error: interrupted; what was done is kept in o: repeat the command to go on\n"))
    // Every run that was begun and is not done has its checkpoint.
    let files = try program.files("o").keys
    let begun = files.count { $0.hasSuffix("settings.txt") }
    let done = files.count { $0.hasSuffix("curve.csv") }
    #expect(begun > done && checkpoints(program) == begun - done)
    #expect(try program.run(words).status == 0)
    #expect(try program.files("o") == whole)
  }

  @Test func aFullDiskIsOneSentenceAndThenItGoesOn() throws {
    let program = try Program()
    defer { program.clean() }
    let whole = try undisturbed(program)
    // A limit of 16 kB on every file stands for a disk without room for a checkpoint.
    let words = ResumeTests.words.joined(separator: " ")
    let result = try program.shell("ulimit -f 16; exec \"$PROGRAM\" \(words)")
    #expect(result.status == 74 && result.output.isEmpty)
    let lines = result.errors.split(separator: "\n").filter { !$0.hasPrefix("all 4 runs: ") }
    #expect(lines.count == 1 && lines[0].hasPrefix("Error: Cannot write "), "\(lines)")
    #expect(try program.run(ResumeTests.words).status == 0)
    #expect(try program.files("o") == whole)
  }

  @Test func twoAtOnceInOneFolderAreRefused() throws {
    let program = try Program()
    defer { program.clean() }
    let first = try program.start(ResumeTests.words + ["--jobs", "1"])
    first.wait { FileManager.default.fileExists(atPath: program.path("o/runs")) }
    for more in [[], ["--train-only"]] {
      let second = try program.run(ResumeTests.words + more)
      #expect(second.status == 1 && second.output.isEmpty)
      #expect(
        second.errors.hasPrefix("Error: another compare is at work in \"o\": wait for its end"))
    }
    #expect(try first.end().status == 0)
    #expect(try program.run(ResumeTests.words).status == 0)
  }

  @Test func aDamagedCheckpointIsNamedWithItsCure() throws {
    let program = try Program()
    defer { program.clean() }
    let whole = try undisturbed(program)
    let process = try program.start(ResumeTests.words + ["--jobs", "1"])
    let path = program.path("o/runs/td3/seed-1/checkpoint.safetensors")
    process.wait { FileManager.default.fileExists(atPath: path) }
    process.send(SIGKILL)
    _ = try process.end()
    let good = try Data(contentsOf: URL(fileURLWithPath: path))
    try good.prefix(good.count / 2).write(to: URL(fileURLWithPath: path))
    let result = try program.run(ResumeTests.words)
    #expect(result.status == 65 && result.output.isEmpty)
    let lines = result.errors.split(separator: "\n").filter { !$0.hasPrefix("all ") }
    #expect(lines.count == 1)
    #expect(lines[0].hasPrefix("Error: \"o/runs/td3/seed-1/checkpoint.safetensors\" is damaged ("))
    #expect(
      lines[0].hasSuffix("delete this file and repeat the command, which begins the run again"))
    try FileManager.default.removeItem(atPath: path)
    #expect(try program.run(ResumeTests.words).status == 0)
    #expect(try program.files("o") == whole)
  }

  @Test func oneJobEqualsTwo() throws {
    let program = try Program()
    defer { program.clean() }
    let two = try undisturbed(program, ResumeTests.words + ["--jobs", "2"])
    #expect(try undisturbed(program, ResumeTests.words + ["--jobs", "1"]) == two)
  }

  @Test func aPlansCommandsInAnyOrderGiveTheSameReport() throws {
    let program = try Program()
    defer { program.clean() }
    let whole = try undisturbed(program)
    let plan = try program.run(ResumeTests.words + ["--plan"])
    #expect(plan.status == 0 && plan.errors.isEmpty)
    var commands = plan.output.split(separator: "\n").map(String.init)
    #expect(commands.count == 4)
    #expect(!FileManager.default.fileExists(atPath: program.path("o")))
    var stream = RandomStream(seed: 1, "the order of a plan")
    stream.shuffle(&commands)
    let processes = try commands.map { command in
      try Started("/bin/sh", ["-c", command], in: program.folder)
    }
    for process in processes {
      let result = try process.end()
      #expect(result.status == 0 && result.output.isEmpty, "\(result.errors)")
    }
    #expect(try program.run(["--from", "o"]).status == 0)
    #expect(try program.files("o") == whole)
  }

  @Test func theSameRunTwiceAtOnceIsRefused() throws {
    let program = try Program()
    defer { program.clean() }
    let words = ResumeTests.words + ["--train-only", "--algorithms", "td3"]
    let first = try program.start(words + ["--jobs", "1"])
    first.wait { FileManager.default.fileExists(atPath: program.path("o/runs/td3/seed-1")) }
    let second = try program.run(words)
    #expect(second.status == 1)
    #expect(second.errors.contains("another compare is at work in \"o/runs/td3/seed-"))
    #expect(try first.end().status == 0)
  }

  @Test func td3WithoutItsIdeasIsDDPGToTheLastBit() throws {
    let program = try Program()
    defer { program.clean() }
    let result = try program.run(
      ResumeTests.words + ["--algorithms", "ddpg,td3-smoothing-delay-minimum", "--plots", "none"])
    #expect(result.status == 0)
    #expect(result.output.contains("No difference: TD3 − all three − DDPG is 0 on every one of"))
    // All numbers are equal; the check at the end of a row goes on from the algorithm's name.
    func rows(_ algorithm: String, _ seed: Int) throws -> [[Substring]] {
      try program.text("o/runs/\(algorithm)/seed-\(seed)/curve.csv").split(separator: "\n").map {
        $0.split(separator: ",").dropLast()
      }
    }
    for seed in 1...2 {
      #expect(try rows("ddpg", seed) == rows("td3-minimum-delay-smoothing", seed))
      #expect(try rows("ddpg", seed).count == 3)
    }
  }
}
