import Plotting
import Statistics
import Wording

/// What may be said, computed: one sentence, and what it would take to say more.
public struct Verdict: Sendable, Equatable {
  /// The sentence.
  public let sentence: String
  /// What it would take to tell, or how much it means.
  public let remarks: [String]

  /// The verdict of some findings.
  public init(_ findings: Findings) {
    switch findings.finals.count {
    case 0:
      sentence = Verdict.alone(findings)
      remarks = ["One algorithm by itself allows no comparison: name two with --algorithms."]
    case 1:
      sentence = Verdict.ofTwo(findings)
      remarks = Verdict.remarks(findings) + Verdict.besides(findings)
    default:
      sentence = Verdict.ofMany(findings)
      remarks = [Verdict.power(findings)].compactMap { $0 } + Verdict.besides(findings)
    }
  }

  private static func alone(_ findings: Findings) -> String {
    "\(findings.first.title) ends at \(findings.first.mean.text(decimals: 1)) on "
      + "\(findings.experiment.world.name), the mean of \(seeds(findings.pairs))."
  }

  private static func ofTwo(_ findings: Findings) -> String {
    let (one, other) = (findings.first.title, findings.summaries[1].title)
    let (difference, world) = (findings.finals[0], findings.experiment.world.name)
    let pairs = "\(findings.pairs) paired seeds"
    if difference.values.allSatisfy({ $0 == 0 }) {
      return "No difference: \(other) − \(one) is 0 on every one of \(seeds(findings.pairs)), so "
        + "nothing is claimed."
    }
    if findings.pairs < PairedDifferences.fewest {
      return "No claim: \(findings.pairs == 1 ? "1 pair is" : "\(findings.pairs) pairs are") too "
        + "few, six are the least (\(other) − \(one) is \(difference.mean.signed))."
    }
    let numbers =
      "95 % interval \(difference.interval.words), \(pairs), "
      + "\(difference.test.isExact ? "exact " : "")sign-flip p \(difference.test.p.probability)"
    guard findings.isEstablished(0) else {
      return "No difference established between \(one) and \(other) on \(world): \(other) − \(one) "
        + "is \(difference.mean.signed) (\(numbers))."
    }
    return "\(other) ends \(difference.mean.magnitude.text(decimals: 1)) "
      + "\(difference.mean > 0 ? "higher" : "lower") than \(one) on \(world) (\(numbers))."
  }

  private static func ofMany(_ findings: Findings) -> String {
    let first = findings.first.title
    let count = findings.finals.count
    let start =
      "Against \(first) on \(findings.experiment.world.name), \(findings.pairs) paired seeds"
    if findings.pairs < PairedDifferences.fewest {
      return "\(start): no claim, for so few pairs are too few, and six are the least."
    }
    func named(_ holds: (Int) -> Bool) -> [String] {
      findings.finals.indices.filter(holds).map {
        "\(findings.summaries[$0 + 1].title) (\(findings.finals[$0].mean.signed))"
      }
    }
    let groups = [
      ("higher", named { findings.isEstablished($0) && findings.finals[$0].mean > 0 }),
      ("lower", named { findings.isEstablished($0) && findings.finals[$0].mean < 0 }),
      ("no difference established", named { !findings.isEstablished($0) }),
    ].filter { !$0.1.isEmpty }
    let words = groups.map { "\($0.0): \($0.1.joined(separator: ", "))" }
    return "\(start), corrected for \(count) comparisons, ends "
      + words.joined(separator: "; ").replacingPrefix("no difference", with: "with no difference")
      + "."
  }

  private static func remarks(_ findings: Findings) -> [String] {
    let difference = findings.finals[0]
    guard difference.values.contains(where: { $0 != 0 }) else { return [] }
    if findings.isEstablished(0) {
      let share = findings.references.share(of: difference.mean)
      return [
        "That is \(share.text(decimals: 1)) % of the way from \(findings.references.random.name) to "
          + "\(findings.references.best.name)."
      ]
    }
    return [power(findings)].compactMap { $0 }
  }

  /// What does differ beside the final return.
  private static func besides(_ findings: Findings) -> [String] {
    let established = findings.secondary.filter(\.isEstablished)
    guard !established.isEmpty else { return [] }
    let names = findings.secondary.map(\.name)
    let measures = names.indices.filter { names.firstIndex(of: names[$0]) == $0 }.map { names[$0] }
    let isPair = findings.finals.count == 1
    let groups = measures.compactMap { name -> String? in
      let numbers = established.filter { $0.name == name }.map { one in
        isPair
          ? "\(one.pairs.mean.signed) (\(one.pairs.interval.words))"
          : "\(one.other) \(one.pairs.mean.signed)"
      }
      return numbers.isEmpty ? nil : "\(name) \(numbers.joined(separator: ", "))"
    }
    let minus =
      isPair
      ? "\(findings.summaries[1].title) − \(findings.first.title)"
      : "minus "
        + findings.first.title
    return [
      "What does differ, \(minus), corrected for \(names.count) looks: "
        + "\(groups.joined(separator: "; "))."
    ]
  }

  /// What so many pairs can tell, and how many would tell what was seen.
  private static func power(_ findings: Findings) -> String? {
    let open = findings.finals.indices.filter { index in
      !findings.isEstablished(index) && findings.finals[index].deviation > 0
    }
    func ratio(_ index: Int) -> Double {
      findings.finals[index].mean.magnitude / findings.finals[index].deviation
    }
    guard let index = open.max(by: { ratio($0) < ratio($1) }) else { return nil }
    let difference = findings.finals[index]
    let whose = findings.finals.count == 1 ? "" : " for \(findings.summaries[index + 1].title)"
    let size = difference.mean.magnitude.text(decimals: 1)
    let needed =
      difference.pairsNeeded.map { "about \(max($0, findings.pairs + 1).grouped) pairs" }
      ?? "more than a million pairs"
    let start =
      "What it would take\(whose): the differences of the pairs spread with a standard deviation of "
      + "\(difference.deviation.text(decimals: 1)), so to establish a difference as small as the "
      + "\(size) seen here, in four of five experiments, takes \(needed)"
    guard findings.pairs >= PairedDifferences.fewest else { return start + "." }
    return start + "; \(findings.pairs) pairs establish one of "
      + "\(difference.detectable.text(decimals: 1)) or more."
  }

  private static func seeds(_ count: Int) -> String { count == 1 ? "1 seed" : "\(count) seeds" }
}

extension String {
  fileprivate func replacingPrefix(_ prefix: String, with other: String) -> String {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
  }
}
