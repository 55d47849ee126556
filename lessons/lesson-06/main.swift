import Agents
import Autodiff
import Course
import Environments
import Notebook
import Options
import Plotting
import Random

let sigma = Parameter.number(
  "sigma", "the noise's standard deviation, as a share of the limit",
  default: 0.2, in: 0.01...2)
let clip = Parameter.number(
  "clip", "where the noise is clipped, as a share of the limit",
  default: 0.5,
  in: 0.01...2)
let limit = Parameter.number(
  "limit", "the largest torque in N·m", default: 2, in: 0.5...5)
let lesson = Lesson(
  step: 6, knobs: [sigma, clip, limit],
  tries: [
    (
      "lesson-06 --sigma 0.4",
      "noise twice as wide: more of it is clipped"
    ),
    (
      "lesson-06 --clip 0.1",
      "a cut so narrow that most of the noise lies on it"
    ),
    ("lesson-06 --limit 4", "everything scales with the action"),
  ], source: PackageResources.main_swift)
let workspace = Workspace()

// MARK: 1
var settings = Settings()
settings.smoothing = Float(lesson[sigma])
settings.smoothingClip = Float(lesson[clip])
let smoothing = lesson.cell(
  "Noise in units of torque",
  """
  The target actor has spoken. TD3's second idea: do not take its word to the \
  last digit. Add a little noise to the action before it is judged, so that \
  what the critics aim at is the value of a *neighbourhood*, not of one point.

  Two numbers say how much: σ how wide the noise is, c where it is cut. Here \
  σ = \(lesson[sigma].short) and c = \(lesson[clip].short), as shares of the \
  largest action.
  """
) {
  SmoothingNoise(
    deviation: settings.smoothing, clip: settings.smoothingClip,
    limit: [Float(lesson[limit])])
}
let (deviation, reach) = (smoothing.deviation[0], smoothing.reach[0])
lesson.prose(
  """
  With a limit of \(lesson[limit].short) N·m that is a standard deviation of \
  \(deviation.short) N·m, cut at ±\(reach.short) N·m.
  """)
lesson.map(.actorTarget)

// MARK: 2
var dice = RandomStream(seed: 1, "lesson 6")
let draws = smoothing.draws(20_000, using: &dice, in: workspace)
let noise = lesson.cell(
  "The first clip: the noise",
  "The draws are from N(0, 1): scaled to \(deviation.short) N·m, then held "
    + "within ±\(reach.short) N·m.",
  ask: Question(
    "Where do the draws go that lie beyond the cut?",
    [
      "they land on the cut exactly", "they are drawn again",
      "they become 0",
    ])
) {
  // PyTorch: (torch.randn_like(action) * sigma).clamp(-c, c)
  smoothing.noise(draws)
}
let raw = draws.doubles.map { $0 * Double(deviation) }
let clipped = noise.doubles
let atEdge = clipped.map { abs($0) == Double(reach) ? 1.0 : 0.0 }.mean
lesson.reveal(
  0,
  because:
    atEdge == 0
    ? "But none of these draws lies beyond it: the cut is far out."
    : "\((100 * atEdge).rounded(to: 1)) % of these draws lie exactly on "
      + "±\(reach.short) N·m. The rest are untouched.")
let widest = raw.map(abs).max() ?? 0
lesson.picture(
  "noise",
  Chart(
    atEdge == 0
      ? "Nothing lies beyond the cut"
      : "What lies beyond the cut piles up on it",
    subtitle: "\(clipped.count) draws, standard deviation "
      + "\(deviation.short) N·m, cut at ±\(reach.short) N·m",
    x: Axis("noise", unit: "N·m"), y: Axis("share", unit: "% per bin"),
    [
      .histogram(
        Histogram(
          "clipped", .td3, of: clipped, in: -widest...widest, bins: 61)),
      .histogram(
        Histogram(
          "as drawn", .truth, of: raw, in: -widest...widest, bins: 61
        )
        .outline),
      .line(
        ReferenceLine("cut", at: -Double(reach), .atX, role: .neutral)),
      .line(
        ReferenceLine("cut", at: Double(reach), .atX, role: .neutral)),
    ]))
lesson.check(
  "no noise is beyond the cut",
  noise.numbers.allSatisfy { abs($0) <= reach },
  "largest of \(noise.count): \((clipped.map(abs).max() ?? 0).short)")

