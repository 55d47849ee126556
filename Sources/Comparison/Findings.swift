import Statistics

/// All that an outcome says: each variant by itself, and each against the first.
public struct Findings: Sendable {
  /// The outcome.
  public let outcome: Outcome
  /// What it is compared with.
  public let references: References
  /// Each variant by itself.
  public let summaries: [Summary]
  /// Every other variant minus the first, in final returns.
  public let finals: [PairedDifferences]
  /// The p-values of those differences, corrected by Holm's method for their number.
  public let adjusted: [Double]

  /// What an outcome says beside its references.
  public init(_ outcome: Outcome, _ references: References) {
    self.outcome = outcome
    self.references = references
    let summaries = zip(outcome.experiment.titles, outcome.curves).map {
      Summary($0, $1, references)
    }
    self.summaries = summaries
    finals = summaries.dropFirst().map {
      PairedDifferences(from: summaries[0].finals, to: $0.finals)
    }
    adjusted = holm(finals.map(\.test.p))
  }

  /// What was compared.
  public var experiment: Experiment { outcome.experiment }
  /// The first variant, which the others are compared with.
  var first: Summary { summaries[0] }
  /// The others.
  var others: ArraySlice<Summary> { summaries.dropFirst() }
  var pairs: Int { experiment.seeds.count }

  /// Whether the difference of that place is more than chance.
  func isEstablished(_ index: Int) -> Bool { finals[index].isEstablished(p: adjusted[index]) }

  /// What else differs from the first variant; looked at after the final return, and corrected for
  /// all of these looks.
  var secondary: [Secondary] {
    var measures: [(String, (Summary) -> [Double])] = [
      ("area", \.areas), ("Q₁ − got", \.biases),
    ]
    if others.count == 1 { measures.append(("impossible, %", { $0.impossible.map { 100 * $0 } })) }
    let all = measures.flatMap { name, numbers in
      others.map { other in
        (name, other.title, PairedDifferences(from: numbers(first), to: numbers(other)))
      }
    }
    let p = holm(all.map(\.2.test.p))
    return zip(all, p).map { Secondary(name: $0.0, other: $0.1, pairs: $0.2, p: $1) }
  }

  /// A measure beside the final return.
  struct Secondary {
    let name: String
    /// The variant that is compared with the first.
    let other: String
    let pairs: PairedDifferences
    /// Corrected.
    let p: Double
    var isEstablished: Bool { pairs.isEstablished(p: p) }
  }
}
