import Agents
import Autodiff
import Random
import Testing

/// The ring, what is drawn from it, and when it refuses.
struct ReplayMemoryTests {
  private func filled(_ count: Int, capacity: Int) -> ReplayMemory {
    var memory = ReplayMemory(capacity: capacity, observation: 2, action: 1)
    for index in 0..<count { memory.append(transition(index)) }
    return memory
  }

  private func transition(_ index: Int) -> Transition {
    let number = Float(index)
    return Transition(
      state: [number, -number], action: [number / 10], reward: number * 100,
      nextState: [number + 1, -number - 1], terminated: index % 3 == 0, truncated: index % 4 == 0)
  }

  @Test func theNewestTakesThePlaceOfTheOldest() {
    let memory = filled(7, capacity: 5)
    #expect(memory.count == 5 && memory.total == 7 && memory.position == 2)
    #expect(memory[0] == transition(5) && memory[1] == transition(6))
    #expect(memory[2] == transition(2) && memory[4] == transition(4))
    #expect((0..<5).map { memory.age(of: $0) } == [1, 0, 4, 3, 2])
  }

  @Test func agesBeforeItIsFullCountFromTheNewest() {
    let memory = filled(3, capacity: 5)
    #expect(memory.count == 3)
    #expect((0..<3).map { memory.age(of: $0) } == [2, 1, 0])
  }

  @Test func aBatchHoldsWholeTransitions() {
    let memory = filled(100, capacity: 64)
    var stream = RandomStream(seed: 1, "sampling")
    let batch = memory.sample(64, using: &stream, in: Workspace())
    #expect(batch.count == 64 && batch.reward.shape == Shape(64, 1))
    for row in 0..<64 {
      let index = Int(batch.reward[row, 0] / 100)
      let expected = transition(index)
      #expect((36..<100).contains(index))
      #expect([batch.state[row, 0], batch.state[row, 1]] == expected.state)
      #expect([batch.nextState[row, 0], batch.nextState[row, 1]] == expected.nextState)
      #expect(batch.action[row, 0] == expected.action[0])
      #expect(batch.continues[row, 0] == (expected.terminated ? 0 : 1))
    }
  }

  @Test func everyTransitionIsDrawnAlike() {
    let memory = filled(20, capacity: 20)
    var stream = RandomStream(seed: 2, "sampling")
    let space = Workspace()
    var counts = [Int](repeating: 0, count: 20)
    for _ in 0..<1_000 {
      let batch = memory.sample(20, using: &stream, in: space)
      for reward in batch.reward.numbers { counts[Int(reward / 100)] += 1 }
    }
    let chiSquare = counts.reduce(0.0) { $0 + (Double($1) - 1000) * (Double($1) - 1000) / 1000 }
    #expect(chiSquare < 45)  // 19 degrees of freedom
  }

  @Test func itRefusesToDrawMoreThanItHolds() {
    #expect(
      filled(3, capacity: 10).refusal(sampling: 4)
        == "cannot draw 4 transitions from a memory of 3: remember at least 4 first, or draw fewer")
    #expect(
      filled(3, capacity: 10).refusal(sampling: 0)
        == "a batch of 0 transitions is empty: draw at least one")
    #expect(filled(3, capacity: 10).refusal(sampling: 3) == nil)
  }

  @Test func aCopyRemembersByItself() {
    let memory = filled(3, capacity: 5)
    var copy = memory
    copy.append(transition(9))
    #expect(memory.count == 3 && copy.count == 4)
  }
}