// MARK: 3
var agent = practice(TD3.self, steps: 4_000, in: workspace) {
  ($0.smoothing, $0.smoothingClip) = (
    settings.smoothing, settings.smoothingClip
  )
}.agent
let torque = Float(lesson[limit])
let policy = agent.actorTarget(
  agent.memory.sample(128, using: &agent.dice.sampling, in: workspace)
    .nextState
).scaled(byColumn: [torque / 2])
let rowNoise = smoothing.noise(
  smoothing.draws(128, using: &dice, in: workspace))
var nextAction = policy
lesson.cell(
  "The second clip: the action",
  """
  An action with noise on it may be one that the world forbids. So the sum is \
  clipped once more, to the legal range.
  """
) {
  // PyTorch: (next_action + noise).clamp(-limit, limit)
  nextAction = smoothing(policy, rowNoise)
}
let illegal = zip(policy.numbers, rowNoise.numbers)
  .map { abs($0 + $1) > torque ? 1.0 : 0.0 }.mean
lesson.print(
  table(
    ["row", "μ′(s′)", "noise", "sum", "a′"],
    (0..<6).map { row in
      [
        "\(row)", policy[row, 0].rounded(to: 2),
        rowNoise[row, 0].rounded(to: 2),
        (policy[row, 0] + rowNoise[row, 0]).rounded(to: 2),
        nextAction[row, 0].rounded(to: 2),
      ]
    }))
lesson.prose(
  """
  Without the second clip \(illegal.percent) of the sums would be illegal: a \
  trained actor pushes as hard as it may, and half of the noise points \
  outwards. Every row has its \
  own draw, and so has every dimension of an action: with two motors the two \
  columns have nothing to do with each other.
  """)
lesson.check(
  "every next action is legal",
  nextAction.numbers.allSatisfy { abs($0) <= torque })
let twoMotors = SmoothingNoise(
  deviation: settings.smoothing, clip: settings.smoothingClip,
  limit: [torque, torque]
).draws(2_000, using: &dice, in: workspace)
let columns = (0..<2).map { column in
  (0..<twoMotors.rows).map { Double(twoMotors[$0, column]) }
}
let likeness = correlation(columns[0], columns[1])
lesson.check(
  "the draws are fresh for every row and every dimension",
  Set(draws.numbers.prefix(1_000)).count > 990 && abs(likeness) < 0.1,
  "correlation of two columns: \(likeness.short)")

// MARK: 4
let measured = lesson.cell(
  "Three noises, never to be mixed up",
  """
  All three are in TD3; only one belongs to this step. The warm-up acts at \
  random to see something. Exploration adds noise to what the actor does, to \
  try something. Smoothing blurs what the critics aim at.
  """
) {
  let reach = [Float(lesson[limit])]
  var exploring = ExplorationNoise(Settings().exploration, limit: reach)
  return (
    warmup: (0..<5_000).map { _ in
      dice.uniform(-lesson[limit], lesson[limit])
    }.deviation,
    exploration: (0..<5_000).map { _ in
      Double(exploring.next(using: &dice)[0])
    }.deviation,
    smoothing: raw.deviation
  )
}
lesson.prose("These are standard deviations in N·m, measured.")
lesson.check(
  "the smoothing noise is as wide as the settings say",
  abs(measured.smoothing / Double(deviation) - 1) < 0.03,
  "measured \(measured.smoothing.short), set \(deviation.short)")

