import Agents
import Autodiff
import Random
import Testing

/// The three noises: at random during the warm-up, exploring, and smoothing the target.
struct NoiseTests {
  private func series(_ kind: Exploration, _ count: Int, limit: [Float] = [2, 0.5]) -> [[Float]] {
    var noise = ExplorationNoise(kind, limit: limit)
    var stream = RandomStream(seed: 4, "exploration")
    return (0..<count).map { _ in noise.next(using: &stream) }
  }

  private func deviation(_ numbers: [Float]) -> Double {
    let mean = numbers.reduce(0) { $0 + Double($1) } / Double(numbers.count)
    let squares = numbers.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    return (squares / Double(numbers.count)).squareRoot()
  }

  private func correlation(_ numbers: [Float]) -> Double {
    let products = zip(numbers, numbers.dropFirst()).reduce(0.0) { $0 + Double($1.0 * $1.1) }
    return products / numbers.reduce(0) { $0 + Double($1 * $1) }
  }

  @Test func gaussianNoiseScalesWithTheLimitOfEachDimension() {
    let noise = series(.gaussian(deviation: 0.1), 20_000)
    #expect(abs(deviation(noise.map { $0[0] }) - 0.2) < 0.005)
    #expect(abs(deviation(noise.map { $0[1] }) - 0.05) < 0.00125)
    #expect(abs(correlation(noise.map { $0[0] })) < 0.03)
  }

  @Test func driftingNoiseRemembersWhereItWas() {
    let noise = series(.ornsteinUhlenbeck(deviation: 0.5), 40_000, limit: [2])
    // x ← 0.85 x + 0.5 N: standard deviation 0.5 / √(1 − 0.85²), times the limit.
    #expect(abs(deviation(noise.map { $0[0] }) - 2 * 0.5 / (1 - 0.85 * 0.85).squareRoot()) < 0.08)
    #expect(abs(correlation(noise.map { $0[0] }) - 0.85) < 0.02)
  }

  @Test func theIntervalScalesPullAndPush() {
    let noise = series(.ornsteinUhlenbeck(deviation: 0.3, pull: 0.2, interval: 0.25), 40_000)
    #expect(abs(correlation(noise.map { $0[0] }) - 0.95) < 0.02)
    let expected = 2 * 0.15 / (1 - 0.95 * 0.95).squareRoot()
    #expect(abs(deviation(noise.map { $0[0] }) - expected) < 0.1)
  }

  @Test func driftingNoiseStartsEachEpisodeAtZero() {
    var noise = ExplorationNoise(.ornsteinUhlenbeck(deviation: 0.5), limit: [1])
    var stream = RandomStream(seed: 4, "exploration")
    for _ in 0..<10 { _ = noise.next(using: &stream) }
    #expect(noise.drift != [0])
    noise.reset()
    #expect(noise.drift == [0])
  }

  @Test func anExploringActionStaysWithinTheLimit() {
    var noise = ExplorationNoise(.gaussian(deviation: 3), limit: [2])
    var stream = RandomStream(seed: 4, "exploration")
    let actions = (0..<1000).map { _ in noise.explore([1], using: &stream)[0] }
    #expect(actions.allSatisfy { abs($0) <= 2 } && actions.contains(2) && actions.contains(-2))
  }

  @Test func smoothingHasTwoClips() {
    let smoothing = SmoothingNoise(deviation: 0.2, clip: 0.5, limit: [2, 1])
    let space = Workspace()
    let noise = smoothing.noise(space.tensor([[1, 1], [-9, -9], [9, 9]]))
    #expect(noise.numbers == [0.4, 0.2, -1, -0.5, 1, 0.5])
    let action = smoothing(space.tensor([[0, 0], [-1.5, 0], [1.5, 0.75]]), noise)
    #expect(action.numbers == [0.4, 0.2, -2, -0.5, 2, 1])
  }

  @Test func everyRowAndDimensionIsDrawnAfresh() {
    let smoothing = SmoothingNoise(deviation: 0.2, clip: 0.5, limit: [2, 1])
    var stream = RandomStream(seed: 4, "smoothing")
    let draws = smoothing.draws(50, using: &stream, in: Workspace())
    #expect(Set(draws.numbers).count == 100)
  }
}
