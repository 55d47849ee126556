import Plotting
import Statistics
import Wording

/// All that a comparison shows, in order: for the screen, and as a file.
public struct Report: Sendable {
  /// What it is about.
  public let title: String
  /// In which world, how long and with how many seeds.
  public let subtitle: String
  /// The verdict in one sentence.
  public let verdict: Verdict
  /// What stands between the title and the verdict.
  public let passages: [Passage]
  /// What others published.
  public let published: [Passage]

  /// The report of some findings.
  public init(_ findings: Findings) {
    let experiment = findings.experiment
    title =
      findings.summaries.count == 2
      ? "\(findings.first.title) against \(findings.summaries[1].title)"
      : findings.summaries.count == 1
        ? findings.first.title
        : "\(findings.summaries.count) algorithms, each against \(findings.first.title)"
    subtitle =
      "\(experiment.world.name) · \(findings.pairs) \(findings.pairs == 1 ? "seed" : "paired seeds")"
      + " · \(experiment.settings.steps.grouped) steps each"
      + " · judged without noise on the same \(findings.references.starts) starts"
    verdict = Verdict(findings)
    passages =
      Report.missing(findings) + Report.returns(findings) + Report.learning(findings)
      + Report.values(findings) + Report.besides(findings) + Report.settings(findings)
      + Report.method(findings)
    published = Report.published(findings)
  }

  private static func missing(_ findings: Findings) -> [Passage] {
    let missing = findings.outcome.missing
    guard !missing.isEmpty else { return [] }
    let names = missing.prefix(6).map { "\($0.variant.name) seed \($0.seed)" }
    return [
      .prose(
        "Not done and left out, with their seed for all: \(names.joined(separator: ", "))"
          + (missing.count > 6 ? " and \(missing.count - 6) more." : "."))
    ]
  }

  private static func returns(_ findings: Findings) -> [Passage] {
    let step = findings.experiment.settings.steps.grouped
    let rows = findings.summaries.map { summary in
      let bootstrap = BootstrapInterval(tasks: [summary.finals]).range
      return [
        summary.title, summary.mean.text(decimals: 1), summary.interval.plain,
        interquartileMean(summary.finals).text(decimals: 1),
        Optional(bootstrap).plain, summary.worst.text(decimals: 1),
      ]
    }
    var passages: [Passage] = [
      .heading("Where they end: the evaluation at step \(step), never the best"),
      .picture("final-returns", FinalReturns.chart(findings)),
      .table(
        Table(["", "mean", "95 % interval", "IQM", "its bootstrap", "worst seed"], rows)),
    ]
    passages += seedTables(findings).map(Passage.table)
    if !findings.finals.isEmpty { passages.append(.table(differenceTable(findings))) }
    return passages
  }

  /// Each seed; beside two variants their difference too.
  private static func seedTables(_ findings: Findings) -> [Table] {
    let (seeds, isPair) = (findings.experiment.seeds, findings.summaries.count == 2)
    guard findings.summaries.count > 4 else {
      let heads = findings.summaries.map(\.title) + (isPair ? ["difference"] : [])
      let rows = seeds.indices.map { seed in
        ["\(seeds[seed])"] + findings.summaries.map { $0.finals[seed].text(decimals: 1) }
          + (isPair ? [findings.finals[0].values[seed].signed] : [])
      }
      return [Table(["seed"] + heads, rows)]
    }
    // Many names do not fit side by side: a row for each variant then, ten seeds at a time.
    return stride(from: 0, to: seeds.count, by: 10).map { start in
      let some = start..<min(start + 10, seeds.count)
      return Table(
        ["seed"] + some.map { "\(seeds[$0])" },
        findings.summaries.map { summary in
          [summary.title] + some.map { summary.finals[$0].text(decimals: 0) }
        })
    }
  }

