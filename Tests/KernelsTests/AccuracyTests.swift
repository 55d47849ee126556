import Elementary
import Kernels
import Random
import Testing

#if canImport(Glibc)
  import Glibc
#endif

// Float80 has eleven bits more than Double, so what it rounds to is the truth here.
#if arch(x86_64)
  /// How far our elementary functions are from a higher precision, in units in the last place.
  struct AccuracyTests {
    @Test func expIsWithinOneUnit() {
      #expect(worst(-700...700, portable_exp, expl) < 0.95)
      #expect(worst(-1...1, portable_exp, expl) < 0.95)
      #expect(portable_exp(0) == 1)
      #expect(portable_exp(.infinity) == .infinity && portable_exp(-.infinity) == 0)
      #expect(portable_exp(.nan).isNaN)
      #expect(abs(portable_exp(-740) * 0x1p1000 - 4.48827e-21) < 2.7e-23)
    }

    @Test func logIsWithinOneUnit() {
      #expect(worst(1e-9...1e3, portable_log, logl) < 0.8)
      #expect(worst(0.7...1.5, portable_log, logl) < 0.8)
      #expect(portable_log(1) == 0 && portable_log(0) == -.infinity)
      #expect(portable_log(-1).isNaN && portable_log(.infinity) == .infinity)
      #expect(abs(portable_log(.leastNonzeroMagnitude) + 744.4400719213812) < 1e-12)
    }

    @Test func sineAndCosineAreWithinOneUnit() {
      for range in [-1.0...1.0, -10...10, -1000...1000, -1e6...1e6] {
        #expect(worst(range, portable_sin, sinl) < 0.9)
        #expect(worst(range, portable_cos, cosl) < 0.9)
      }
      #expect(portable_sin(0) == 0 && portable_sin(-0.0).sign == .minus && portable_cos(0) == 1)
      #expect(portable_sin(.infinity).isNaN && portable_cos(.nan).isNaN)
    }

    @Test func tanhIsAlmostAlwaysTheNearestFloat() {
      var stream = RandomStream(seed: 5, "accuracy")
      var worst = 0.0
      for scale in [1e-30, 1e-4, 0.1, 1, 10, 40] {
        let x = (0..<20_000).map { _ in Float(stream.uniform(-scale, scale)) }
        var y = x
        best.tanh(x.count, x, &y)
        for (x, y) in zip(x, y) where x != 0 {
          let truth = tanhl(Float80(x))
          worst = max(worst, Double(abs(Float80(y) - truth) / Float80(y.ulp)))
        }
      }
      #expect(worst <= 0.5001)
      #expect(worst > 0.4)
    }

    private let best = (0..<5).lazy.compactMap { kernels_at($0) }
      .first { kernels_can_run($0.pointee.name) }!.pointee

    private func worst(
      _ range: ClosedRange<Double>, _ ours: (Double) -> Double, _ truth: (Float80) -> Float80
    ) -> Double {
      var stream = RandomStream(seed: 5, "accuracy")
      var worst = 0.0
      for _ in 0..<100_000 {
        let x = stream.uniform(range.lowerBound, range.upperBound)
        let exact = truth(Float80(x))
        worst = max(worst, Double(abs(Float80(ours(x)) - exact) / Float80(Double(exact).ulp)))
      }
      return worst
    }
  }
#endif
