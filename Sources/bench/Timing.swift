/// Several measurements of the same thing: the median to quote, and how far they lay apart.
struct Timing {
  /// Seconds, sorted.
  let seconds: [Double]

  var median: Double { seconds[seconds.count / 2] }
  /// (longest − shortest) / median.
  var spread: Double { (seconds.last! - seconds[0]) / median }

  /// Times the works in turn, A B C A B C …, so that a machine whose speed drifts is fair to all.
  static func interleaved(
    runs: Int, atLeast seconds: Double, _ works: [() -> Void]
  ) -> [Timing] {
    let clock = ContinuousClock()
    // How often each is repeated in a run, so that a run is long against the clock's own cost.
    let repeats = works.map { work in
      work()
      var count = 1
      while true {
        let time = clock.measure { for _ in 0..<count { work() } }.seconds
        if time >= seconds / 4 { return max(1, Int(Double(count) * seconds / time)) }
        count *= 4
      }
    }
    var times = works.map { _ in [Double]() }
    for _ in 0..<runs {
      for (index, work) in works.enumerated() {
        let time = clock.measure { for _ in 0..<repeats[index] { work() } }.seconds
        times[index].append(time / Double(repeats[index]))
      }
    }
    return times.map { Timing(seconds: $0.sorted()) }
  }
}

extension Duration {
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
