import Agents
import Autodiff
import Foundation
import TensorFiles
import TestSupport
import Testing

/// The agents against recorded updates of PyTorch: every intermediate of the fifteen steps, every
/// gradient, and all networks after every update.
///
/// The cases are those of the fixtures and of every folder that `GOLDEN_CASES` names, with colons.
struct ParityTests {
  static let cases: [String] = {
    let more = ProcessInfo.processInfo.environment["GOLDEN_CASES"] ?? ""
    let folders =
      ["\(Repository.fixtures)/golden"]
      + more.split(separator: ":").map(String.init)
    return folders.flatMap { folder in
      ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
        .filter { $0.hasSuffix("_f32.safetensors") }.sorted().map { "\(folder)/\($0)" }
    }
  }()

  @Test func thereAreCases() {
    #expect(ParityTests.cases.count >= 5)
  }

  @Test(arguments: cases) func everyStepAgreesWithPyTorch(path: String) throws {
    let recording = try Recording(path)
    print("parity: \(recording.name), \(recording.updates) updates")
    if recording.isTD3 { try recording.replayTD3() } else { try recording.replayDDPG() }
  }
}
