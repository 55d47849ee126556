import Autodiff
import Foundation
import Random
import TestSupport
import Testing

/// A training program in processes of its own: with every instruction set, and killed half-way.
@Suite(.serialized) struct ProgramTests {
  /// What short runs must come to, on every machine and in every build, stands in a file.
  @Test(arguments: InstructionSet.available.map(\.name))
  func everyInstructionSetTrainsToTheCommittedBits(name: String) throws {
    let result = try run(["digest"], environment: [InstructionSet.variable: name])
    #expect(result.output == (try Repository.text("Tests/Fixtures/digests.txt")))
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
    var kills = 0
    while true {
      // It gets through some of its stages, and is killed somewhere in the next.
      let result = try run(["resume", path], killAfterLines: 2 + stream.integer(below: 4)) {
        Thread.sleep(forTimeInterval: stream.uniform(0, 0.02))
      }
      if result.status == 0 {
        #expect(result.output.split(separator: "\n").last == whole)
        break
      }
      kills += 1
      try #require(kills < 40, "thirty stages, and each start gets through one at least")
    }
    #expect(kills >= 3)
  }

  /// Runs the program to its end, or kills it when it has said so much and `wait` has waited.
  private func run(
    _ arguments: [String], environment: [String: String] = [:], killAfterLines lines: Int = .max,
    wait: () -> Void = {}
  ) throws -> (output: String, errors: String, status: Int32) {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let output = Pipe()
    let errors = URL(fileURLWithPath: NSTemporaryDirectory() + "program-\(getpid())-errors")
    _ = FileManager.default.createFile(atPath: errors.path, contents: nil)
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    var bytes: [UInt8] = []
    while bytes.count(where: { $0 == UInt8(ascii: "\n") }) < lines {
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { break }
      bytes += more
    }
    if bytes.count(where: { $0 == UInt8(ascii: "\n") }) >= lines {
      wait()
      kill(process.processIdentifier, SIGKILL)
      bytes += output.fileHandleForReading.readDataToEndOfFile()
    }
    process.waitUntilExit()
    let complaints = String(decoding: try Data(contentsOf: errors), as: UTF8.self)
    return (String(decoding: bytes, as: UTF8.self), complaints, process.terminationStatus)
  }

  private let program = URL(fileURLWithPath: BuiltProgram.path(of: "TrainingProgram"))
}