  private static func differenceTable(_ findings: Findings) -> Table {
    let rows = findings.finals.indices.map { index in
      let difference = findings.finals[index]
      let other = findings.summaries[index + 1]
      let chance = probabilityOfImprovement(from: findings.first.finals, to: other.finals)
      let wins = difference.values.count { $0 > 0 }
      return [
        "\(other.title)", difference.mean.signed, difference.interval.words,
        difference.test.p.text(decimals: 3), findings.adjusted[index].text(decimals: 3),
        "\(wins) of \(findings.pairs)", "\((100 * chance).text(decimals: 0)) %",
        difference.correlation.map { $0.text(decimals: 2) } ?? "–",
      ]
    }
    var table = Table(
      ["minus \(findings.first.title)", "mean", "95 % interval", "p", "Holm", "above", "P", "r"],
      rows)
    if rows.count == 1 {
      table.head.remove(at: 4)
      table.rows[0].remove(at: 4)
    }
    return table
  }

  private static func learning(_ findings: Findings) -> [Passage] {
    let level = findings.references.level.text(decimals: 0)
    let rows = findings.summaries.map { summary in
      let arrived = summary.reached.count { $0 != nil }
      return [
        summary.title, mean(summary.areas).text(decimals: 1), meanInterval(summary.areas).plain,
        summary.stepsToLevel?.grouped ?? "–", "\(arrived) of \(findings.pairs)",
        "\(summary.collapses.reduce(0, +))",
      ]
    }
    return [
      .heading("How they get there"),
      .picture("learning-curves", LearningCurves.chart(findings)),
      .table(
        Table(
          ["", "area", "95 % interval", "steps to \(level)", "arrived", "collapses"],
          rows)),
    ]
  }

  private static func values(_ findings: Findings) -> [Passage] {
    let rows = findings.summaries.map { summary in
      let ends = summary.curves.map { $0[$0.count - 1] }
      return [
        summary.title, mean(ends.map(\.estimate)).text(decimals: 1),
        mean(ends.map(\.believed)).text(decimals: 1), mean(ends.map(\.measured)).text(decimals: 1),
        mean(summary.biases).signed, meanInterval(summary.biases).words,
        "\((100 * mean(summary.impossible)).text(decimals: 0)) %",
      ]
    }
    return [
      .heading("What their critics expect, against what they get"),
      .picture("values", ValueCurves.chart(findings)),
      .table(
        Table(
          ["at the end", "Q₁", "believed", "got", "Q₁ − got", "95 % interval", "impossible"],
          rows)),
    ]
  }

  private static func besides(_ findings: Findings) -> [Passage] {
    let isPair = findings.summaries.count == 2
    let rows = findings.secondary.map { one in
      [
        isPair ? one.name : "\(one.name): \(one.other)", one.pairs.mean.signed,
        one.pairs.interval.words, one.pairs.test.p.text(decimals: 3), one.p.text(decimals: 3),
      ]
    }
    guard !rows.isEmpty else { return [] }
    let minus = "\(isPair ? "\(findings.summaries[1].title) " : "")− \(findings.first.title)"
    return [
      .heading("What else differs, \(minus): paired, looked at after the final return"),
      .table(Table(["", "mean", "95 % interval", "p", "Holm"], rows)),
    ]
  }

  private static func settings(_ findings: Findings) -> [Passage] {
    let experiment = findings.experiment
    var passages: [Passage] = [.heading("What they were told")]
    if experiment.differences.isEmpty {
      passages.append(.prose("They do not differ in any setting."))
    } else {
      passages.append(
        .prose(
          "They differ in \(experiment.differences.count.inWords) and in nothing else; all seeds, "
            + "starts and dice are the same:"))
      passages.append(
        .table(
          Table(
            [""] + experiment.differences.map(\.name),
            zip(experiment.titles.indices, experiment.titles).map { index, title in
              [title] + experiment.differences.map { $0.values[index] }
            })))
    }
    let common = experiment.commonFields.map { "\($0.name) \($0.value)" }
    passages.append(.prose("Common to all: \(common.joined(separator: ", "))."))
    return passages
  }
}

extension Int {
  fileprivate var inWords: String {
    switch self {
    case 1: "one setting"
    case 2: "two settings"
    case 3: "three settings"
    default: "\(self) settings"
    }
  }
}
