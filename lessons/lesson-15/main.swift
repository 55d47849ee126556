import Agents
import Autodiff
import Comparison
import Course
import Environments
import Notebook
import Options
import Plotting

let seed = Parameter.whole(
  "seed", "the seed of everything", default: 1, in: 0...1_000_000)
let steps = Parameter.whole(
  "steps", "steps of the training", default: 20_000, in: 2_000...200_000
)
let world = Parameter.choice(
  "world", "where it learns", default: World.pendulum)
let lesson = Lesson(
  step: 15, knobs: [seed, steps, world],
  tries: [
    ("lesson-15 --seed 2", "another life"),
    ("lesson-15 --steps 5000", "stop when it has just understood"),
    (
      "lesson-15 --world mountaincar --seed 2 --steps 30000",
      "the car in the valley, where finding the flag is the problem"
    ),
  ], source: PackageResources.main_swift)
let workspace = Workspace()
let isPendulum = lesson[world] == .pendulum
var settings = Settings(isPendulum ? .course : .mountaincar)
settings.steps = lesson[steps]
settings.evaluateEvery = Swift.max(1, lesson[steps] / 8)

// MARK: 1
let (first, second) = lesson.cell(
  "The last line of the update",
  """
  The critics' targets follow, both in one line, for both critics are one \
  value. Then the update is over. Next step in the world, and step 4 again.
  """
) {
  var agent = practice(TD3.self, steps: 1_500, in: workspace).agent
  let before = agent.criticTarget.theta
  // PyTorch: the same loop as for the actor, over critic.parameters()
  agent.criticTarget.follow(agent.critic, tau: agent.settings.tau)
  let half = before.count / 2
  let moved = zip(before, agent.criticTarget.theta).map { $0 != $1 }
  return (
    moved.prefix(half).contains(true), moved.suffix(half).contains(true)
  )
}
lesson.map(.critic1, .critic2, .criticTarget1, .criticTarget2)
lesson.check("one line moved both targets", first && second)

// MARK: 2
lesson.prose(
  """
  Now everything runs. The settings, all of them:
  """)
lesson.print(
  settings.fields.map { "\($0.name) \($0.value)" }
    .joined(separator: ", ").wrappedAtCommas(to: 72))
let starts = lesson[world].environment().fixedStarts().count
let training = lesson.cell(
  "From nothing",
  """
  A TD3 is born, acts at random for \(settings.warmup) steps, and then learns \
  at every step: fifteen steps an update. Now and then it is judged, without \
  noise, from the same \(starts) starts.
  """,
  ask: Question(
    "After how many steps will it be worth watching?",
    ["at once", "somewhere in the middle", "never in so short a time"])
) {
  let world = lesson[world].environment()
  let progress = lesson.progress("TD3", steps: settings.steps)
  defer { progress.finish() }
  do {
    var training = try Training<TD3>(
      settings, in: world, seed: UInt64(lesson[seed]))
    try training.run(in: workspace) { report in
      let last = report.lastReturn.map { "return \($0.short)" }
      progress.update(0, step: report.step, note: last ?? "")
    }
    return training
  } catch {
    stop(error)
  }
}
let agent = training.agent
let curve = training.curve
let references: References = {
  do {
    return try References(
      of: lesson[world], discount: Double(settings.discount))
  } catch { stop(error) }
}()
let end = curve.last!
let good = curve.first { $0.mean > references.level }
lesson.reveal(
  good == nil ? 2 : good!.step <= settings.evaluateEvery ? 0 : 1,
  because: good.map {
    "At the look after \($0.step) steps it first gets \($0.mean.short); "
      + "the best known way gets \(references.best.value.short)."
  } ?? "It ends at \(end.mean.short), where the best known way gets "
    + "\(references.best.value.short). Give it more steps.")
