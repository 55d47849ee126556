import TensorFiles

extension ReplayMemory {
  /// Adds what is remembered, and how often something was.
  func save(to file: inout TensorFile) throws {
    let rows = count
    func flags(_ flags: [Bool]) -> [UInt8] { flags.prefix(rows).map { $0 ? 1 : 0 } }
    func prefix(_ numbers: [Float], _ width: Int) -> [Float] { Array(numbers.prefix(rows * width)) }
    try file.add("memory.state", shape: [rows, observationSize], prefix(states, observationSize))
    try file.add("memory.action", shape: [rows, actionSize], prefix(actions, actionSize))
    try file.add("memory.reward", shape: [rows], prefix(rewards, 1))
    try file.add(
      "memory.next_state", shape: [rows, observationSize], prefix(nextStates, observationSize))
    try file.add("memory.terminated", shape: [rows], flags(terminated))
    try file.add("memory.truncated", shape: [rows], flags(truncated))
    try file.add("memory.total", shape: [], [Int64(total)])
  }

  /// Remembers again what a file holds in which every one of so many steps was remembered.
  mutating func restore(from file: TensorFile, after steps: Int) throws {
    let rows = min(steps, capacity)
    func refill(_ numbers: inout [Float], _ name: String, _ width: Int?) throws {
      let shape = width.map { [rows, $0] } ?? [rows]
      numbers.replaceSubrange(
        0..<rows * (width ?? 1), with: try file.finite("memory.\(name)", shape: shape))
    }
    func refill(_ flags: inout [Bool], _ name: String) throws {
      let bytes = try file.bytes("memory.\(name)", shape: [rows])
      guard bytes.allSatisfy({ $0 <= 1 }) else {
        throw CheckpointError("\"memory.\(name)\" holds something else than 0 and 1")
      }
      flags.replaceSubrange(0..<rows, with: bytes.map { $0 != 0 })
    }
    try refill(&states, "state", observationSize)
    try refill(&actions, "action", actionSize)
    try refill(&rewards, "reward", nil)
    try refill(&nextStates, "next_state", observationSize)
    try refill(&terminated, "terminated")
    try refill(&truncated, "truncated")
    total = steps
  }
}
