import Autodiff
import Elementary
import Environments
import Random
import Wording

/// Judges agents without noise and all alike: from the same fixed starts, in the same world.
public struct Judge: Sendable {
  /// The world.
  public let world: any Environment
  /// The start states from which returns are measured.
  public let starts: [[Double]]
  /// From how many states of the memory values are measured.
  public static let stateCount = 100

  /// A judge with a hundred fixed starts.
  public init(_ world: any Environment) {
    self.world = world
    starts = world.fixedStarts()
  }

  /// Judges an agent: its returns, and what it expects against what it gets.
  ///
  /// It must remember something, for the states to measure from are those it has seen.
  public func evaluate(
    _ agent: some Agent, step: Int, seed: UInt64, in workspace: Workspace
  ) throws -> Evaluation {
    func act(_ state: Tensor) -> Tensor { agent.act(state, in: workspace) }
    let discount = Double(agent.settings.discount)
    let returns = try returns(of: act, from: starts, in: workspace)
    // The states are the same for a step and a seed, whatever else the dice have done.
    var stream = RandomStream(seed: seed, "states to measure at step \(step)")
    guard let state = agent.recall(Judge.stateCount, using: &stream, in: workspace) else {
      throw TrainingError(
        "the agent remembers no state from which its values could be measured: let it take a step "
          + "before it is judged")
    }
    let (first, believed) = agent.values(state, act(state), in: workspace)
    let horizon = Judge.horizon(agent.settings.discount)
    let size = state.columns
    let numbers = state.numbers
    let states = (0..<state.rows).map { row in
      world.state(showing: Array(numbers[row * size..<(row + 1) * size]))
    }
    let values = try values(
      of: act, from: states, discount: discount, steps: horizon, in: workspace)
    let possible = world.returnRange(discount: discount)
    let beyond = first.numbers.filter { !possible.contains(Double($0)) }.count
    return Evaluation(
      step: step, returns: returns, estimate: mean(first.numbers.map(Double.init)),
      believed: mean(believed.numbers.map(Double.init)), measured: mean(values),
      impossible: Double(beyond) / Double(state.rows), horizon: horizon)
  }

  /// The undiscounted return of one episode from each start, without noise.
  public func returns(
    of act: (Tensor) -> Tensor, from starts: [[Double]], in workspace: Workspace
  ) throws -> [Double] {
    try rollouts(of: act, in: world, from: starts, discount: 1, in: workspace)
  }

  /// The discounted return of so many steps from each state, without noise or time limit.
  public func values(
    of act: (Tensor) -> Tensor, from states: [[Double]], discount: Double, steps: Int,
    in workspace: Workspace
  ) throws -> [Double] {
    guard steps > 0 else { refuse("values are measured for \(steps) steps: give at least one") }
    var endless = world
    endless.timeLimit = steps
    return try rollouts(of: act, in: endless, from: states, discount: discount, in: workspace)
  }

  /// After how many steps what follows counts for less than a ten-thousandth.
  public static func horizon(_ discount: Float) -> Int {
    guard discount > 0, discount < 1 else { return discount == 0 ? 1 : 5_000 }
    let steps = portable_log(1e-4) / portable_log(Double(discount))
    return min(5_000, max(1, Int(steps.rounded(.up))))
  }

  /// All worlds go in step, so that the agent sees them as one batch; a row of it does not depend on
  /// the others.
  private func rollouts(
    of act: (Tensor) -> Tensor, in world: any Environment, from starts: [[Double]],
    discount: Double, in workspace: Workspace
  ) throws -> [Double] {
    var worlds = starts.map { _ in CheckedEnvironment(world) }
    var observations = try starts.indices.map { try worlds[$0].reset(to: starts[$0]) }
    var sums = starts.map { _ in 0.0 }
    var weight = 1.0
    var running = Array(starts.indices)
    while !running.isEmpty {
      let size = observations[0].count
      let state = workspace.tensor(running.count, size) { next in
        for (row, index) in running.enumerated() {
          for column in 0..<size { next[row * size + column] = observations[index][column] }
        }
      }
      let actions = act(state)
      for (row, index) in running.enumerated() {
        let action = (0..<actions.columns).map { actions[row, $0] }
        let result = try worlds[index].step(action)
        sums[index] += weight * result.reward
        observations[index] = result.observation
      }
      weight *= discount
      running.removeAll { !worlds[$0].inner.isUnderWay }
    }
    return sums
  }
}

private func mean(_ numbers: [Double]) -> Double {
  numbers.reduce(0, +) / Double(numbers.count)
}
