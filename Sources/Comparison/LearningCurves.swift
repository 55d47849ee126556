import Environments
import Plotting
import Statistics
import Wording

/// The picture of all curves: mean return against steps, beside policies that nobody had to learn.
enum LearningCurves {
  static func chart(_ findings: Findings) -> Chart {
    let experiment = findings.experiment
    let steps = experiment.evaluations.map(Double.init)
    var marks: [Mark] = findings.references.lines.map {
      .line(ReferenceLine("\($0.name) \($0.value.text(decimals: 0))", at: $0.value))
    }
    for (index, summary) in findings.summaries.enumerated() {
      let role = Role(of: index, in: experiment)
      var curve = Curve(summary.title, role, x: steps, y: summary.averaged(\.mean))
      if hasBands(findings) {
        let (low, high) = band(summary)
        curve = curve.band(bandName(findings), from: low, to: high)
      }
      marks.append(.curve(curve))
    }
    return Chart(
      title(findings), subtitle: subtitle(findings),
      x: Axis("environment steps", range: 0...Double(experiment.settings.steps)), y: .returns, marks
    )
  }

  private static func hasBands(_ findings: Findings) -> Bool {
    findings.summaries.count <= 3 && findings.pairs > 1
  }

  /// The bootstrap of the mean where there are enough seeds for one, else from worst to best.
  private static func band(_ summary: Summary) -> (low: [Double], high: [Double]) {
    let columns = summary.column(\.mean)
    if summary.curves.count < PairedDifferences.fewest {
      return (columns.map { $0.min() ?? .nan }, columns.map { $0.max() ?? .nan })
    }
    let ranges = columns.map { BootstrapInterval(mean, tasks: [$0], repetitions: 2_000).range }
    return (ranges.map(\.lowerBound), ranges.map(\.upperBound))
  }

  private static func bandName(_ findings: Findings) -> String {
    findings.pairs < PairedDifferences.fewest ? "worst to best seed" : "95 % bootstrap of the mean"
  }

  private static func subtitle(_ findings: Findings) -> String {
    let seeds = findings.pairs == 1 ? "1 seed" : "mean of \(findings.pairs) paired seeds"
    let who = findings.pairs == 1 ? "" : "median seed at "
    return "\(findings.experiment.world.name) · \(seeds)"
      + (hasBands(findings) ? ", band = \(bandName(findings))" : "")
      + " · learned = \(who)\(findings.references.level.text(decimals: 0))"
  }

  /// Who learns it, and when.
  private static func title(_ findings: Findings) -> String {
    let all = findings.summaries.map { (title: $0.title, steps: $0.stepsToLevel) }
    let learned = all.compactMap { one in one.steps.map { (title: one.title, steps: $0) } }
    guard let first = learned.min(by: { $0.steps < $1.steps }) else {
      let end = "within \(findings.experiment.settings.steps.grouped) steps"
      return all.count == 1 ? "\(all[0].title) learns nothing \(end)" : "None has learned \(end)"
    }
    let start = "\(first.title) has learned after \(first.steps.grouped) steps"
    guard all.count > 1 else { return start }
    guard all.count == 2 else { return ofMany(all, first: first.steps) }
    guard learned.count == 2 else {
      return "\(start), \(all.first { $0.steps == nil }?.title ?? "") has not"
    }
    if learned[0].steps == learned[1].steps {
      return "Both have learned after \(first.steps.grouped) steps"
    }
    let last = learned[0].steps < learned[1].steps ? learned[1] : learned[0]
    return "\(start), \(last.title) after \(last.steps.grouped)"
  }

  private static func ofMany(_ all: [(title: String, steps: Int?)], first: Int) -> String {
    let firsts = all.filter { $0.steps == first }.map(\.title)
    let never = all.filter { $0.steps == nil }.map(\.title)
    let last = all.compactMap(\.steps).max() ?? first
    if never.isEmpty, first == last { return "All have learned after \(first.grouped) steps" }
    let who = firsts.count > 2 ? "\(firsts.count) of \(all.count)" : firsts.joined(separator: ", ")
    let end =
      never.isEmpty
      ? "the last after \(last.grouped)"
      : never.count > 2 ? "\(never.count) have not" : "not \(never.joined(separator: ", "))"
    return "First to have learned: \(who), after \(first.grouped) steps; \(end)"
  }
}
