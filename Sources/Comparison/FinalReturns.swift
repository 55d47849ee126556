import Plotting
import Statistics
import Wording

/// The picture of where they end: every seed, the means, and the paired differences.
enum FinalReturns {
  static func chart(_ findings: Findings) -> Chart {
    let experiment = findings.experiment
    let rows = findings.summaries.enumerated().map { index, summary in
      Estimates.Row(
        summary.title, Role(of: index, in: experiment), summary.mean, interval: summary.interval,
        parts: summary.finals)
    }
    var panels = [
      Panel(
        findings.pairs == 1 ? "final return" : "final return: mean, 95 % interval, every seed",
        x: Axis("evaluation return"), [.estimates(Estimates(rows))])
    ]
    if let differences = differences(findings) { panels.append(differences) }
    return Chart(title(findings), subtitle: subtitle(findings), panels: panels)
  }

  private static func differences(_ findings: Findings) -> Panel? {
    let (first, seeds) = (findings.first.title, findings.experiment.seeds)
    guard let only = findings.finals.first else { return nil }
    guard findings.finals.count == 1 else {
      let rows = findings.finals.indices.map { index in
        Estimates.Row(
          findings.summaries[index + 1].title, Role(of: index + 1, in: findings.experiment),
          findings.finals[index].mean, interval: findings.finals[index].interval,
          parts: findings.finals[index].values)
      }
      return Panel(
        "each minus \(first), on the same seed", x: Axis("difference in return"),
        [.estimates(Estimates(rows, isFromZero: true))])
    }
    let other = findings.summaries[1].title
    let pairs = zip(seeds, only.values).map { (name: "seed \($0)", value: $1) }
    let role = Role(of: 1, in: findings.experiment)
    let estimates =
      only.interval.map {
        Estimates.differences(pairs, role: role, mean: only.mean, interval: $0)
      } ?? Estimates(pairs.map { .init($0.name, role, $0.value) }, isFromZero: true)
    return Panel(
      "\(other) − \(first) on the same seed", x: Axis("difference in return"),
      [.estimates(estimates)])
  }

  private static func title(_ findings: Findings) -> String {
    guard let only = findings.finals.first else {
      return "\(findings.first.title) ends at \(findings.first.mean.text(decimals: 1))"
    }
    if findings.pairs < PairedDifferences.fewest { return "Too few seeds for a claim" }
    let established = findings.finals.indices.filter(findings.isEstablished)
    guard findings.finals.count == 1 else {
      switch established.count {
      case 0: return "No difference from \(findings.first.title) is established"
      case 1, 2:
        let words = established.map { index in
          "\(findings.summaries[index + 1].title) ends "
            + (findings.finals[index].mean > 0 ? "higher" : "lower")
        }
        return "\(words.joined(separator: " and ")) than \(findings.first.title)"
      default:
        return "\(established.count) of \(findings.finals.count) end elsewhere than "
          + findings.first.title
      }
    }
    guard !established.isEmpty else { return "No difference established in the final return" }
    return "\(findings.summaries[1].title) ends \(only.mean.magnitude.text(decimals: 1)) "
      + "\(only.mean > 0 ? "higher" : "lower") than \(findings.first.title)"
  }

  private static func subtitle(_ findings: Findings) -> String {
    let start =
      "\(findings.experiment.world.name) · step \(findings.experiment.settings.steps.grouped)"
    guard findings.finals.count == 1 else {
      return "\(start) · mean and 95 % interval, \(findings.pairs) paired seeds"
    }
    let only = findings.finals[0]
    let above = only.values.count { $0 > 0 }
    let interval = only.interval == nil ? "" : " (95 %: \(only.interval.words))"
    return "\(start) · mean difference \(only.mean.signed)\(interval), "
      + "\(findings.summaries[1].title) above on \(above) of \(findings.pairs)"
  }
}