lesson.picture(
  "learning",
  Chart(
    good != nil
      ? "It learns: from a random \(references.random.value.short) to \(end.mean.short)"
      : "It has not learnt it: \(end.mean.short) at the end",
    subtitle:
      "mean return from \(references.starts) fixed starts without noise, seed "
      + "\(lesson[seed])",
    x: .steps, y: .returns,
    [
      .curve(
        Curve(
          "TD3", .td3, x: curve.map { Double($0.step) },
          y: curve.map(\.mean)))
    ]
      + references.lines.map {
        .line(ReferenceLine($0.name, at: $0.value))
      }))
lesson.print(
  table(
    ["steps", "return", "worst start", "expected", "measured"],
    curve.map {
      [
        "\($0.step)", $0.mean.rounded(to: 1),
        ($0.returns.min() ?? 0).rounded(to: 1),
        $0.believed.rounded(to: 1),
        $0.measured.rounded(to: 1),
      ]
    }))
lesson.check(
  "no number in it has run away",
  curve.allSatisfy { $0.mean.isFinite && $0.believed.isFinite })

// MARK: 3
let swing = lesson.cell(
  "Watch it",
  """
  One episode without noise, from where it is hardest: at rest, at the bottom.
  """
) {
  var world = lesson[world].environment()
  var path: [[Double]] = []
  do {
    var seen = try world.reset(
      to: isPendulum ? [Double.pi, 0] : [-0.5, 0])
    path.append(world.state)
    while world.isUnderWay {
      let state = workspace.tensor([seen])
      seen = world.step(agent.actor(state).numbers).observation
      path.append(world.state)
    }
  } catch { stop(error) }
  return path
}
let (x, v) = (swing.map { $0[0] }, swing.map { $0[1] })
if isPendulum {
  let upright = swing.suffix(50).allSatisfy {
    abs(Pendulum.wrapped($0[0])) < 0.3
  }
  lesson.picture(
    "swing",
    Chart(
      upright
        ? "It swings itself up, and stays"
        : "It does not stay up yet",
      subtitle:
        "one episode of \(swing.count - 1) steps from hanging at rest, on "
        + "the map of what the actor does",
      x: .angle, y: .velocity,
      [
        .map(policyMap(of: agent.actor, in: workspace)),
        .curve(
          .path(
            "the episode", .online, x: x.map(Pendulum.wrapped), y: v,
            period: 2 * Double.pi)),
      ]))
  lesson.picture(
    "film",
    Chart(
      upright
        ? "Swinging up, from the bottom" : "Swinging, from the bottom",
      subtitle: "\((Double(swing.count - 1) * 0.05).short) seconds",
      [.swing(Swing([.init("TD3", .td3, angles: x)]))]))
} else {
  lesson.picture(
    "swing",
    Chart(
      (x.last ?? 0) >= 0.45
        ? "It gathers speed, and reaches the flag"
        : "It does not reach the flag",
      subtitle:
        "one episode of \(swing.count - 1) steps from the valley's ground",
      x: Axis("position", range: -1.2...0.6), y: Axis("velocity"),
      [.curve(.path("the episode", .online, x: x, y: v))]))
}
lesson.check(
  "the episode starts at rest", v[0] == 0, "\(swing.count - 1) steps")

// MARK: 4
if isPendulum {
  let optimum = PendulumOptimum()
  let angles = (0...40).map { Double.pi * (Double($0) / 20 - 1) }
  let speeds = (0...40).map { 8 * (Double($0) / 20 - 1) }
  let believed = lesson.cell(
    "The critic beside the truth",
    """
    What the critics believe of every state, if the actor acts, and what the \
    state is truly worth if all is done perfectly.
    """
  ) {
    speeds.map { speed in
      let state = observations(
        angles.map { [$0, speed] }, in: workspace)
      return agent.values(state, agent.actor(state)).believed.doubles
    }
  }
  let truth = speeds.map { speed in
    angles.map { optimum.value(of: [$0, speed]) }
  }
  let all = (believed + truth).joined()
  let limits = (all.min() ?? -1)...(all.max() ?? 0)
  lesson.picture(
    "critic",
    Chart(
      "The critic has learnt the shape of the truth",
      subtitle:
        "the minimum at the actor's own action, and V∗ by value iteration",
      panels: [("believed", believed), ("true", truth)].map {
        name, rows in
        Panel(
          name, x: .angle, y: .velocity,
          [
            .map(
              HeatMap(
                "value", x: -Double.pi...Double.pi, y: -8...8,
                rows: rows,
                limits: limits))
          ])
      }))
  let likeness = correlation(believed.joined(), truth.joined())
  lesson.prose(
    """
    The two maps are alike to \(likeness.short) (1: the same shape). The grid \
    is right on average, but near the ridges, where a little more speed decides \
    whether it gets up, single states can be off by much.
    """)
  lesson.check(
    "belief goes with truth", likeness > 0.5 || lesson[steps] < 15_000,
    "correlation \(likeness.short)")
}

