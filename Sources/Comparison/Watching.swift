import Agents
import Autodiff
import Environments
import Plotting
import Wording

/// The pendulum under the trained policies, side by side from the same start.
public struct Watching: Sendable {
  /// The picture, which moves.
  public let chart: Chart

  /// The most pendulums side by side.
  public static let most = 4

  /// The swing-ups of the variants of an experiment, from hanging at rest, with its first seed.
  public init(_ experiment: Experiment, in results: String) throws {
    let seed = experiment.seeds[0]
    var seen: Set<Variant> = []
    let variants = experiment.variants.indices.filter {
      seen.insert(experiment.variants[$0]).inserted
    }
    let arms = try variants.prefix(Watching.most).map { index in
      let run = Run(experiment.variants[index], seed: seed)
      let folder = RunFolder(run, of: experiment, in: results)
      return Swing.Arm(
        experiment.titles[index], Role(of: index, in: experiment),
        angles: try Watching.angles(folder.policyPath, hidden: experiment.settings.hidden))
    }
    chart = Chart(
      Watching.title(arms),
      subtitle: "Pendulum-v1 · seed \(seed) after \(experiment.settings.steps.grouped) steps · "
        + "from hanging at rest, without noise", [.swing(Swing(arms))])
  }

  /// The angle at every step of an episode.
  private static func angles(_ path: String, hidden: [Int]) throws -> [Double] {
    var world = Pendulum()
    let actor: Actor
    do {
      actor = try Actor(contentsOf: path, for: world, hidden: hidden)
    } catch {
      let fault = (error as? CheckpointError)?.fault ?? "\(error)"
      throw ComparisonError(
        .data,
        "\"\(path)\" cannot be watched (\(fault)): delete the folder around it and train again")
    }
    let workspace = Workspace()
    try world.reset(to: [.pi, 0])
    var angles = [world.angle]
    while world.isUnderWay {
      let state = workspace.tensor(1, 3, world.observation)
      _ = world.step(actor(state).numbers)
      angles.append(world.angle)
    }
    return angles
  }

  /// Who stands when: from then on within 0.2 rad of upright.
  private static func title(_ arms: [Swing.Arm]) -> String {
    let words = arms.map { arm in
      let last = arm.angles.lastIndex { Pendulum.wrapped($0).magnitude > 0.2 } ?? -1
      guard last + 1 < arm.angles.count else { return "\(arm.name) does not stay up" }
      return "\(arm.name) stands after \((Double(last + 1) * 0.05).text(decimals: 1)) s"
    }
    return words.joined(separator: ", ")
  }
}
