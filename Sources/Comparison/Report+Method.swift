import Plotting
import Statistics
import Wording

extension Report {
  /// How every number was made, and where it is weak.
  static func method(_ findings: Findings) -> [Passage] {
    let references = findings.references
    let lines = references.lines.map { "\($0.name) \($0.value.text(decimals: 1))" }
    var sentences = [
      "Returns are sums of rewards of whole episodes, the mean over \(references.starts) fixed "
        + "starts, without noise; nothing is smoothed. On the same starts: "
        + "\(lines.joined(separator: ", ")).",
      "A run has arrived at its first evaluation of \(references.level.text(decimals: 0)) or more "
        + "(95 % of the way from \(references.random.name) to \(references.best.name)); it "
        + "collapses when it then falls below \(references.relapse.text(decimals: 0)) (80 %). Steps "
        + "to there are the median over the seeds, the area is the mean return over all "
        + "evaluations.",
      "Intervals in tables are Student's t over seeds. The bootstraps are called 95 %, but cover "
        + "less of few seeds: that of the interquartile mean (IQM, the middle half of the seeds) "
        + "\(coverage { $0.ofInterquartileMean }), that of the mean (the bands of curves) "
        + "\(coverage { $0.ofMean }).",
    ]
    if !findings.finals.isEmpty { sentences.append(differences(findings)) }
    if references.possible.upperBound.isFinite {
      sentences.append(
        "Q₁ is what the first critic expects of the policy's own actions in states from memory, "
          + "believed is what targets are made of, got is what the policy then really collects, "
          + "discounted. No policy can collect more than "
          + "\(references.possible.upperBound.text(decimals: 0)) or less than "
          + "\(references.possible.lowerBound.text(decimals: 1)): impossible is the share of Q₁ "
          + "beyond.")
    }
    return [.heading("How this was measured")] + sentences.map(Passage.prose)
  }

  private static func coverage(
    _ share: ((runs: Int, ofMean: Int, ofInterquartileMean: Int)) -> Int
  ) -> String {
    BootstrapInterval.coverage.map { "about \(share($0)) % with \($0.runs)" }
      .joined(separator: " and ")
  }

  private static func differences(_ findings: Findings) -> String {
    let pairs = findings.pairs
    let test = findings.finals[0].test
    let patterns =
      test.isExact
      ? "all \((1 << pairs).grouped) sign patterns, so with \(pairs) pairs at least "
        + SignFlipTest.least(pairs: pairs).text
      : "a hundred thousand sign patterns"
    var sentence =
      "Differences are paired by seed: the same first weights, starts and dice. p is the sign-flip "
      + "test over \(patterns)"
    if findings.finals.count > 1 {
      sentence += "; Holm is p corrected for \(findings.finals.count) comparisons"
    }
    sentence +=
      ". A difference is claimed of six pairs or more, with p below 0.05 and an interval without "
      + "zero. P is the share of all pairings of seeds in which it beats "
      + "\(findings.first.title); r is the correlation between paired seeds"
    guard findings.finals.count == 1, pairs >= PairedDifferences.fewest else {
      return sentence + "."
    }
    switch findings.finals[0].correlation {
    case let r? where r > 0.3: return sentence + ", high enough that pairing has helped."
    case .some: return sentence + ", so low that pairing has hardly helped."
    case nil: return sentence + "."
    }
  }

  /// What others found, in their words and apart from ours.
  static func published(_ findings: Findings) -> [Passage] {
    var passages: [Passage] = [
      .heading("What others published"),
      .prose(
        "These numbers are not ours. They were made with other settings, other starts and other "
          + "ways to average, so they stand beside ours and are not compared with them."),
    ]
    if findings.experiment.world == .pendulum {
      let ours = Dictionary(findings.summaries.map { ($0.title, $0) }) { first, _ in first }
      passages.append(
        .table(
          Table(
            ["Pendulum-v1", "published", "ours"],
            Published.pendulum.map { number in
              [number.name, number.value, ours[number.name].map(Report.spread) ?? "–"]
            })))
      passages.append(
        .prose(
          "Published: \(Published.zoo.meaning) (\(Published.zoo.reference)). Ours: after "
            + "\(findings.experiment.settings.steps.grouped) steps, mean over the seeds, and the "
            + "standard deviation over the \(findings.references.starts) starts."))
    }
    passages.append(
      .table(Table(["", "TD3", "their DDPG", "plain DDPG"], Published.comparison)))
    passages.append(
      .prose("\(Published.table1.reference): \(Published.table1.meaning)."))
    passages.append(
      .table(Table(["", "HalfCheetah", "Hopper", "Walker2d", "Ant"], Published.ablation)))
    passages.append(
      .prose(
        "\(Published.table2.reference): \(Published.table2.meaning). TD3 does not win everywhere: "
          + "on HalfCheetah it does better without the minimum, on Ant the minimum is everything."))
    return passages
  }

  private static func spread(_ summary: Summary) -> String {
    let ends = summary.curves.map { $0[$0.count - 1] }
    return "\(summary.mean.text(decimals: 1)) ± \(mean(ends.map(\.deviation)).text(decimals: 1))"
  }
}
