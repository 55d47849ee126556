import Agents
import Autodiff
import Comparison
import Course
import Environments
import Notebook
import Options
import Plotting
import Random

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
let moved = lesson.cell(
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
    weightsOfFirst: moved.prefix(half).filter { $0 }.count,
    weightsOfSecond: moved.suffix(half).filter { $0 }.count
  )
}
lesson.map(.critic1, .critic2, .criticTarget1, .criticTarget2)
lesson.check(
  "one line moved both targets",
  moved.weightsOfFirst > 0 && moved.weightsOfSecond > 0)

// MARK: the loop
let looped = lesson.cell(
  "The whole loop",
  """
  Steps 1 to 3 are done once, when an agent is born. Then it lives: it acts, \
  the world answers, it remembers, it learns. Steps 4 to 12 run at every \
  update, 13 to 15 at every second. Here is all of it, for a short life.
  """
) {
  let settings = Settings()
  var (world, agent) = (
    Pendulum(), TD3(settings, observation: 3, limit: [2], seed: 1)
  )
  var resets = RandomStream(seed: 1, "environment")
  var warmup = RandomStream(seed: 1, "warm-up")
  var exploration = RandomStream(seed: 1, "exploration")
  var noise = ExplorationNoise(settings.exploration, limit: [2])
  var state = world.reset(using: &resets)
  for step in 1...1_500 {
    let action =
      step <= settings.warmup
      ? [Float(warmup.uniform(-2, 2))]
      : noise.explore(
        agent.actor(workspace.tensor([state])).numbers,
        using: &exploration)
    let result = world.step(action)
    agent.memory.append(
      Transition(
        state: state, action: action, reward: Float(result.reward),
        nextState: result.observation, terminated: result.terminated,
        truncated: result.truncated))
    state =
      result.isLast ? world.reset(using: &resets) : result.observation
    if step > settings.updateAfter { agent.update(in: workspace) }
  }
  return agent
}
let ready = practice(TD3.self, steps: 1_500, in: workspace).agent
lesson.check(
  "the loop that trains everywhere in this course gives the same weights",
  looped.actor.theta == ready.actor.theta
    && looped.critic.theta == ready.critic.theta,
  "\(looped.updates) updates, every bit")

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
  The same for longer, with a judge: now and then it is judged without noise, \
  always from the same \(starts) starts.
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
      + "\(references.best.name) gets \(references.best.value.short)."
  }
    ?? "It ends at \(end.mean.short), where \(references.best.name) gets "
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
lesson.prose(
  """
  *Expected* is what the minimum of the critics says, *measured* what the actor \
  then got, discounted. *Random* acts without looking. The best line is \
  \(references.best.name), the others are policies that somebody wrote by hand. \
  A return that falls back for a while is a relapse: an actor has climbed \
  where its critics were wrong.
  """)
lesson.check(
  "it has learnt: at the end it is near the best",
  end.mean > references.level || lesson[steps] < 15_000,
  "\(end.mean.short), where \(references.level.short) counts as learnt")

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
let hasMade =
  isPendulum
  ? swing.suffix(50).allSatisfy { abs(Pendulum.wrapped($0[0])) < 0.3 }
  : (x.last ?? 0) >= 0.45
lesson.check(
  "it gets there from the hardest start",
  hasMade || lesson[steps] < 15_000, "\(swing.count - 1) steps")

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
  let likeness = correlation(believed.joined(), truth.joined())
  let all = (believed + truth).joined()
  let limits = (all.min() ?? -1)...(all.max() ?? 0)
  lesson.picture(
    "critic",
    Chart(
      likeness > 0.8
        ? "The critic has learnt the shape of the truth"
        : "The critic has not learnt the shape of the truth yet",
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
  lesson.prose(
    """
    The two maps are alike to \(likeness.short) (1: the same shape). The highest \
    belief is \((believed.joined().max() ?? 0).short), where above 0 is \
    impossible. The grid is right on average, but near the ridges, where a \
    little more speed decides whether it gets up, it can be off by much.
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
func afterThousand<Learner: Agent>(_ algorithm: Learner.Type) -> [Float]
{
  practice(algorithm, steps: 2_000, in: workspace) {
    $0 = $0.without(minimum: true, smoothing: true, delay: true)
  }.agent.actor.theta
}
let (withoutIdeas, plainDDPG) = (
  afterThousand(TD3.self), afterThousand(DDPG.self)
)
lesson.check(
  "TD3 without its three ideas is DDPG, bit for bit",
  withoutIdeas == plainDDPG,
  "\(plainDDPG.count) weights of the actor after a thousand updates")

// MARK: 6
let ends = lesson.cell(
  "Break it: no target networks",
  """
  With τ = 1 each target *is* its network, and a critic aims at itself. On the \
  pendulum, with the bare DDPG, so that nothing else stands guard: with an \
  actor that never learns, with one that does, and, to compare, with targets \
  as they should be.
  """,
  ask: Question(
    "Which goes wrong without targets?",
    ["both", "only the one whose actor learns", "neither"])
) {
  let jobs: [(tau: Float, rate: Float)] = [
    (1, 0), (1, 1e-3), (0.005, 1e-3),
  ]
  return concurrently(jobs.count) { job in
    judge(
      practice(DDPG.self, steps: 10_000, in: Workspace()) {
        $0.tau = jobs[job].tau
        $0.actorRate = jobs[job].rate
      })
  }
}
let (fixed, moving, right) = (ends[0], ends[1], ends[2])
let (fixedMiss, movingMiss) = (abs(fixed.bias), abs(moving.bias))
lesson.reveal(
  movingMiss > 2 * fixedMiss ? 1 : 0,
  because:
    "With a fixed actor the critic ends \(fixedMiss.short) from what is "
    + "measured. With a learning one it ends \(movingMiss.short) from it, and "
    + "the actor gets \(moving.mean.short); with slow targets, "
    + "\(right.mean.short).")
lesson.print(
  table(
    ["", "return", "believed", "measured"],
    [
      ("fixed actor, τ = 1", fixed), ("learning actor, τ = 1", moving),
      ("learning actor, τ = 0.005", right),
    ].map { name, end in
      [
        name, end.mean.rounded(to: 1), end.believed.rounded(to: 1),
        end.measured.rounded(to: 1),
      ]
    }))
lesson.prose(
  """
  An actor that climbs a critic that chases itself takes both along: in one \
  life too high, in another too low.
  """)
lesson.check(
  "the same learner with slow targets does better",
  right.mean > moving.mean && abs(right.bias) < movingMiss,
  "\(right.mean.short) against \(moving.mean.short)")
lesson.finish()
