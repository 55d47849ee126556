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
  "steps", "how long it trains", default: 20_000, in: 2_000...200_000)
let world = Parameter.choice(
  "world", "where it learns", default: World.pendulum)
let lesson = Lesson(
  step: 15, knobs: [seed, steps, world],
  tries: [
    ("lesson-15 --seed 2", "another life"),
    ("lesson-15 --steps 5000", "stop before it has understood"),
    (
      "lesson-15 --world mountaincar --seed 2 --steps 30000",
      "the car in the valley; not every seed finds the flag"
    ),
  ], source: PackageResources.main_swift)
let workspace = Workspace()
let isPendulum = lesson[world] == .pendulum
var settings = Settings(isPendulum ? .course : .mountaincar)
let life = lesson[steps]
settings.steps = life
settings.evaluateEvery = life / 8
func row(_ name: String, _ numbers: Double...) -> [String] {
  [name] + numbers.map { $0.rounded(to: 1) }
}

// MARK: 1
let ready = practice(TD3.self, steps: 1_500, in: workspace).agent
let half = ready.critic.parameterCount / 2
let moved = lesson.cell(
  "The last line of the update",
  """
  The critics' targets follow, both in one line, for both critics are one \
  value. Then the update is over. Next step in the world, and step 4 again.
  """
) {
  var agent = ready  // a TD3 after its first updates
  // PyTorch: the same loop as for the actor, over critic.parameters()
  agent.criticTarget.follow(agent.critic, tau: agent.settings.tau)
  let moved = zip(ready.criticTarget.theta, agent.criticTarget.theta)
    .map { $0 != $1 }
  return (
    weightsOfFirst: moved.prefix(half).filter { $0 }.count,
    weightsOfSecond: moved.suffix(half).filter { $0 }.count
  )
}
let birth = TD3(Settings(), observation: 3, limit: [2], seed: 1)
let still = ready.critic.theta.indices.filter {
  ready.critic.theta[$0] == birth.critic.theta[$0]
}.count
lesson.map(.critic1, .critic2, .criticTarget1, .criticTarget2)
lesson.prose(
  """
  Each critic has \(half) weights. \(still) of both together are as they were at \
  birth, and so are their targets: no slope has ever reached them, for a unit \
  that does not fire passes none on.
  """)
lesson.check(
  "one line moved both targets, wherever a weight had moved",
  moved.weightsOfFirst > 0 && moved.weightsOfSecond > 0
    && moved.weightsOfFirst + moved.weightsOfSecond + still == 2 * half)

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
lesson.check(
  "the loop that trains everywhere in this course gives the same weights",
  looped.actor.theta == ready.actor.theta
    && looped.critic.theta == ready.critic.theta,
  "\(looped.updates) updates, every bit")

// MARK: 2
lesson.prose("Now for longer. The settings, all of them:")
lesson.print(
  settings.fields.map { "\($0.name) \($0.value)" }
    .joined(separator: ", ").wrappedAtCommas(to: 72))
let starts = lesson[world].environment().fixedStarts().count
let firstLook = settings.evaluateEvery
var progress = lesson.progress("TD3", steps: life)
let training = lesson.cell(
  "From nothing",
  """
  The same for longer, and every \(firstLook) steps it is judged: without \
  noise, always from the same \(starts) starts. The sum of rewards of an \
  episode is its *return*.
  """,
  ask: Question(
    "When is its return first near the best?",
    [
      "after \(firstLook) steps", "later, but within \(life)",
      "not within \(life)",
    ])
) {
  let world = lesson[world].environment()
  return orStop {
    var training = try Training<TD3>(
      settings, in: world, seed: UInt64(lesson[seed]))
    try training.run(in: workspace, report: tell)
    return training
  }
}
/// Where a training is, while it runs.
func tell(_ report: TrainingReport) {
  let last = report.lastReturn.map { "return \($0.short)" } ?? ""
  progress.update(0, step: report.step, note: last)
  if report.step == report.steps { progress.finish() }
}
let agent = training.agent
let curve = training.curve
let references = orStop {
  try References(
    of: lesson[world], discount: Double(settings.discount))
}
let (random, best) = (references.random, references.best)
let level = references.level
let share = (level - random.value) / (best.value - random.value)
let (begin, end) = (curve[0], curve[curve.count - 1])
let good = curve.first { $0.mean > level }
lesson.reveal(
  good == nil ? 2 : good!.step == firstLook ? 0 : 1,
  because: good.map {
    "After \($0.step) steps it gets \($0.mean.short), and at the end "
      + "\(end.mean.short); \(best.name) gets \(best.value.short)."
  }
    ?? "It ends at \(end.mean.short), where \(best.name) gets "
    + "\(best.value.short). Give it more steps, or another seed.")
