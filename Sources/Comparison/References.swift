import Environments
import Random
import Statistics

/// What the returns of a world are compared with: policies that nobody had to learn, on the same
/// fixed starts.
public struct References: Sendable {
  /// A policy and its mean return.
  public struct Line: Sendable, Equatable {
    /// What it is called.
    public let name: String
    /// Its mean return over the fixed starts.
    public let value: Double
  }

  /// From the worst to the best.
  public let lines: [Line]
  /// From how many fixed starts.
  public let starts: Int
  /// Between which numbers every discounted return lies.
  public let possible: ClosedRange<Double>

  /// Acting uniformly at random.
  public var random: Line { lines[0] }
  /// The best there is to compare with.
  public var best: Line { lines[lines.count - 1] }

  /// The return at which a run counts as having learned: 95 % of the way from random to the best.
  public var level: Double { level(at: 0.95) }
  /// A run that falls below this after it had learned has collapsed: 80 % of the way.
  public var relapse: Double { level(at: 0.8) }
  private func level(at share: Double) -> Double {
    random.value + share * (best.value - random.value)
  }

  /// How much of the way from random to the best a difference is, in percent.
  func share(of difference: Double) -> Double {
    100 * difference.magnitude / (best.value - random.value)
  }

  /// Computes the references of a world; for the pendulum's optimum that takes half a second or so.
  public init(of world: World, discount: Double) throws {
    let environment = world.environment()
    let starts = environment.fixedStarts()
    func mean(_ controller: some Controller) throws -> Double {
      Statistics.mean(
        try starts.map { try environment.episodeReturn(from: $0, under: controller.action) })
    }
    let random = Statistics.mean(try References.randomReturns(in: environment, from: starts))
    var lines = [Line(name: "random", value: random)]
    switch world {
    case .pendulum:
      let optimum = PendulumOptimum()
      lines.append(Line(name: "energy controller", value: try mean(EnergyController())))
      lines.append(
        Line(
          name: "optimum",
          value: Statistics.mean(try starts.map { try optimum.greedyReturn(from: $0) })))
    case .mountaincar:
      lines.append(Line(name: "doing nothing", value: 0))
      lines.append(Line(name: "pumping", value: try mean(PumpController())))
    }
    self.lines = lines.sorted { $0.value < $1.value }
    self.starts = starts.count
    possible = environment.returnRange(discount: discount)
  }

  /// Twenty episodes from each start: of a single one the mean would be off by twenty or so.
  private static func randomReturns(
    in world: any Environment, from starts: [[Double]]
  ) throws -> [Double] {
    var stream = RandomStream(seed: 0, "a random policy to compare with")
    let space = world.actionSpace
    return try (0..<20).flatMap { _ in
      try starts.map { start in
        try world.episodeReturn(from: start) { _ in
          zip(space.low, space.high).map { Float(stream.uniform(Double($0), Double($1))) }
        }
      }
    }
  }
}
