import Agents
import AllocationCount
import Autodiff
import Random

/// How fast one TD3 update ran, and what it asked for.
struct UpdateResult: Encodable {
  let name: String
  let microseconds: Double
  let spread: Double
  let productShare: Double
  let allocations: Double

  static func measure(_ size: UpdateSize, set: InstructionSet, effort: Effort) -> UpdateResult {
    var settings = Settings()
    settings.hidden = size.hidden
    settings.batch = size.batch
    var agent = TD3(
      settings, observation: size.observation,
      limit: Array(repeating: 1, count: size.action), seed: 1)
    var stream = RandomStream(seed: 2, "transitions")
    func numbers(_ count: Int) -> [Float] { (0..<count).map { _ in Float(stream.gaussian()) } }
    for _ in 0..<10_000 {
      agent.memory.append(
        Transition(
          state: numbers(size.observation), action: numbers(size.action),
          reward: Float(stream.gaussian()), nextState: numbers(size.observation),
          terminated: stream.uniform() < 0.01, truncated: false))
    }
    let workspace = Workspace()
    // An even number, so that the delayed half is in.
    func work() { for _ in 0..<2 { agent.update(in: workspace) } }
    for _ in 0..<20 { work() }
    let timing = Timing.interleaved(runs: effort.runs, atLeast: 10 * effort.seconds, work)
    var least = Int.max
    for _ in 0..<5 {
      let before = allocation_count()
      work()
      least = min(least, allocation_count() - before)
    }
    return UpdateResult(
      name: size.name, microseconds: timing.median / 2 * 1e6, spread: timing.spread,
      productShare: 0, allocations: Double(least) / 2)
  }
}
