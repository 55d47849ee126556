import Autodiff
import Foundation
import Random
import Testing

/// A training program in processes of its own: with every instruction set, and killed half-way.
@Suite(.serialized) struct ProgramTests {
  /// What short runs must come to, on every machine and in every build.
  static let digests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures/digests.txt")

  @Test(arguments: InstructionSet.available.map(\.name))
  func everyInstructionSetTrainsToTheCommittedBits(name: String) throws {
    let result = try run(["digest"], environment: [InstructionSet.variable: name])
    #expect(result.output == (try String(contentsOf: ProgramTests.digests, encoding: .utf8)))
  }

  @Test func anInstructionSetThatIsNotHereIsRefusedInASentence() throws {
    let result = try run(["digest"], environment: [InstructionSet.variable: "mmx"])
    #expect(result.status == 1 && result.output.isEmpty)
    #expect(result.errors.hasPrefix("Error: TD3_KERNELS=mmx cannot run here: set it to one of "))
  }

  @Test func killedAtRandomAndResumedItEndsWithTheSameBits() throws {
    let path = NSTemporaryDirectory() + "killed-\(getpid()).safetensors"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let whole = try run(["resume", path]).output.split(separator: "\n").last
    try #require(whole?.hasPrefix("digest ") == true)
    try FileManager.default.removeItem(atPath: path)
    var stream = RandomStream(seed: 8, "moments to kill")
    var (kills, patience, reached) = (0, 0.1, "")
    while true {
      let result = try run(["resume", path], killAfter: stream.uniform(0.2, 1) * patience)
      let last = result.output.split(separator: "\n").last.map(String.init) ?? ""
      if result.status == 0 {
        #expect(last == String(whole!))
        break
      }
      kills += 1
      // On a busy machine a process may be killed before it has done anything, so it gets longer.
      if last <= reached && last.count <= reached.count { patience *= 1.5 }
      reached = last
    }
    #expect(kills >= 5, "killed only \(kills) times")
  }

  private func run(
    _ arguments: [String], environment: [String: String] = [:], killAfter seconds: Double? = nil
  ) throws -> (output: String, errors: String, status: Int32) {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let files = ["out", "err"].map {
      URL(fileURLWithPath: NSTemporaryDirectory() + "program-\(getpid())-\($0)")
    }
    for file in files { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    if let seconds {
      Thread.sleep(forTimeInterval: seconds)
      kill(process.processIdentifier, SIGKILL)
    }
    process.waitUntilExit()
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return (texts[0], texts[1], process.terminationStatus)
  }

  /// The program that was built beside these tests.
  private var program: URL {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    while folder.path != "/" {
      let program = folder.appendingPathComponent("TrainingProgram")
      if FileManager.default.isExecutableFile(atPath: program.path) { return program }
      folder.deleteLastPathComponent()
    }
    return URL(fileURLWithPath: ".build/debug/TrainingProgram")
  }
}
