import AllocationCount
import Autodiff
import Random
import Testing

/// What a long run costs: no memory that grows, and none asked for at all.
@Suite(.serialized) struct SteadyStateTests {
  /// A regression with everything a critic's update has, on one workspace.
  private struct Learner {
    let space = Workspace()
    var network: Perceptron
    var adam: Adam
    let x: Tensor
    let y: Tensor

    init() {
      var stream = RandomStream(seed: 1, "learner")
      network = Perceptron([4, 32, 32, 1], from: &stream)
      adam = Adam(for: network, rate: 1e-3)
      x = space.tensor(32, 4) { Float(stream.gaussian()) }
      y = space.tensor(32, 1) { Float(stream.gaussian()) }
    }

    mutating func update() -> Float {
      let learning = network.recorded(in: space)
      let q = learning(x)
      let loss = (q - y).squared().mean()
      let gradient = loss.gradient(of: learning)
      adam.step(&network, against: gradient)
      return loss.number
    }
  }

  @Test func manyThousandUpdatesHoldTheLiveBuffersConstant() {
    var learner = Learner()
    let first = learner.update()
    let (made, live) = (learner.space.bufferCount, learner.space.liveBufferCount)
    var last = first
    for _ in 0..<20_000 { last = learner.update() }
    #expect(learner.space.bufferCount == made)
    #expect(learner.space.liveBufferCount == live)
    #expect(live == 2, "only x and y are held between updates")
    #expect(last < first / 100)
  }

  @Test(.enabled(if: allocation_count() >= 0, "this C library's malloc cannot be counted"))
  func anUpdateAllocatesNothing() {
    var learner = Learner()
    for _ in 0..<100 { _ = learner.update() }
    let before = allocation_count()
    for _ in 0..<1_000 { _ = learner.update() }
    #expect(allocation_count() == before)
  }

  @Test func aWorkspaceLetsGoOfItsMemory() {
    weak var space: Workspace?
    var kept: Tensor?
    do {
      let own = Workspace()
      space = own
      kept = own.tensor(1, 2, [1, 2]) + own.tensor(1, 2, [3, 4])
    }
    #expect(space == nil)
    // A tensor outlives its workspace, and can still be computed with.
    #expect((kept! + kept!).numbers == [8, 12])
  }
}
