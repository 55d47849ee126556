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

  @Test func theExtremeWordsGiveFiniteGaussiansThatAreOpposite() throws {
    let words: [UInt64] = [
      0, 1, 1 << 11, 1 << 12, 1 << 52, 1 << 62, .max / 2 - (1 << 12), .max / 2 - (1 << 11),
      .max / 2,
    ]
    // Ascending up to the word below the middle, then what is opposite to each, descending.
    let below = try words.map { try gaussian(of: $0) }
    let above = try words.map { try gaussian(of: ~$0) }
    #expect(below == above.map { -$0 })
    #expect(below == below.sorted() && below.allSatisfy { $0 < 0 })
    #expect(abs(below[0] + 8.209536151601387) < 1e-12)
    #expect(below[0] == below[2] && below[0] < below[3])
    // The last are half a step away from the middle, where the distribution's height is 1/√(2π).
    #expect(abs(below[8] + 0x1p-53 * (2 * Double.pi).squareRoot()) < 1e-30)
    #expect(below[7] == below[8] && below[6] < below[7])
  }

  @Test func aLongerWayThroughTheWordsNeverGoesDown() throws {
    var stream = RandomStream(seed: 17, "words")
    let words = (0..<20_000).map { _ in stream.next() }.sorted()
    let numbers = try words.map { try gaussian(of: $0) }
    #expect(numbers == numbers.sorted())
    #expect(try words.map { try -gaussian(of: ~$0) } == numbers)
  }

  /// The number that a stream makes of a word: from this state the next word is that one.
  private func gaussian(of word: UInt64) throws -> Double {
    var stream = try #require(RandomStream(state: [word, 1, 0, 0 &- word]))
    var same = stream
    #expect(same.next() == word)
    return stream.gaussian()
  }

  static let ends: [(Double, Double)] = [
    (1, 2), (-3, 5), (-0.6, -0.4), (1, 1.0.nextUp), (-1e308, 7e307),
  ]

  @Test(arguments: ends)
  func uniformNumbersNeverReachTheHigherEnd(low: Double, high: Double) throws {
    var last = try #require(RandomStream(state: [.max, 1, 0, 1]))
    var first = try #require(RandomStream(state: [0, 1, 0, 0]))
    #expect(last.uniform(low, high) < high && last.uniform(low, high) >= low)
    #expect(first.uniform(low, high) == low)
    #expect(first.uniform(high, high) == high)
  }

  @Test(arguments: misuses.indices) func traps(index: Int) async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      [index] in
      RandomStreamTests.misuses[index].body()
    }
    expectTrap(result, saying: RandomStreamTests.misuses[index].sentence)
  }

  static let misuses = [
    Misuse("there is no whole number from 0 up to, not including, 0: give at least 1") {
      var stream = RandomStream(seed: 1, "misuse")
      _ = stream.integer(below: 0)
    },
    Misuse("there is no whole number from 0 up to, not including, -9223372036854775808") {
      var stream = RandomStream(seed: 1, "misuse")
      _ = stream.integer(below: .min)
    },
    Misuse("no number lies from 5.0 up to -3.0: give two finite ends, the lower first") {
      var stream = RandomStream(seed: 1, "misuse")
      _ = stream.uniform(5, -3)
    },
    Misuse("no number lies from nan up to 1.0: give two finite ends, the lower first") {
      var stream = RandomStream(seed: 1, "misuse")
      _ = stream.uniform(.nan, 1)
    },
    Misuse("no number lies from -1.7976931348623157e+308 up to 1.7976931348623157e+308") {
      var stream = RandomStream(seed: 1, "misuse")
      _ = stream.uniform(-.greatestFiniteMagnitude, .greatestFiniteMagnitude)
    },
  ]

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
