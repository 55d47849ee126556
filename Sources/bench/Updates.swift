import Agents
import AllocationCount
import Autodiff
import Random

/// How fast one TD3 update ran, and what it asked for.
struct UpdateResult: Encodable {
  let name: String
  let microseconds: Double
  let spread: Double
  /// The time that the update's matrix products take by themselves, over the whole.
  let productShare: Double
  /// Operations of these products over the time of the whole update.
  let gigaflops: Double
  let allocations: Double

  static let header = "size                        µs/update  spread  in products  GFLOP/s  malloc"

  var line: String {
    format(
      "%@ %9.1f %6.0f %% %9.0f %% %9.1f %8.1f",
      name.padding(toLength: 27, withPad: " ", startingAt: 0), microseconds, 100 * spread,
      100 * productShare, gigaflops, allocations)
  }

  static func measure(_ size: UpdateSize, set: InstructionSet, effort: Effort) -> UpdateResult {
    var agent = agent(size)
    let workspace = Workspace()
    // Two updates, so that one has the actor's turn.
    func update() { for _ in 0..<2 { agent.update(in: workspace) } }
    for _ in 0..<20 { update() }
    // One set of operands for each shape, as the update too uses its memory again.
    var operands: [[Int]: ProductOperands] = [:]
    let calls = size.products.map { call in
      let shape = ProductSize(rows: call.rows, inputs: call.inputs, outputs: call.outputs)
      let key = [call.rows, call.inputs, call.outputs]
      let own = operands[key] ?? ProductOperands(shape)
      operands[key] = own
      return (call.form, own)
    }
    func multiply() { for (form, operands) in calls { operands(form, set) } }
    let timings = Timing.interleaved(
      runs: effort.runs, atLeast: 10 * effort.seconds, [update, multiply])
    let operations = size.products.reduce(0) { $0 + $1.operations }
    return UpdateResult(
      name: size.name, microseconds: timings[0].median / 2 * 1e6, spread: timings[0].spread,
      productShare: timings[1].median / timings[0].median,
      gigaflops: operations / timings[0].median / 1e9, allocations: allocations(update) / 2)
  }

  /// An agent of that size with something to learn from.
  private static func agent(_ size: UpdateSize) -> TD3 {
    var settings = Settings()
    settings.hidden = size.hidden
    settings.batch = size.batch
    var agent = TD3(
      settings, observation: size.observation, limit: Array(repeating: 1, count: size.action),
      seed: 1)
    var stream = RandomStream(seed: 2, "transitions")
    func numbers(_ count: Int) -> [Float] { (0..<count).map { _ in Float(stream.gaussian()) } }
    for _ in 0..<10_000 {
      agent.memory.append(
        Transition(
          state: numbers(size.observation), action: numbers(size.action),
          reward: Float(stream.gaussian()), nextState: numbers(size.observation),
          terminated: stream.uniform() < 0.01, truncated: false))
    }
    return agent
  }

  /// Calls for memory, in the quietest of several tries.
  private static func allocations(_ work: () -> Void) -> Double {
    var least = Int.max
    for _ in 0..<5 {
      let before = allocation_count()
      work()
      least = min(least, allocation_count() - before)
    }
    return Double(least)
  }
}
