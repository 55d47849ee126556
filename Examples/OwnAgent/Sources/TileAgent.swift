import Agents
import Autodiff
import Random
import TensorFiles

/// Q(λ) on tiles: a table instead of networks, and no replay memory, optimiser or noise.
///
/// It knows three pushes, and takes the one of which it expects most. It explores by optimism alone:
/// at first it expects more of everything than it will get, is disappointed by whatever it tries,
/// and so tries everything. With an optimism of 0 it stands still in the valley for ever.
struct TileAgent: Agent {
  static let name = "tiles"
  private static let optimism: Float = 10
  private static let rate: Float = 0.5 / Float(Tiles.floors)
  /// How long a step is thanked for what comes after it: 0, only at once; 1, to the end.
  private static let lambda: Float = 0.9
  private static let pushes: [Float] = [-1, 0, 1]
  private static let mostSeen = 1_000

  let settings: Settings
  private(set) var updates = 0
  /// What each tile adds to the value of each push.
  private var weights: [Float]
  /// How much each of them has had to do with what happens now.
  private var traces: [Float]
  /// What has happened and is not learned from yet.
  private var last: Transition?
  /// The newest states, for being asked about them.
  private var seen: [Float] = []
  private var steps = 0

  init(_ settings: Settings, observation: Int, limit: [Float], seed: UInt64) {
    precondition(observation == 2 && limit == [1], "these tiles are for the car in the valley")
    self.settings = settings
    let count = Tiles.count * TileAgent.pushes.count
    weights = Array(repeating: TileAgent.optimism / Float(Tiles.floors), count: count)
    traces = Array(repeating: 0, count: count)
  }

  // MARK: - What it does and expects

  func act(_ state: Tensor, in workspace: Workspace) -> Tensor {
    let actions = rows(state).map { TileAgent.pushes[best(on: Tiles.under($0)).push] }
    return workspace.tensor(state.rows, 1, actions)
  }

  /// Curiosity is in the table already: no noise.
  mutating func explore(
    _ observation: [Float], with noise: inout ExplorationNoise, using dice: inout RandomStream,
    in workspace: Workspace
  ) -> [Float] {
    [TileAgent.pushes[best(on: Tiles.under(observation)).push]]
  }

  func values(
    _ state: Tensor, _ action: Tensor, in workspace: Workspace
  ) -> (first: Tensor, believed: Tensor) {
    let numbers = zip(rows(state), action.numbers).map { state, action in
      value(of: TileAgent.push(action), on: Tiles.under(state))
    }
    let values = workspace.tensor(state.rows, 1, numbers)
    return (values, values)
  }

  private func rows(_ state: Tensor) -> [ArraySlice<Float>] {
    let (numbers, width) = (state.numbers, state.columns)
    return (0..<state.rows).map { numbers[$0 * width..<($0 + 1) * width] }
  }

  /// The push that is nearest to an action.
  private static func push(_ action: Float) -> Int { action < -0.5 ? 0 : action > 0.5 ? 2 : 1 }

  private func value(of push: Int, on tiles: [Int]) -> Float {
    tiles.reduce(0) { $0 + weights[$1 * 3 + push] }
  }

  private func best(on tiles: [Int]) -> (push: Int, value: Float) {
    var best = (push: 0, value: value(of: 0, on: tiles))
    for push in 1...2 {
      let value = value(of: push, on: tiles)
      if value > best.value { best = (push, value) }
    }
    return best
  }

  // MARK: - What it remembers and learns

  mutating func remember(_ transition: Transition) {
    last = transition
    let place = steps % TileAgent.mostSeen * 2
    if place == seen.count { seen += [0, 0] }
    seen.replaceSubrange(place..<place + 2, with: transition.state)
    steps += 1
  }

  func recall(
    _ count: Int, using dice: inout RandomStream, in workspace: Workspace
  ) -> Tensor? {
    guard !seen.isEmpty else { return nil }
    let rows = min(count, seen.count / 2)
    let states = (0..<rows).flatMap { _ in
      let row = dice.integer(below: seen.count / 2)
      return [seen[2 * row], seen[2 * row + 1]]
    }
    return workspace.tensor(rows, 2, states)
  }

  var isReadyToLearn: Bool { last != nil }

  mutating func learn(in workspace: Workspace) -> Losses {
    guard let step = last else { return Losses(critic: 0) }
    last = nil
    updates += 1
    let (tiles, push) = (Tiles.under(step.state), TileAgent.push(step.action[0]))
    // What it got and expects from there on, less what it had expected: the surprise δ.
    let next = step.terminated ? 0 : best(on: Tiles.under(step.nextState)).value
    let surprise = step.reward + settings.discount * next - value(of: push, on: tiles)

    // All that led here fades; the tiles underfoot stand for this push and no other.
    for index in traces.indices { traces[index] *= settings.discount * TileAgent.lambda }
    for tile in tiles {
      for other in 0..<3 { traces[tile * 3 + other] = other == push ? 1 : 0 }
    }
    for index in weights.indices { weights[index] += TileAgent.rate * surprise * traces[index] }
    if step.terminated || step.truncated {
      for index in traces.indices { traces[index] = 0 }
    }
    return Losses(critic: surprise * surprise)
  }

  // MARK: - How it is saved

  func save(to file: inout TensorFile) throws {
    try file.add("tiles.weights", shape: [Tiles.count, 3], weights)
    try file.add("tiles.traces", shape: [Tiles.count, 3], traces)
    try file.add("tiles.seen", shape: [seen.count / 2, 2], seen)
    try file.add("tiles.updates", shape: [], [Int64(updates)])
  }

  init(
    restoring file: TensorFile, after steps: Int, _ settings: Settings, observation: Int,
    limit: [Float]
  ) throws {
    self.init(settings, observation: observation, limit: limit, seed: 0)
    weights = try file.finite("tiles.weights", shape: [Tiles.count, 3])
    traces = try file.finite("tiles.traces", shape: [Tiles.count, 3])
    seen = try file.finite("tiles.seen", shape: [min(steps, TileAgent.mostSeen), 2])
    updates = try file.count("tiles.updates", upTo: steps)
    self.steps = steps
  }
}
