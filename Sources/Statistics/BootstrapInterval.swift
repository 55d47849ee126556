import Random

/// The percentile bootstrap of a statistic: what it becomes when the same runs are drawn again.
///
/// What is called 95 % covers less of few runs: `coverage` says how much.
public struct BootstrapInterval: Sendable, Equatable {
  /// From where to where.
  public let range: ClosedRange<Double>

  /// The interval for runs on one or several tasks, drawn anew within each task, as rliable does.
  public init(
    _ statistic: ([Double]) -> Double = interquartileMean, tasks: [[Double]],
    level: Double = 0.95, repetitions: Int = 20_000, seed: UInt64 = 0
  ) {
    precondition(!tasks.isEmpty && tasks.allSatisfy { !$0.isEmpty }, "a task without runs")
    var stream = RandomStream(seed: seed, "bootstrap")
    var drawn = tasks.flatMap { $0 }
    var found: [Double] = []
    found.reserveCapacity(repetitions)
    for _ in 0..<repetitions {
      var place = 0
      for task in tasks {
        for _ in task {
          drawn[place] = task[stream.integer(below: task.count)]
          place += 1
        }
      }
      found.append(statistic(drawn))
    }
    found.sort()
    let tail = (1 - level) / 2
    range = quantile(sorted: found, tail)...quantile(sorted: found, 1 - tail)
  }

  /// How often what is called 95 % covers the truth, in percent, for so many normally distributed
  /// runs: measured by simulation, and measured again by the tests.
  public static let coverage = [
    (runs: 5, ofMean: 82, ofInterquartileMean: 89),
    (runs: 10, ofMean: 90, ofInterquartileMean: 94),
  ]
}
