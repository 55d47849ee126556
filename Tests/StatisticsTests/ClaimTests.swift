import Random
import Statistics
import Testing

/// What may be claimed, and what it would take.
struct ClaimTests {
  @Test func fewerThanSixPairsSupportNoClaim() {
    let five = PairedDifferences(from: [0, 0, 0, 0, 0], to: [9, 10, 11, 10, 10])
    #expect(!five.isEstablished() && five.test.p == 0.0625)
    let six = PairedDifferences(from: [0, 0, 0, 0, 0, 0], to: [9, 10, 11, 10, 10, 10])
    #expect(six.isEstablished() && six.test.p == 0.03125)
    #expect(six.test.p == SignFlipTest.least(pairs: 6))
  }

  @Test func equalSidesGiveNoDifference() {
    let same = PairedDifferences(from: [1, 2, 3, 4, 5, 6, 7], to: [1, 2, 3, 4, 5, 6, 7])
    #expect(same.mean == 0 && same.deviation == 0 && same.interval == 0...0 && same.test.p == 1)
    #expect(!same.isEstablished() && same.correlation == 1 && same.pairsNeeded == nil)
    #expect(PairedDifferences(from: [2, 2], to: [1, 5]).correlation == nil)
    #expect(PairedDifferences(from: [2], to: [5]).interval == nil)
  }

  @Test func aClaimMustAlsoHoldAmongMany() {
    let pairs = PairedDifferences(
      from: [0, 0, 0, 0, 0, 0, 0], to: [1, 2, 1, 2, 1, 2, 1])
    #expect(pairs.isEstablished() && !pairs.isEstablished(p: 0.05))
    let p = holm([0.01, 0.04, 0.03, 0.5])
    for (one, other) in zip(p, [0.04, 0.09, 0.09, 0.5]) { #expect(agree(one, other)) }
    #expect(holm([0.9, 0.8]) == [1, 1] && holm([]).isEmpty)
  }

  @Test func manyPairsAreTriedAtRandom() {
    let many = (0..<40).map { $0 % 2 == 0 ? 1.0 : -0.5 }
    let test = SignFlipTest(many)
    #expect(!test.isExact && test.p > 0.02 && test.p < 0.08)  // about 2·P(N > 2) = 0.046
    #expect(SignFlipTest(Array(repeating: 1, count: 25)).p == 1e-5)
  }

  /// With the pairs it asks for, four of five experiments establish the difference.
  @Test func thePairsNeededAreEnough() throws {
    #expect(pairsNeeded(difference: 1, deviation: 0.1) == 6)
    #expect(pairsNeeded(difference: 1, deviation: 100) == 78_489)
    #expect(pairsNeeded(difference: 1, deviation: 1000) == nil)
    let pairs = try #require(pairsNeeded(difference: 1, deviation: 1))
    #expect(pairs == 10)
    var stream = RandomStream(seed: 1, "experiments")
    let experiments = 1000
    let established = (0..<experiments).count { _ in
      let differences = (0..<pairs).map { _ in 1 + stream.gaussian() }
      return PairedDifferences(from: differences.map { _ in 0 }, to: differences).isEstablished()
    }
    #expect(established > 760 && established < 840)
    let ten = PairedDifferences(
      from: Array(repeating: 0, count: 10), to: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    #expect(pairsNeeded(difference: ten.detectable, deviation: ten.deviation) == 10)
  }
}

/// How often the bootstrap that is called 95 % covers the truth: what the output says of it.
struct CoverageTests {
  @Test(arguments: BootstrapInterval.coverage)
  func theBootstrapCoversLessThanItsName(runs: Int, ofMean: Int, ofInterquartileMean: Int) {
    var stream = RandomStream(seed: 2, "experiments")
    let experiments = 2000
    var covered = (mean: 0, middle: 0)
    for seed in 0..<UInt64(experiments) {
      let numbers = [(0..<runs).map { _ in stream.gaussian() }]
      let mean = BootstrapInterval(mean, tasks: numbers, repetitions: 400, seed: seed)
      let middle = BootstrapInterval(tasks: numbers, repetitions: 400, seed: seed)
      covered.mean += mean.range.contains(0) ? 1 : 0
      covered.middle += middle.range.contains(0) ? 1 : 0
    }
    for (count, said) in [(covered.mean, ofMean), (covered.middle, ofInterquartileMean)] {
      let share = 100 * Double(count) / Double(experiments)
      #expect((share - Double(said)).magnitude < 2.5, "\(share) %")
    }
  }
}