let looks = curve.map { Double($0.step) }
let roles: [Role] = [.neutral, .variant(1), .truth]
let panel = { (heading: String, range: ClosedRange<Double>?) in
  var returns = Axis.returns
  returns.range = range
  let lines = zip(references.lines, roles)
    .filter { range?.contains($0.0.value) ?? true }
  return Panel(
    heading, x: .steps, y: returns,
    lines.map { .line(ReferenceLine($0.name, at: $0.value, role: $1)) }
      + [.curve(Curve("TD3", .td3, x: looks, y: curve.map(\.mean)))])
}
let hasCloseUp = isPendulum && good != nil
lesson.picture(
  "learning",
  Chart(
    "\(good != nil ? "It learns" : "It has not learnt it"): "
      + "from \(begin.mean.short) to \(end.mean.short) "
      + "(random: \(random.value.short))",
    subtitle: "\(starts) fixed starts, no noise, seed \(lesson[seed])",
    panels: [panel(hasCloseUp ? "all of it" : "", nil)]
      + (hasCloseUp ? [panel("close up", -400 ... -100)] : [])))
lesson.print(
  table(
    ["steps", "return", "worst start", "expected", "measured"],
    curve.map {
      row(
        "\($0.step)", $0.mean, $0.returns.min()!, $0.believed,
        $0.measured)
    }))
lesson.prose(
  """
  *Expected* is what the minimum of the critics says, *measured* what the actor \
  then got, discounted. *Random* acts without looking. \
  \(isPendulum
    ? "*Optimum* is the policy computed in lesson 7; *energy controller* was "
      + "written by hand."
    : "*Pumping* was written by hand, and *doing nothing* is what it says.") \
  \(begin.mean < random.value ? "At first it is worse than random. " : "")\
  A return that falls back for a while is a relapse: an actor has climbed \
  where its critics were wrong.
  """)
lesson.check(
  "it has learnt: at some look it is near the best", good != nil,
  "\(level.short) counts: \(share.percent) of the way from random to the best",
  applies: isPendulum && life >= 15_000)

// MARK: 3
let swing = lesson.cell(
  "Watch it",
  """
  One episode without noise, from where it is hardest: at rest, at the bottom.
  """
) {
  var world = lesson[world].environment()
  var seen = orStop {
    try world.reset(to: isPendulum ? [Double.pi, 0] : [-0.5, 0])
  }
  var path = [world.state]
  while world.isUnderWay {
    let state = workspace.tensor([seen])
    seen = world.step(agent.actor(state).numbers).observation
    path.append(world.state)
  }
  return path
}
let (swingUp, goal) = (SwingUp(swing), MountainCarContinuous().goal)
let hasMadeIt =
  isPendulum ? swingUp.staysUp : swing.contains { $0[0] >= goal }
