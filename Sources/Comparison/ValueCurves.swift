import Plotting
import Statistics
import Wording

/// The picture of what critics expect beside what their policies get.
enum ValueCurves {
  static func chart(_ findings: Findings) -> Chart {
    findings.summaries.count <= 3 ? curves(findings) : biases(findings)
  }

  /// A panel for each variant, over training, all with the same axes.
  private static func curves(_ findings: Findings) -> Chart {
    let steps = findings.experiment.evaluations.map(Double.init)
    let range = range(findings)
    let panels = findings.summaries.enumerated().map { index, summary in
      var marks: [Mark] = []
      let top = findings.references.possible.upperBound
      if top.isFinite, top < range.upperBound {
        marks.append(.zone(Zone("impossible: above \(top.text)", top...range.upperBound, .atY)))
      }
      let variant = findings.experiment.variants[index]
      if variant.ideas.contains(.minimum) {
        let believed = summary.averaged(\.believed)
        marks.append(.curve(Curve("the smaller critic expects", .minimum, x: steps, y: believed)))
      }
      marks.append(
        .curve(Curve("critic 1 expects", .q1, x: steps, y: summary.averaged(\.estimate))))
      marks.append(
        .curve(Curve("the policy gets", .truth, x: steps, y: summary.averaged(\.measured))))
      let share = (100 * mean(summary.impossible)).text(decimals: 0)
      return Panel(
        top.isFinite ? "\(summary.title): at the end \(share) % impossible" : summary.title,
        x: Axis("environment steps", range: 0...Double(findings.experiment.settings.steps)),
        y: Axis(index == 0 ? "discounted return" : "", range: range), marks)
    }
    return Chart(title(findings), subtitle: subtitle(findings), panels: panels)
  }

  /// One range for all panels, so that they can be compared.
  private static func range(_ findings: Findings) -> ClosedRange<Double> {
    let all = findings.summaries.flatMap { summary in
      summary.averaged(\.estimate) + summary.averaged(\.measured) + summary.averaged(\.believed)
    }
    let (low, high) = (all.min() ?? -1, all.max() ?? 1)
    let room = max(1e-6, (high - low) * 0.12)
    return low - room...high + room
  }

  /// A row for each variant: how far its critic is off at the end.
  private static func biases(_ findings: Findings) -> Chart {
    let rows = findings.summaries.enumerated().map { index, summary in
      Estimates.Row(
        summary.title, Role(of: index, in: findings.experiment), mean(summary.biases),
        interval: meanInterval(summary.biases), parts: summary.biases)
    }
    return Chart(
      title(findings),
      subtitle: "\(findings.experiment.world.name) · step "
        + "\(findings.experiment.settings.steps.grouped) · mean, 95 % interval and each of "
        + "\(findings.pairs) seeds",
      panels: [
        Panel(
          "", x: Axis("critic 1's estimate − what the policy gets"),
          [.estimates(Estimates(rows, isFromZero: true))])
      ])
  }

  private static func title(_ findings: Findings) -> String {
    let biases = findings.summaries.map { mean($0.biases) }
    guard findings.summaries.count <= 2 else {
      let over = biases.count { $0 > 0 }
      return "At the end \(over) of \(biases.count) critics expect too much"
    }
    let words = zip(findings.summaries, biases).map { summary, bias in
      "\(summary.title)'s critic expects \(bias.magnitude.text(decimals: 0)) too "
        + (bias > 0 ? "much" : "little")
    }
    return "At the end " + words.joined(separator: ", ")
  }

  private static func subtitle(_ findings: Findings) -> String {
    "\(findings.experiment.world.name) · "
      + (findings.pairs == 1 ? "1 seed" : "mean of \(findings.pairs) seeds")
      + " · states from memory, actions of the policy"
  }
}
