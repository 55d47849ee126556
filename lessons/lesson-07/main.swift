import Agents
import Autodiff
import Course
import Environments
import Notebook
import Options
import Plotting

let angle = Parameter.number(
  "angle", "the state's angle θ in radians, 0 is upright",
  default: -1.25,
  in: -3.14...3.14)
let speed = Parameter.number(
  "speed", "the state's angular velocity θ̇ in rad/s", default: 4.5,
  in: -8...8)
let lesson = Lesson(
  step: 7, knobs: [angle, speed],
  tries: [
    (
      "lesson-07 --angle 0 --speed 0",
      "the two critics where it balances"
    ),
    (
      "lesson-07 --angle 3 --speed -6",
      "and where it swings through fast"
    ),
    (
      "lesson-07 --angle 0.85 --speed -2",
      "on a ridge, where even a grid cannot say what is true"
    ),
  ], source: PackageResources.main_swift)
let workspace = Workspace()

// MARK: 1
var agent = lesson.cell(
  "Where we are",
  """
  The target actor has said what it would do next (step 5), and noise has \
  blurred it (step 6). Now somebody must say what that action is *worth*. \
  In TD3 two target critics are asked, and both answer.

  First we need an agent that has learnt something: a TD3, from nothing, in \
  front of you.
  """
) {
  practice(TD3.self, steps: 15_000, in: workspace).agent
}
lesson.print(
  "\(agent.updates) updates; \(agent.memory.count) transitions remembered"
)
lesson.map(.criticTarget1, .criticTarget2)

// MARK: 2
let opinions = lesson.cell(
  "Two opinions of each next action",
  "A batch, the next action of steps 5 and 6, and then step 7 in one line."
) {
  let batch = agent.memory.sample(
    agent.settings.batch, using: &agent.dice.sampling, in: workspace)
  let draws = agent.smoothing.draws(
    batch.count, using: &agent.dice.smoothing, in: workspace)
  let nextAction = agent.smoothing(
    agent.actorTarget(batch.nextState), agent.smoothing.noise(draws))

  // PyTorch: q1, q2 = critic_target(next_state, next_action)
  let (next1, next2) = agent.criticTarget(batch.nextState, nextAction)
  return (
    next1: next1, next2: next2, nextAction: nextAction, batch: batch
  )
}
let (next1, next2) = (opinions.next1, opinions.next2)
let (nextAction, batch) = (opinions.nextAction, opinions.batch)
lesson.check(
  "each critic gives one number for each row",
  next1.shape == Shape(batch.count, 1) && next2.shape == next1.shape,
  "\(next1.shape) and \(next2.shape)")

// MARK: 3
var cautious = next1
lesson.cell(
  "And their minimum",
  """
  Both critics learnt from the same targets and the same batches. Only their \
  first weights differed.
  """,
  ask: Question(
    "In how many of the rows is the first critic the lower one?",
    ["in none", "in some", "in all"])
) {
  // PyTorch: torch.min(q1, q2)
  cautious = min(next1, next2)
}
let (n1, n2) = (next1.doubles, next2.doubles)
let firstIsLower = zip(n1, n2).map { $0 < $1 ? 1.0 : 0.0 }.mean
let gap = meanDistance(n1, n2)
let guess = firstIsLower == 0 ? 0 : firstIsLower == 1 ? 2 : 1
lesson.reveal(
  guess,
  because:
    "In \(firstIsLower.percent) of these rows critic 1 is the lower, "
    + "in \((1 - firstIsLower).percent) critic 2. On average they differ by "
    + "\(gap.rounded(to: 2)). So the minimum is neither critic: row by row it "
    + "is the lower one, now the first, now the second.")
lesson.print(
  table(
    ["row", "Q₁′", "Q₂′", "minimum", "lower"],
    (0..<6).map { row in
      [
        "\(row)", n1[row].rounded(to: 2), n2[row].rounded(to: 2),
        cautious[row, 0].rounded(to: 2), n1[row] < n2[row] ? "1" : "2",
      ]
    }))
lesson.check(
  "no row of the minimum exceeds either critic, and each is one of them",
  (0..<batch.count).allSatisfy { row in
    let (a, b, low) = (next1[row, 0], next2[row, 0], cautious[row, 0])
    return low <= a && low <= b && (low == a || low == b)
  }, "\(batch.count) rows")

// MARK: 4
let optimum = lesson.cell(
  "The truth, for once",
  """
  Nobody knows the true value of an action, in general. For this small \
  pendulum it can be computed: value iteration on a fine grid of angles, \
  speeds and torques gives Q∗, the value of each action if *everything after \
  it* is done perfectly.
  """
) {
  PendulumOptimum()
}
let axis = ActionAxis(
  angle: lesson[angle], speed: lesson[speed], in: workspace)
