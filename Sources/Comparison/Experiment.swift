import Agents
import Autodiff
import Environments

/// What is compared: some variants in one world with the same settings and the same seeds.
public struct Experiment: Sendable {
  /// The world.
  public let world: World
  /// The settings of TD3; a variant differs from them in its ideas alone.
  public let settings: Settings
  /// The variants in the order in which they are shown; one may stand there twice.
  public let variants: [Variant]
  /// The seeds, the same for every variant.
  public let seeds: [UInt64]

  /// A comparison; one that makes no sense is refused.
  public init(
    _ variants: [Variant], in world: World, settings: Settings, seeds: [UInt64]
  ) throws(ComparisonError) {
    if let refusal = settings.refusal { throw ComparisonError(.usage, refusal) }
    if let refusal = InstructionSet.refusal { throw ComparisonError(.failed, refusal) }
    guard !variants.isEmpty, !seeds.isEmpty else {
      throw ComparisonError(.usage, "nothing is compared: give at least one algorithm and one seed")
    }
    self.world = world
    self.settings = settings
    self.variants = variants
    self.seeds = seeds
  }

  /// Every run once, the longest first, so that no core waits at the end.
  public var runs: [Run] {
    var seen: Set<Variant> = []
    let variants = variants.filter { seen.insert($0).inserted }
    return variants.indices.sorted { (-variants[$0].work, $0) < (-variants[$1].work, $1) }
      .flatMap { index in seeds.map { Run(variants[index], seed: $0) } }
  }

  /// A name for each variant as it stands in the list, told apart where one stands there twice.
  public var titles: [String] {
    variants.indices.map { index in
      let earlier = variants[..<index].count { $0 == variants[index] }
      return variants[index].title + (earlier == 0 ? "" : " (\(earlier + 1))")
    }
  }

  /// The settings in which any two of the variants differ, with the value of each variant.
  public var differences: [(name: String, values: [String])] {
    let all = variants.map { $0.settings(from: settings).fields }
    return all[0].indices.compactMap { field in
      let values = all.map { $0[field].value }
      return Set(values).count > 1 ? (all[0][field].name, values) : nil
    }
  }

  /// The settings in which all variants agree.
  public var commonFields: [(name: String, value: String)] {
    let different = Set(differences.map(\.name))
    return variants[0].settings(from: settings).fields.filter { !different.contains($0.name) }
  }

  /// The steps after which a run is judged.
  public var evaluations: [Int] { (0..<evaluationCount).map(evaluation) }

  /// How often a run is judged.
  var evaluationCount: Int {
    let (times, rest) = settings.steps.quotientAndRemainder(dividingBy: settings.evaluateEvery)
    return times + (rest == 0 ? 0 : 1)
  }

  /// After how many steps it is judged for the time of that number, counted from 0.
  func evaluation(_ number: Int) -> Int {
    number < settings.steps / settings.evaluateEvery
      ? (number + 1) * settings.evaluateEvery : settings.steps
  }
}

/// One training: a variant and a seed.
public struct Run: Sendable, Hashable {
  /// The algorithm.
  public let variant: Variant
  /// What starts its dice.
  public let seed: UInt64

  /// The training of a variant from a seed.
  public init(_ variant: Variant, seed: UInt64) {
    self.variant = variant
    self.seed = seed
  }

  /// How it is called while it runs.
  public var title: String { "\(variant.title) seed \(seed)" }
}
