import Environments
import Plotting
import Statistics
import Terminal

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

  /// An interval of the mean where there are enough seeds for one, else from worst to best.
  private static func band(_ summary: Summary) -> (low: [Double], high: [Double]) {
    let columns = summary.column(\.mean)
    if summary.curves.count < PairedDifferences.fewest {
      return (columns.map { $0.min() ?? .nan }, columns.map { $0.max() ?? .nan })
    }
    let intervals = columns.map { meanInterval($0) ?? 0...0 }
    return (intervals.map(\.lowerBound), intervals.map(\.upperBound))
  }

  private static func bandName(_ findings: Findings) -> String {
    findings.pairs < PairedDifferences.fewest ? "worst to best seed" : "95 % interval of the mean"
  }

  private static func subtitle(_ findings: Findings) -> String {
    let seeds = findings.pairs == 1 ? "1 seed" : "mean of \(findings.pairs) paired seeds"
    return "\(findings.experiment.world.name) · \(seeds)"
      + (hasBands(findings) ? " · band = \(bandName(findings))" : "")
      + " · \(findings.references.starts) fixed starts, no noise"
  }

  /// Who gets how far, and when.
  private static func title(_ findings: Findings) -> String {
    let level = findings.references.level.text(decimals: 0)
    let arrivals = findings.summaries.map { ($0.title, $0.stepsToLevel) }
    let arrived = arrivals.compactMap { title, steps in steps.map { (title, $0) } }
    guard let first = arrived.min(by: { $0.1 < $1.1 }) else {
      let whose = arrivals.count == 1 ? "\(arrivals[0].0) does not reach" : "None reaches"
      return "\(whose) \(level) within \(findings.experiment.settings.steps.grouped) steps"
    }
    guard arrivals.count > 1 else {
      return "\(first.0) reaches \(level) after \(first.1.grouped) steps"
    }
    if arrivals.count == 2, arrived.count == 2 {
      if arrived[0].1 == arrived[1].1 {
        return "Both reach \(level) after \(first.1.grouped) steps"
      }
      let last = arrived[0].1 < arrived[1].1 ? arrived[1] : arrived[0]
      return
        "\(first.0) reaches \(level) after \(first.1.grouped) steps, \(last.0) after \(last.1.grouped)"
    }
    let firsts = arrived.filter { $0.1 == first.1 }.map(\.0)
    let late = arrivals.filter { $0.1 == nil }.map(\.0)
    let who =
      firsts.count > 3 ? "\(firsts.count) of \(arrivals.count)" : firsts.joined(separator: ", ")
    return "First to reach \(level): \(who), after \(first.1.grouped) steps"
      + (late.isEmpty || late.count > 2 ? "" : "; not \(late.joined(separator: ", "))")
  }
}

extension Role {
  /// What a variant's colour and dash are: TD3's and DDPG's own, or the next that is free.
  init(of index: Int, in experiment: Experiment) {
    let variants = experiment.variants
    switch variants[index] {
    case .td3 where !variants[..<index].contains(.td3): self = .td3
    case .ddpg where !variants[..<index].contains(.ddpg): self = .ddpg
    default:
      let others = variants[..<index].indices.filter { earlier in
        if case .variant = Role(of: earlier, in: experiment) { true } else { false }
      }
      self = .variant(others.count)
    }
  }
}
