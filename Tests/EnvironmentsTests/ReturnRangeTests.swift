import Environments
import Random
import Testing

/// The values that no policy can reach.
struct ReturnRangeTests {
  @Test func aPendulumsReturnsLieBetweenTheWorstForEverAndNothing() {
    let range = Pendulum().returnRange(discount: 0.99)
    #expect(abs(range.lowerBound + 1627.36044) < 1e-3 && range.upperBound == 0)
  }

  @Test func noRewardLiesOutsideOfIt() {
    for world in World.allCases.map({ $0.environment() }) {
      var world = world
      var stream = RandomStream(seed: 1, "actions")
      let range = world.returnRange(discount: 0)
      for _ in 0..<20 {
        world.reset(using: &stream)
        while world.isUnderWay {
          let limit = Double(world.actionSpace.high[0])
          let reward = world.step([Float(stream.uniform(-limit, limit))]).reward
          #expect(range.contains(reward))
        }
      }
    }
  }
}
