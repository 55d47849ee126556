import Statistics
import Testing

/// Every statistic against an independent computation.
struct RecordedTests {
  @Test(arguments: Recorded.all.pairs)
  func pairsAgreeWithSciPy(_ recorded: Recorded.Pairs) throws {
    let found = PairedDifferences(from: recorded.first, to: recorded.second)
    #expect(agree(found.mean, recorded.mean))
    #expect(agree(found.deviation, recorded.deviation))
    let interval = try #require(found.interval)
    #expect(agree(interval.lowerBound, recorded.lower, to: 1e-11))
    #expect(agree(interval.upperBound, recorded.upper, to: 1e-11))
    #expect(found.test.isExact && agree(found.test.p, recorded.p))
    #expect(agree(try #require(found.correlation), recorded.correlation))
    #expect(
      agree(
        probabilityOfImprovement(from: recorded.first, to: recorded.second), recorded.improvement))
  }

  @Test func quantilesOfStudentAgreeWithSciPy() {
    for row in Recorded.all.quantiles {
      let t = StudentT(degrees: Int(row[0]))
      #expect(agree(t.quantile(row[1]), row[2], to: 1e-12), "\(row)")
      #expect(agree(t.quantile(1 - row[1]), -row[2], to: 1e-11), "\(row)")
    }
    #expect(Recorded.all.quantiles.count > 100)
  }

  /// One bootstrap of 20,000 draws lies within five of its own Monte Carlo errors.
  @Test(arguments: Recorded.all.bootstraps)
  func theBootstrapAgreesWithRliable(_ recorded: Recorded.Bootstrap) {
    #expect(agree(interquartileMean(recorded.tasks.flatMap { $0 }), recorded.iqm))
    for seed in 0..<5 as Range<UInt64> {
      let range = BootstrapInterval(tasks: recorded.tasks, seed: seed).range
      #expect((range.lowerBound - recorded.lower).magnitude <= 5 * recorded.lowerError + 1e-12)
      #expect((range.upperBound - recorded.upper).magnitude <= 5 * recorded.upperError + 1e-12)
    }
  }

  @Test func middlesAndAreasAgreeWithSciPyAndNumPy() {
    for recorded in Recorded.all.middles {
      #expect(agree(interquartileMean(recorded.numbers), recorded.iqm))
      #expect(agree(quantile(recorded.numbers, 0.3), recorded.q))
    }
    for recorded in Recorded.all.areas {
      #expect(agree(meanHeight(x: recorded.x, y: recorded.y), recorded.height))
    }
  }
}