if isPendulum {
  let title =
    hasMadeIt
    ? "It swings itself up, and stays" : "It does not stay up yet"
  lesson.picture(
    "swing", swingUp.path(title, under: agent.actor, in: workspace))
  lesson.picture("film", swingUp.film(title, of: "TD3", .td3))
} else {
  let way = Curve.path(
    "the episode", .online, x: swing.map { $0[0] },
    y: swing.map { $0[1] })
  lesson.picture(
    "swing",
    Chart(
      "It \(hasMadeIt ? "reaches" : "does not reach") the flag",
      subtitle: "one episode from rest at the bottom",
      x: Axis("position", range: MountainCarContinuous().positions),
      y: Axis("velocity"),
      [.curve(way), .line(ReferenceLine("flag", at: goal, .atX))]))
}
lesson.check(
  "who is near the best gets there from the hardest start too",
  hasMadeIt, "\(swing.count - 1) steps", applies: end.mean > level)

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
  let isAlike = likeness > 0.8
  lesson.picture(
    "critic",
    Chart(
      "The critics have \(isAlike ? "" : "not ")learnt the shape of the truth",
      subtitle: "value: the minimum at μ(s), and V∗ by value iteration",
      panels: valueMaps([("believed", believed), ("true", truth)])))
  lesson.prose(
    """
    The two maps are alike to \(likeness.rounded(to: 2)) (1: the same shape). \
    The highest belief is \((believed.joined().max() ?? 0).rounded(to: 1)), and \
    above 0 nothing is possible. The grid is right on average, but near the \
    ridges, where a little more speed decides whether it gets up, it can be off \
    by much.
    """)
  lesson.check(
    "belief goes with truth", isAlike,
    "correlation \(likeness.rounded(to: 2))", applies: life >= 15_000)
}

// MARK: 5
let (bare, plain) = lesson.cell(
  "In DDPG",
  """
  Take the three ideas away, each by its own setting, and train for a thousand \
  updates. Beside it DDPG, by its own code, from the same seed.
  """,
  ask: Question(
    "How many of the actor's \(ready.actor.parameterCount) weights differ?",
    ["none", "a few", "nearly all"])
) {
  let bare = practice(TD3.self, steps: 2_000, in: workspace) {
    $0.bootstrap = .first  // believe the first critic alone
    $0.smoothing = 0  // no noise on the target's action
    $0.delay = 1  // never wait
  }
  let ddpg = practice(DDPG.self, steps: 2_000, in: workspace)
  return (bare.agent.actor.theta, ddpg.agent.actor.theta)
}
let differ = zip(bare, plain).filter { $0 != $1 }.count
lesson.reveal(
  differ == 0 ? 0 : 1,
  because:
    "\(differ) of \(plain.count) differ. TD3 is DDPG and three ideas, and "
    + "nothing else.")
lesson.check(
  "TD3 without its three ideas is DDPG, bit for bit", differ == 0,
  "\(plain.count) weights of the actor after a thousand updates")
progress = lesson.progress("DDPG", steps: life)
let rival = orStop {
  var training = try Training<DDPG>(
    settings, in: lesson[world].environment(),
    seed: UInt64(lesson[seed]))
  try training.run(in: workspace, report: tell)
  return training.curve[training.curve.count - 1].mean
}
lesson.prose(
  """
  And whole? After \(life) steps, from the same seed, DDPG gets \(rival.short) \
  and TD3 \(end.mean.short). One seed decides nothing: the program `compare` \
  takes many, and says honestly what can be said.
  """)

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
  let jobs: [(tau: Double, rate: Float)] = [
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
let misses = abs(fixed.bias / fixed.measured)
let learns = moving.mean > (right.mean + fixed.mean) / 2
lesson.reveal(
  misses > 0.2 ? 0 : learns ? 2 : 1,
  because:
    "Where the actor stays as it is, the critic comes within "
    + "\(misses.percent) of what is measured, all by itself. Where the actor "
    + "learns, it gets \(moving.mean.short); with slow targets, "
    + "\(right.mean.short).")
lesson.print(
  table(
    ["", "return", "expected", "measured"],
    [
      ("fixed actor, τ = 1", fixed), ("learning actor, τ = 1", moving),
      ("learning actor, τ = 0.005", right),
    ].map { row($0, $1.mean, $1.believed, $1.measured) }))
lesson.prose(
  """
  A critic that aims at itself can still find what one fixed actor is worth. \
  But when the actor climbs it, what is aimed at moves with what aims.
  """)
lesson.check(
  "the same learner with slow targets does better",
  right.mean > moving.mean,
  "\(right.mean.short) against \(moving.mean.short)")
lesson.finish()
