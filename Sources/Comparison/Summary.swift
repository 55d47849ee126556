import Statistics

/// What the seeds of one variant come to.
public struct Summary: Sendable {
  /// The variant's name in tables and pictures.
  public let title: String
  /// The curve of every seed.
  public let curves: [[CurvePoint]]
  /// The last evaluation of every seed: the headline, never the best.
  public let finals: [Double]
  /// The mean return over all evaluations of every seed: the area under its curve.
  public let areas: [Double]
  /// After how many steps each seed first reached the level; nil where it never did.
  public let reached: [Int?]
  /// How often each seed fell from the level below the relapse.
  public let collapses: [Int]
  /// How far the first critic's values lay above the truth at the end, by seed.
  public let biases: [Double]
  /// The share of impossible values at the end, by seed.
  public let impossible: [Double]

  init(_ title: String, _ curves: [[CurvePoint]], _ references: References) {
    self.title = title
    self.curves = curves
    finals = curves.map { $0[$0.count - 1].mean }
    areas = curves.map { meanHeight(x: $0.map { Double($0.step) }, y: $0.map(\.mean)) }
    reached = curves.map { $0.first { $0.mean >= references.level }?.step }
    collapses = curves.map { Summary.collapses($0.map(\.mean), references) }
    biases = curves.map { $0[$0.count - 1].bias }
    impossible = curves.map { $0[$0.count - 1].impossible }
  }

  /// The mean of the final returns.
  public var mean: Double { Statistics.mean(finals) }
  /// Student's t interval of that mean; nil of a single seed.
  public var interval: ClosedRange<Double>? { meanInterval(finals) }
  /// The return of the worst seed.
  public var worst: Double { finals.min() ?? .nan }

  /// The median of the steps to the level; a seed that never reaches it counts as endless, nil.
  public var stepsToLevel: Int? {
    let order = reached.map { $0 ?? .max }.sorted()
    let middle = order[(order.count - 1) / 2]
    return middle == .max ? nil : middle
  }

  /// How often a curve falls below the relapse after it has been at the level.
  static func collapses(_ returns: [Double], _ references: References) -> Int {
    var (count, isUp) = (0, false)
    for value in returns {
      if value >= references.level { isUp = true }
      if value < references.relapse, isUp { (count, isUp) = (count + 1, false) }
    }
    return count
  }

  /// A number of every evaluation, averaged over the seeds.
  func averaged(_ number: (CurvePoint) -> Double) -> [Double] {
    column(number).map(Statistics.mean)
  }

  /// The numbers of every evaluation, by seed.
  func column(_ number: (CurvePoint) -> Double) -> [[Double]] {
    curves[0].indices.map { row in curves.map { number($0[row]) } }
  }
}