// MARK: 5
let ddpg = lesson.cell(
  "In DDPG",
  """
  The same loop, the same seed, the same number of steps, without the three \
  ideas.
  """
) {
  let progress = lesson.progress("DDPG", steps: settings.steps)
  defer { progress.finish() }
  do {
    var training = try Training<DDPG>(
      settings, in: lesson[world].environment(),
      seed: UInt64(lesson[seed]))
    try training.run(in: workspace) { report in
      progress.update(0, step: report.step)
    }
    return training.curve
  } catch { stop(error) }
}
lesson.prose(
  """
  At the end DDPG gets \(ddpg.last!.mean.short) and TD3 \(end.mean.short). One \
  seed decides nothing: the program `compare` takes many, and says honestly \
  what can be said.
  """)
lesson.check(
  "both were judged at the same steps",
  ddpg.map(\.step) == curve.map(\.step), "\(ddpg.count) looks")

// MARK: 6
let (still, fixed, moving) = lesson.cell(
  "Break it: no target networks",
  """
  With τ = 1 each target *is* its network, and critics aim at themselves. \
  Twice on the pendulum, with the bare DDPG, so that nothing else stands \
  guard: with an actor that never learns, and with one that does.
  """,
  ask: Question(
    "Which goes wrong?",
    ["both", "only the one whose actor learns", "neither"])
) {
  let jobs: [(tau: Float, rate: Float)] = [(0.2, 0), (1, 0), (1, 1e-3)]
  let ends = concurrently(jobs.count) { job in
    judge(
      practice(DDPG.self, steps: 10_000, in: Workspace()) {
        $0.tau = jobs[job].tau
        $0.actorRate = jobs[job].rate
      })
  }
  return (ends[0], ends[1], ends[2])
}
let (fixedMiss, movingMiss) = (
  abs(fixed.believedBias), abs(moving.believedBias)
)
lesson.reveal(
  movingMiss > 2 * fixedMiss ? 1 : 0,
  because:
    "With a fixed actor its critics end \(fixedMiss.short) from what is "
    + "measured (with targets that follow fast: "
    + "\(abs(still.believedBias).short)). With a learning one "
    + "they end \(movingMiss.short) from it, and believe "
    + "\(moving.believed.short).")
lesson.print(
  table(
    ["", "return", "believed", "measured"],
    [
      ("fixed actor, τ = 0.2", still), ("fixed actor, τ = 1", fixed),
      ("learning actor, τ = 1", moving),
    ].map { name, end in
      [
        name, end.mean.rounded(to: 1), end.believed.rounded(to: 1),
        end.measured.rounded(to: 1),
      ]
    }))
let possible = Pendulum().returnRange(discount: 0.99)
lesson.prose(
  """
  No reward of the pendulum is above 0, and no value below \
  \(possible.lowerBound.short) is possible. An actor that climbs a \
  critic that chases itself takes both along.
  """)
lesson.check(
  "without target networks the learner does worse than with them",
  moving.mean < ddpg.last!.mean || !isPendulum
    || lesson[steps] < 15_000,
  "\(moving.mean.short) after \(moving.step) steps")
lesson.finish()
