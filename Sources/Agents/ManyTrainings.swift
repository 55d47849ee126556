import Autodiff
import Environments

/// Runs of one algorithm with many seeds, as many at a time as there are jobs.
///
/// Each has its own workspace and shares nothing, so it is the same to the bit as if it ran alone.
/// The results come in the order of the seeds.
public func trainAll<Learner: Agent>(
  _ algorithm: Learner.Type, _ settings: Settings, in world: any Environment, seeds: [UInt64],
  jobs: Int, report: @escaping @Sendable (TrainingReport) -> Void = { _ in }
) async throws -> [Training<Learner>] {
  try await withThrowingTaskGroup(of: (Int, Training<Learner>).self) { group in
    var results: [Training<Learner>?] = seeds.map { _ in nil }
    var waiting = Array(seeds.enumerated())[...]
    func startNext() {
      guard let (index, seed) = waiting.popFirst() else { return }
      group.addTask {
        var training = try Training<Learner>(settings, in: world, seed: seed)
        try training.run(in: Workspace(), report: report)
        return (index, training)
      }
    }
    for _ in 0..<max(1, jobs) { startNext() }
    for try await (index, training) in group {
      results[index] = training
      startNext()
    }
    return results.compactMap { $0 }
  }
}