let (q1, q2) = agent.criticTarget(axis.state, axis.action)
let both = min(q1, q2).doubles
let state = [lesson[angle], lesson[speed]]
let truth = axis.torques.map {
  optimum.actionValue(of: state, torque: $0)
}
let swaps = zip(q1.doubles, q2.doubles).map { $0 < $1 }
let crossings = zip(swaps, swaps.dropFirst()).filter { $0 != $1 }.count
lesson.prose(
  """
  Now hold one state still (θ = \(lesson[angle].short), \
  θ̇ = \(lesson[speed].short)) and try every torque. The thick line is what \
  TD3 will believe: the lower of the two, wherever it is.
  """)
lesson.picture(
  "minimum",
  Chart(
    crossings > 0
      ? "The minimum is now one critic, now the other"
      : "Here one critic is the cautious one for every torque",
    subtitle: "target critics after \(agent.updates) updates, at "
      + "θ = \(lesson[angle].short), θ̇ = \(lesson[speed].short)",
    x: .torque, y: Axis("value Q(s, a)"),
    [
      .curve(Curve("minimum", .minimum, x: axis.torques, y: both)),
      .curve(Curve("Q₁′", .q1, x: axis.torques, y: q1.doubles)),
      .curve(Curve("Q₂′", .q2, x: axis.torques, y: q2.doubles)),
      .curve(Curve("true Q∗", .truth, x: axis.torques, y: truth)),
    ]))
let excess = zip(both, truth).map { $0 - $1 }
let tooHigh = excess.map { $0 > 0 ? 1.0 : 0.0 }.mean
let most = excess.max() ?? 0
// How far the truth itself can be trusted: a grid half as fine.
let coarse = PendulumOptimum(angles: 768, speeds: 481)
let doubt =
  zip(axis.torques, truth).map { torque, value in
    abs(coarse.actionValue(of: state, torque: torque) - value)
  }.max() ?? 0
lesson.prose(
  tooHigh == 0
    ? "Nowhere does the minimum lie above Q∗ here."
    : "At \(tooHigh.percent) of the torques the minimum lies above Q∗, by "
      + "up to \(most.rounded(to: 2)). "
      + (most > 2 * doubt
        ? "That is too high, since no policy beats Q∗; and Q∗ is "
          + "sure enough here: a grid half as fine gives the same to "
          + "within \(doubt.rounded(to: 3))."
        : "Whether that is too high cannot be said: a grid half as fine "
          + "gives a Q∗ that differs by up to \(doubt.rounded(to: 2)). Near "
          + "the ridges, where it just gets up or just not, no grid is fine "
          + "enough."))
if tooHigh < 1 {
  lesson.prose(
    """
    Where the minimum lies below Q∗ it may be right: it judges *this* actor, \
    which is not perfect.
    """)
}
lesson.check(
  "the minimum lies on the lower curve at every torque",
  zip(both, zip(q1.doubles, q2.doubles)).allSatisfy {
    $0 == Swift.min($1.0, $1.1)
  })

// MARK: 5
let alone = lesson.cell(
  "In DDPG",
  """
  DDPG has one target critic, so there is nothing to compare: what it says \
  goes. A real DDPG judges the same rows with its own.
  """
) {
  var ddpg = practice(DDPG.self, steps: 15_000, in: workspace).agent
  return ddpg.update(on: batch, in: workspace).next
}
let impossible = { (values: Tensor) in
  values.numbers.map { $0 > 0 ? 1.0 : 0.0 }.mean
}
lesson.prose(
  """
  On the pendulum every reward is a cost, so no value can be above 0. Of these \
  rows DDPG's critic puts \(impossible(alone).percent) above it, TD3's minimum \
  \(impossible(cautious).percent).
  """)
lesson.check(
  "the minimum holds no more impossible values than the single opinion",
  impossible(cautious) <= impossible(alone), "of \(batch.count) rows")

// MARK: 6
let memory = agent.memory
let gaps = lesson.cell(
  "Break it: two critics from one seed",
  """
  The mistake of lesson 3, now seen in the values: both critics are built with \
  the same first weights. We train five hundred updates from birth, once so and \
  once rightly.
  """,
  ask: Question(
    "How far are two such critics apart then?",
    ["as far as the others", "closer, but apart", "not at all"])
) {
  let gap = { (areTwins: Bool) -> Double in
    var agent = TD3(Settings(), observation: 3, limit: [2], seed: 1)
    if areTwins {
      let half = agent.critic.theta.prefix(agent.critic.theta.count / 2)
      agent.critic.theta = Array(half + half)  // the mistake
      agent.criticTarget = agent.critic
    }
    agent.memory = memory  // the same experience as before
    for _ in 0..<500 { agent.update(in: workspace) }
    let (a, b) = agent.criticTarget(batch.nextState, nextAction)
    return meanDistance(a.doubles, b.doubles)
  }
  return (bornApart: gap(false), bornAlike: gap(true))
}
lesson.reveal(
  2,
  because:
    "The same weights get the same gradients: \(gaps.bornAlike.short) "
    + "apart, where two that were born apart are \(gaps.bornApart.short) apart. "
    + "Twins that are identical are one critic, paid for twice.")
lesson.check(
  "identical twins never part, others do",
  gaps.bornAlike == 0 && gaps.bornApart > 0)
lesson.finish()
