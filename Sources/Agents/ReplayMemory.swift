import Autodiff
import Random
import Wording

/// What happened, for learning from later: a ring in which the newest takes the place of the oldest.
///
/// Consecutive transitions are almost alike; drawn at random from a long memory they are not. It is
/// a value, numbers in a few long arrays: what is remembered cannot be changed from outside.
public struct ReplayMemory: Sendable, Equatable {
  /// How many transitions fit.
  public let capacity: Int
  /// The number of numbers in an observation.
  public let observationSize: Int
  /// The number of numbers in an action.
  public let actionSize: Int
  /// How many were ever remembered; more than fit, once it has wrapped around.
  public internal(set) var total = 0

  var states: [Float]
  var actions: [Float]
  var rewards: [Float]
  var nextStates: [Float]
  var terminated: [Bool]
  var truncated: [Bool]

  /// An empty memory.
  public init(capacity: Int = 20_000, observation: Int, action: Int) {
    if let refusal = ReplayMemory.refusal(capacity, observation, action) { refuse(refusal) }
    self.capacity = capacity
    observationSize = observation
    actionSize = action
    states = Array(repeating: 0, count: capacity * observation)
    actions = Array(repeating: 0, count: capacity * action)
    rewards = Array(repeating: 0, count: capacity)
    nextStates = states
    terminated = Array(repeating: false, count: capacity)
    truncated = terminated
  }

  /// How many transitions it holds.
  public var count: Int { min(total, capacity) }

  /// Where the next transition will stand.
  public var position: Int { total % capacity }

  /// Remembers a transition; if the memory is full, in the place of the oldest.
  ///
  /// `terminated`: the world ended. `truncated`: only the time was up. The two are kept apart, for
  /// after the first there is nothing more to come and after the second there is.
  public mutating func append(_ transition: Transition) {
    guard transition.state.count == observationSize, transition.action.count == actionSize,
      transition.nextState.count == observationSize
    else {
      refuse(
        "a transition from \(transition.state.count) numbers by \(transition.action.count) to "
          + "\(transition.nextState.count) does not fit a memory of \(observationSize) by "
          + "\(actionSize): give both states and the action the sizes of the memory")
    }
    let row = position
    for (offset, number) in transition.state.enumerated() {
      states[row * observationSize + offset] = number
    }
    for (offset, number) in transition.nextState.enumerated() {
      nextStates[row * observationSize + offset] = number
    }
    for (offset, number) in transition.action.enumerated() {
      actions[row * actionSize + offset] = number
    }
    rewards[row] = transition.reward
    terminated[row] = transition.terminated
    truncated[row] = transition.truncated
    total += 1
  }

  /// The transition in that place.
  public subscript(row: Int) -> Transition {
    check(row)
    return Transition(
      state: Array(states[row * observationSize..<(row + 1) * observationSize]),
      action: Array(actions[row * actionSize..<(row + 1) * actionSize]), reward: rewards[row],
      nextState: Array(nextStates[row * observationSize..<(row + 1) * observationSize]),
      terminated: terminated[row], truncated: truncated[row])
  }

  /// How many transitions came after the one in that place: 0 for the newest.
  public func age(of row: Int) -> Int {
    check(row)
    return (total - 1 - row) % capacity
  }

  private func check(_ place: Int) {
    guard 0..<count ~= place else {
      refuse("a memory of \(count) transitions has none in the place \(place): count from 0")
    }
  }

  /// Why there is no memory of these sizes; nil where there is.
  ///
  /// A place in it is counted in 32 bits.
  private static func refusal(_ capacity: Int, _ observation: Int, _ action: Int) -> String? {
    let sizes = [capacity, observation, action]
    guard sizes.allSatisfy({ 1...Int(Int32.max) ~= $0 }) else {
      return "a memory of \(capacity) transitions, of \(observation) numbers seen and \(action) "
        + "done: give it at least one of each, and at most \(Int32.max)"
    }
    return nil
  }

  /// Why a batch of that size cannot be drawn yet; nil where it can.
  public func refusal(sampling batch: Int) -> String? {
    guard batch > 0 else { return "a batch of \(batch) transitions is empty: draw at least one" }
    guard count >= batch else {
      return "cannot draw \(batch) transitions from a memory of \(count): remember at least "
        + "\(batch) first, or draw fewer"
    }
    return nil
  }

  /// A batch drawn uniformly at random, each transition independently of the others.
  public func sample(
    _ batch: Int, using stream: inout RandomStream, in workspace: Workspace
  ) -> Batch {
    if let refusal = refusal(sampling: batch) { refuse(refusal) }
    return workspace.withWholeNumbers(batch) { places in
      for index in places.indices { places[index] = Int32(stream.integer(below: count)) }
      return self.batch(at: UnsafeBufferPointer(places), in: workspace)
    }
  }

  /// The batch of the transitions in these places.
  public func batch(at places: [Int], in workspace: Workspace) -> Batch {
    if let refusal = refusal(sampling: places.count) { refuse(refusal) }
    for place in places { check(place) }
    return places.map(Int32.init).withUnsafeBufferPointer { batch(at: $0, in: workspace) }
  }

  private func batch(at places: UnsafeBufferPointer<Int32>, in workspace: Workspace) -> Batch {
    func gather(_ source: [Float], _ width: Int, _ name: StaticString) -> Tensor {
      workspace.tensor(places.count, width) { next in
        source.withUnsafeBufferPointer { source in
          for (row, place) in places.enumerated() {
            let from = Int(place) * width
            for column in 0..<width { next[row * width + column] = source[from + column] }
          }
        }
      }.named(name)
    }
    return Batch(
      state: gather(states, observationSize, "state"),
      action: gather(actions, actionSize, "action"), reward: gather(rewards, 1, "reward"),
      nextState: gather(nextStates, observationSize, "next state"),
      continues: workspace.tensor(places.count, 1) { next in
        for (row, place) in places.enumerated() { next[row] = terminated[Int(place)] ? 0 : 1 }
      }.named("continues"))
  }
}
