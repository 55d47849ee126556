import Random
import Testing

/// Random numbers, judged by statistics that a wrong generator fails; the seeds are fixed, so a
/// right one never does.
struct RandomStreamTests {
  @Test func theWordsAreThoseOfXoshiro256PlusPlus() throws {
    // The generator's published test vector, from the state 1, 2, 3, 4.
    var stream = try #require(RandomStream(state: [1, 2, 3, 4]))
    let words = (0..<6).map { _ in stream.next() }
    #expect(
      words == [
        41_943_041, 58_720_359, 3_588_806_011_781_223, 3_591_011_842_654_386,
        9_228_616_714_210_784_205, 9_973_669_472_204_895_162,
      ])
  }

  @Test func aSavedStateContinues() throws {
    var stream = RandomStream(seed: 3, "saved")
    for _ in 0..<10 { _ = stream.next() }
    var again = try #require(RandomStream(state: stream.state))
    for _ in 0..<10 { #expect(stream.next() == again.next()) }
    #expect(RandomStream(state: .zero) == nil)
  }

  @Test func namesAndSeedsGiveIndependentStreams() {
    let names = ["initial weights", "environment", "warm-up", "exploration", "sampling", "a", "b"]
    var streams: [RandomStream] = []
    for seed in [0, 1, 2, UInt64.max] {
      for name in names { streams.append(RandomStream(seed: seed, name)) }
    }
    let count = 4000
    let columns = streams.map { stream in
      var stream = stream
      return (0..<count).map { _ in stream.uniform() - 0.5 }
    }
    for i in columns.indices {
      for j in columns.indices where j > i {
        let products = zip(columns[i], columns[j]).map { 12 * $0 * $1 }
        let correlation = products.reduce(0, +) / Double(count)
        #expect(abs(correlation) < 5 / Double(count).squareRoot(), "streams \(i) and \(j)")
      }
    }
    #expect(RandomStream(seed: 7, "x") == RandomStream(seed: 7, "x"))
  }

  @Test func uniformNumbersFillTheRangeEvenly() {
    var stream = RandomStream(seed: 11, "uniform")
    var bins = [Int](repeating: 0, count: 100)
    for _ in 0..<100_000 {
      let x = stream.uniform(-3, 5)
      #expect(x >= -3 && x < 5)
      bins[Int((x + 3) / 8 * 100)] += 1
    }
    #expect(chiSquare(bins) < 160)  // 99 degrees of freedom: mean 99, beyond 160 once in 10⁴
    #expect(chiSquare(bins) > 50)
  }

  @Test func everyBitIsAFairCoin() {
    var stream = RandomStream(seed: 12, "bits")
    var ones = [Int](repeating: 0, count: 64)
    for _ in 0..<20_000 {
      let word = stream.next()
      for bit in 0..<64 where word >> UInt64(bit) & 1 == 1 { ones[bit] += 1 }
    }
    for count in ones { #expect(abs(Double(count) - 10_000) < 4.5 * 70.7) }
  }

  @Test(arguments: [1, 2, 3, 10, 97]) func integersAreUnbiased(bound: Int) {
    var stream = RandomStream(seed: 13, "integers")
    var bins = [Int](repeating: 0, count: bound)
    for _ in 0..<1000 * bound { bins[stream.integer(below: bound)] += 1 }
    let freedom = Double(bound - 1)
    #expect(chiSquare(bins) <= freedom + 4 * (2 * freedom).squareRoot() + 8)
  }

  @Test func aHugeBoundIsUnbiasedToo() {
    // 3·2⁶¹: without drawing again, the lowest third would come up 3/8 of the time, not 1/3.
    var stream = RandomStream(seed: 14, "integers")
    let bound = 3 << 61
    let low = (0..<30_000).filter { _ in stream.integer(below: bound) % 3 == 0 }.count
    let lowest = (0..<30_000).filter { _ in stream.integer(below: bound) < 1 << 61 }.count
    #expect(abs(low - 10_000) < 400 && abs(lowest - 10_000) < 400)
  }

  @Test func gaussiansHaveTheRightMomentsAndTails() {
    var stream = RandomStream(seed: 15, "gaussian")
    let count = 400_000
    let x = (0..<count).map { _ in stream.gaussian() }
    func moment(_ power: Int) -> Double {
      x.reduce(0) { $0 + raised($1, power) } / Double(count)
    }
    #expect(abs(moment(1)) < 0.007)
    #expect(abs(moment(2) - 1) < 0.01)
    #expect(abs(moment(3)) < 0.03)
    #expect(abs(moment(4) - 3) < 0.08)
    // Shares beyond 1, 2, 3 and 4 standard deviations.
    for (limit, share) in [(1, 0.317311), (2, 0.0455003), (3, 0.0026998), (4, 0.0000633425)] {
      let beyond = Double(x.filter { abs($0) > Double(limit) }.count)
      let expected = share * Double(count)
      #expect(abs(beyond - expected) < 4.5 * expected.squareRoot(), "beyond \(limit)")
    }
  }

  @Test func shufflingReachesEveryOrderAlike() {
    var stream = RandomStream(seed: 16, "shuffle")
    var counts: [[Int]: Int] = [:]
    for _ in 0..<24_000 {
      var cards = [0, 1, 2, 3]
      stream.shuffle(&cards)
      counts[cards, default: 0] += 1
    }
    #expect(counts.count == 24)
    #expect(chiSquare(Array(counts.values)) < 60)  // 23 degrees of freedom
  }

  private func chiSquare(_ bins: [Int]) -> Double {
    let expected = Double(bins.reduce(0, +)) / Double(bins.count)
    return bins.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
  }

  private func raised(_ x: Double, _ power: Int) -> Double {
    (0..<power).reduce(1) { product, _ in product * x }
  }
}