// MARK: 5
let axis = ActionAxis(angle: 0.5, speed: 0, in: workspace)
let spiky = lesson.cell(
  "What it is good for: a spike",
  """
  Critics have bumps that mean nothing, and an actor climbs every bump. We \
  make one on purpose: one critic is pulled up at a *single* action, as a \
  lucky batch might do. Then we blur it as step 6 does in the long run: by the \
  mean over the noise.
  """
) {
  var critic = agent.critic
  var optimizer = Adam(for: critic, rate: 3e-3)
  // Up at one action; everywhere else the critic shall stay as it is.
  let goal = workspace.tensor(
    axis.torques.count, 1,
    zip(
      axis.torques, agent.critic.first(axis.state, axis.action).numbers
    )
    .map { torque, value in
      abs(torque - 0.5) < 0.08 ? value + 10 : value
    })
  for _ in 0..<400 {
    let learning = critic.recorded(in: workspace)
    let loss = (learning.first(axis.state, axis.action) - goal)
      .squared().mean()
    optimizer.step(&critic, against: loss.gradient(of: learning))
  }
  return critic
}
let sharp = spiky.first(axis.state, axis.action).doubles
let blurred = axis.torques.map { torque -> Double in
  let noises = clipped.prefix(400).map { $0 * 2 / lesson[limit] }
  let actions = noises.map { Float(min(2, max(-2, torque + $0))) }
  let states = observations(
    Array(repeating: [0.5, 0], count: actions.count), in: workspace)
  return spiky.first(
    states, workspace.tensor(actions.count, 1, actions)
  )
  .doubles.mean
}
let plain = agent.critic.first(axis.state, axis.action).doubles
let rise = { (numbers: [Double]) in
  zip(numbers, plain).map { $0 - $1 }.max()!
}
lesson.picture(
  "spike",
  Chart(
    "Smoothing takes the edge off a spike",
    subtitle: "critic 1 at θ = 0.5, θ̇ = 0, pulled up at one action; "
      + "blurred by noise of \((lesson[sigma] * 2).short) N·m",
    x: .torque, y: Axis("value Q(s, a)"),
    [
      .curve(Curve("with a spike", .q1, x: axis.torques, y: sharp)),
      .curve(Curve("blurred", .minimum, x: axis.torques, y: blurred)),
      .curve(Curve("before", .neutral, x: axis.torques, y: plain)),
    ]))
lesson.prose(
  """
  The spike stands \(rise(sharp).rounded(to: 1)) above what was there before; \
  blurred, \(rise(blurred).rounded(to: 1)) is left of it. A target y (step 9) \
  that is built from the blurred curve does not believe the spike to the full, \
  so the next critic learns less of it.
  """)
lesson.check(
  "blurred, the spike is lower", rise(blurred) < rise(sharp),
  "\(rise(blurred).rounded(to: 1)) < \(rise(sharp).rounded(to: 1))")

// MARK: 6
let (ddpgAction, ddpgPolicy) = lesson.cell(
  "In DDPG",
  "DDPG has no such step: it judges exactly what the target actor says."
) {
  var ddpg = practice(DDPG.self, steps: 1_500, in: workspace).agent
  let target = ddpg.actorTarget
  let update = ddpg.update(in: workspace)
  return (update.nextAction, target(update.batch.nextState))
}
lesson.check(
  "DDPG's next action is μ′(s′), to the last bit",
  ddpgAction.numbers == ddpgPolicy.numbers, "\(ddpgAction.count) rows")

// MARK: 7
let scatter = lesson.cell(
  "Break it, three ways",
  """
  One draw for the whole batch. No clip. And σ read as a variance, so that \
  its root is taken. Here is the first: how far the mean of a batch's noise \
  scatters, in N·m.
  """,
  ask: Question(
    "One draw for all rows of a batch: what is lost?",
    [
      "nothing, noise is noise",
      "the batch no longer averages the noise away",
      "the noise becomes too small",
    ])
) {
  let (rows, batches) = (128, 500)
  let means = { (drawn: Int) -> [Double] in
    (0..<batches).map { _ in
      let draws = smoothing.draws(drawn, using: &dice, in: workspace)
      return smoothing.noise(draws).doubles.mean
    }
  }
  return (
    aDrawForEveryRow: means(rows).deviation,
    oneDrawForAll: means(1).deviation
  )
}
let (fresh, shared) = (scatter.aDrawForEveryRow, scatter.oneDrawForAll)
lesson.reveal(
  1,
  because: "With one draw for all, the batch's mean scatters "
    + "\((shared / fresh).rounded(to: 0)) times as far: whole batches are "
    + "pushed to one side.")
let variance = draws.doubles.map {
  $0 * lesson[sigma].squareRoot() * lesson[limit]
}
let cutWithVariance = variance.map {
  abs($0) > Double(reach) ? 1.0 : 0.0
}.mean
lesson.prose(
  """
  - Without the clip the largest noise is \(widest.rounded(to: 2)) N·m; \
  \(reach.short) is allowed.
  - With σ read as a variance the noise is \(variance.deviation.short) N·m \
  wide, where \(deviation.short) is meant, and \
  \((100 * cutWithVariance).rounded(to: 1)) % of it is clipped. In TD3's N(0, σ), \
  σ is the standard deviation; a statistician would read a variance.
  """)
lesson.check(
  "one draw for all scatters the batch's mean more", shared > 3 * fresh)
lesson.finish()
