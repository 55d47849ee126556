import Agents
import Autodiff
import Course
import Environments
import Notebook
import Options
import Plotting
import Random

let gamma = Parameter.number(
  "gamma", "γ, the worth of the next step's value", default: 0.99,
  in: 0...0.999)
let lesson = Lesson(
  step: 9, knobs: [gamma],
  tries: [
    (
      "lesson-09 --gamma 0",
      "only the present counts: the target is the reward"
    ),
    ("lesson-09 --gamma 0.9", "a short sight"),
  ], source: PackageResources.main_swift)
let workspace = Workspace()
let discount = Float(lesson[gamma])
// Where turning γ would only hide the point.
let usual = Settings().discount

// MARK: 1
var agent = practice(TD3.self, steps: 4_000, in: workspace) {
  $0.discount = discount
}.agent
let batch = agent.memory.sample(
  4, using: &agent.dice.sampling, in: workspace)
let draws = agent.smoothing.draws(
  4, using: &agent.dice.smoothing, in: workspace)
let lines = lesson.cell(
  "What should the critics have said?",
  """
  They should have said: the reward that came, and then γ times the worth of \
  what comes next, as the cautious opinion has it. That is y. Mind the word: a \
  target *network* is a slow copy; the *target* y is the number that the critics \
  aim at.

  Steps 5 to 9 on a batch of four, with every number in between. Take a \
  calculator.
  """
) {
  let policy = agent.actorTarget(batch.nextState)
  let noise = agent.smoothing.noise(draws)
  let nextAction = agent.smoothing(policy, noise).named("next action")
  let (next1, next2) = agent.criticTarget(batch.nextState, nextAction)
  let cautious = min(next1, next2)
  // PyTorch: y = r + gamma * (1 - done) * min_q
  let y = batch.reward + discount * (batch.continues * cautious)
  return [
    ("μ′(s′)", policy), ("clipped noise", noise), ("a′", nextAction),
    ("Q₁′(s′, a′)", next1), ("Q₂′(s′, a′)", next2),
    ("minimum", cautious), ("r", batch.reward),
    ("1 − d", batch.continues), ("y", y),
  ]
}
let (nextAction, cautious, y) = (lines[2].1, lines[5].1, lines[8].1)
lesson.print(
  table(
    ["", "row 1", "row 2", "row 3", "row 4"],
    lines.map { name, tensor in
      [name] + (0..<4).map { tensor[$0, 0].rounded(to: 4) }
    }))
// What a calculator makes of the numbers in the table.
let byHand = (0..<4).map { row -> Double in
  let printed = [batch.reward, batch.continues, cautious].map {
    (Double($0[row, 0]) * 1e4).rounded() / 1e4
  }
  return printed[0] + lesson[gamma] * printed[1] * printed[2]
}
let first = byHand[0].rounded(to: 4)
let machine = y[0, 0].rounded(to: 4)
lesson.prose(
  """
  Row 1 by hand: \(batch.reward[0, 0].rounded(to: 4)) + \(discount.short) · \
  \(batch.continues[0, 0].short) · (\(cautious[0, 0].rounded(to: 4))) = \
  \(first)\(first == machine ? "." : ". (The machine keeps more digits: "
    + "\(machine).)")
  """)
lesson.map(.actorTarget, .criticTarget1, .criticTarget2)
lesson.check(
  "y = r + γ (1 − d) · min in every row",
  (0..<4).allSatisfy { abs(byHand[$0] - Double(y[$0, 0])) < 2e-4 })
let big = agent.memory.sample(
  256, using: &agent.dice.sampling, in: workspace)
var learner = agent
let targets = learner.update(on: big, in: workspace).target.doubles
let rewards = big.reward.doubles
let lowest = (rewards.min() ?? 0).rounded(.down)
lesson.picture(
  "targets",
  Chart(
    discount == 0
      ? "With γ = 0 the target is the reward"
      : "The target is the reward, moved down by the future",
    subtitle: "a batch of \(big.count), γ = \(discount.short)",
    x: Axis("reward r"), y: Axis("target y"),
    [
      .curve(Curve("y = r", .truth, x: [lowest, 0], y: [lowest, 0])),
      .points(Points("a row", .target, x: rewards, y: targets)),
    ]))
let possible = Pendulum().returnRange(discount: lesson[gamma])
let worst = Pendulum().returnRange(discount: 0).lowerBound
lesson.check(
  "every y is a value that is possible in this world",
  targets.allSatisfy { possible.contains($0) },
  "from \(possible.lowerBound.short), the worst reward for ever, "
    + "\(worst.rounded(to: 2)) / (1 − \(discount.short)), to 0")

// MARK: 2
let trips = carTrips(5)
let ends = (0..<trips.count).filter { trips[$0].terminated }
let shown = [ends[0] - 2, ends[0] - 1, ends[0], ends[0] + 1]
let drive = trips.batch(at: shown, in: workspace)
let next = workspace.tensor(4, 1, [50, 50, 50, 50])
let masks = lesson.cell(
  "The mask: no future after the end",
  """
  d is 1 where the world *ended*, and there the future is worth 0. On the \
  pendulum that never happens, so we go where it does: a car in a valley that \
  is done when it reaches the flag. A hand-written driver pumped it up. The \
  `next` value is taken to be \(next[0, 0].short) everywhere.
  """,
  ask: Question(
    "When is the next value added?",
    [
      "only while it is not over", "only when the episode is over",
      "always",
    ])
) {
  let (r, continues) = (drive.reward, drive.continues)
  return [
    r + discount * (continues * next),  // y
    r + discount * next,  // no mask
    r + discount * ((1 - continues) * next),  // inverted
  ]
}
let atFlag = masks.map { $0[2, 0].short }
let onTheWay = masks.map { $0[0, 0].short }
lesson.reveal(
  0,
  because:
    "While the world goes on, there is a future to add. Inverted, the "
    + "last step of \(ends.count) trips would be given a future it does not "
    + "have, and the other \(trips.count - ends.count) steps none.")
lesson.print(
  table(
    ["step", "r", "1 − d", "y", "y, no mask", "y, inverted"],
    (0..<4).map { row in
      [
        "\(shown[row])", drive.reward[row, 0].rounded(to: 2),
        drive.continues[row, 0].short,
      ] + masks.map { $0[row, 0].rounded(to: 2) }
    }))
lesson.prose(
  "The flag is reached in the third row; the fourth begins another trip."
    + (discount == 0
      ? " With γ = 0 nobody looks ahead, so a mask has nothing to hide."
      : ""))
lesson.check(
  "at the flag the target is the reward alone",
  masks[0][2, 0] == drive.reward[2, 0] && drive.continues[2, 0] == 0,
  "y = \(atFlag[0])")

// MARK: 3
let clocks = lesson.cell(
  "A clock is not an end",
  """
  Every episode of the pendulum is stopped by the clock. The pendulum itself \
  goes on. Store that stop as an end, and the critics learn that after it all \
  costs are over. Two critics judge the same actor, a newborn that never \
  learns; one is told the truth about clocks. Then we measure. (Since this \
  actor never changes, the targets may follow fast.)\
  \(discount == usual ? "" : " From here on γ is \(usual.short), ")\
  \(discount == usual ? "" : "whatever the knob.")
  """,
  ask: Question(
    "All rewards are costs. What will the misled critic think of its actor?",
    ["better than it is", "worse than it is", "the same"])
) {
  let both = concurrently(2) { job -> Evaluation in
    let training = practice(
      TD3.self, steps: 6_000, in: Workspace()
    ) {
      $0.timeLimitIsTerminal = job == 0
      $0.actorRate = 0  // this actor never learns
      $0.tau = 0.2
      $0.delay = 1
      $0.smoothing = 0
      $0.bootstrap = .first
    }
    return judge(training)
  }
  return (
    misled: both[0].estimate, told: both[1].estimate,
    measured: both[1].measured
  )
}
let (cut, whole, truth) = (clocks.misled, clocks.told, clocks.measured)
lesson.reveal(
  0,
  because: "It expects \(cut.short); told the truth, it expects "
    + "\(whole.short); measured: \(truth.short). One step in two hundred lies, "
    + "and the value is off by "
    + "\(abs(cut - truth).rounded(to: 0)).")
lesson.picture(
  "clock",
  Chart(
    "Clocks stored as ends hide part of the cost",
    subtitle:
      "value of the same actor, γ = \(usual.short): what two critics "
      + "expect, and what it gets",
    x: Axis("mean value"),
    [
      .bars(
        Bars(
          ["clock stored as end", "clock told apart", "measured"],
          [
            .init(
              roles: [.ddpg, .td3, .neutral],
              values: [cut, whole, truth])
          ],
          decimals: 1))
    ]))
lesson.check(
  "the misled critic is farther from the truth",
  abs(cut - truth) > abs(whole - truth),
  "\(abs(cut - truth).rounded(to: 0)) against "
    + "\(abs(whole - truth).rounded(to: 0))")

// MARK: 4
let gradients = lesson.cell(
  "Detached: a number, not a function",
  """
  y is something to aim at. The critics shall move towards y, not y towards \
  them. So y is *detached*: no gradient flows back through it. Many notes say \
  that without this “it won't work”. Let us see.

  To *record* is to write down every operation, so that a gradient can find its \
  way back (step 12); PyTorch always does it. Our target networks record \
  nothing; here we record them on purpose, and leave the detaching out. (The \
  *loss* is how far the opinions are from y: step 11.)
  """,
  ask: Question(
    "Without the cut, what changes in the gradient of the online critics?",
    ["not one bit", "a little", "everything"])
) {
  let following = agent.criticTarget.recorded(in: workspace)
  let learning = agent.critic.recorded(in: workspace)
  let loss = { (isDetached: Bool) -> Tensor in
    let (next1, next2) = following(batch.nextState, nextAction)
    var y =
      batch.reward + usual * (batch.continues * min(next1, next2))
    if isDetached { y = y.detached() }
    let (q1, q2) = learning(batch.state, batch.action)
    return (q1 - y).squared().mean() + (q2 - y).squared().mean()
  }
  let (cut, open) = (loss(true), loss(false))
  let slopes = [cut, open].map {
    $0.gradient(of: learning, keepingRecording: true).numbers
  }
  return (
    leaksWithCut: cut.depends(on: following), withCut: slopes[0],
    leakWithout: open.gradient(of: following).norm, without: slopes[1]
  )
}
let (withCut, withoutCut) = (gradients.withCut, gradients.without)
let leak = gradients.leakWithout
// How many operations the recording of the target alone holds.
let extra = { () -> Int in
  let following = agent.criticTarget.recorded(in: workspace)
  let (next1, next2) = following(batch.nextState, nextAction)
  let y = batch.reward + usual * (batch.continues * min(next1, next2))
  defer { _ = y.sum().gradient(of: following) }
  return y.graph.nodes.filter { $0.kind == .recorded }.count
}()
lesson.reveal(
  0,
  because:
    "The target networks have weights of their own, and the optimiser "
    + "holds only the online ones. Of \(withoutCut.count) slopes "
    + "\(zip(withCut, withoutCut).filter { $0 != $1 }.count) differ. "
    + "What changes: a gradient of norm \(leak.short) leaks into the target "
    + "networks, where nobody wants it, and the recording "
    + "has \(extra) operations more to walk back.")
/// One critic's half of that loss, so that its recording fits into a picture.
func recording(isDetached: Bool) -> Panel {
  let following = agent.criticTarget.recorded(in: workspace)
  let learning = agent.critic.recorded(in: workspace)
  let next = following.first(batch.nextState, nextAction)
  var y = batch.reward + usual * (batch.continues * next)
  if isDetached { y = y.detached() }
  let error = learning.first(batch.state, batch.action) - y
  let loss = error.squared().mean()
  defer { _ = loss.gradient(of: learning) }
  return Panel(
    isDetached ? "with the cut" : "without it",
    [
      .diagram(
        outline(
          of: loss.graph,
          networks: [("target critic", .target), ("critic", .weights)],
          labels: ["affine": "× γ", "detached": "✂ detached"]))
    ])
}
lesson.picture(
  "cut",
  Chart(
    "The way back ends at the cut",
    subtitle: "one critic's loss, without the minimum; a gradient runs "
      + "against the arrows and never comes to what is grey",
    panels: [recording(isDetached: true), recording(isDetached: false)]
  ))
lesson.check(
  "without the cut the critics' gradient is the same, to the last bit",
  withCut == withoutCut, "\(withoutCut.count) slopes")
lesson.check(
  "with the cut nothing leaks; without it, something does",
  !gradients.leaksWithCut && leak > 0, "norm \(leak.short)")

// MARK: 5
let residual = lesson.cell(
  "When the cut does matter",
  """
  It matters as soon as there are *no* target networks, and y is made by the \
  very critics that learn. Then, without the cut, the gradient also pushes y \
  towards the critics. That is another algorithm, called residual gradient.
  """
) {
  let slopes = { (isDetached: Bool) -> [Float] in
    let learning = agent.critic.recorded(in: workspace)
    let (next1, next2) = learning(batch.nextState, nextAction)
    var y =
      batch.reward + usual * (batch.continues * min(next1, next2))
    if isDetached { y = y.detached() }
    let (q1, q2) = learning(batch.state, batch.action)
    let loss = (q1 - y).squared().mean() + (q2 - y).squared().mean()
    return loss.gradient(of: learning).numbers
  }
  let (cut, open) = (slopes(true), slopes(false))
  return (
    distance: distance(cut, open),
    norm: distance(cut, Array(repeating: 0, count: cut.count))
  )
}
lesson.prose(
  """
  `distance` says how far the two gradients are apart, `norm` how long the right \
  one is. In `TD3.swift` the word `detached()` stands in step 9 all the same. \
  There it acts on plain numbers and does nothing: it says what is meant.
  """)
lesson.check(
  "without target networks the cut changes the gradient",
  residual.distance > 0)

// MARK: 6
let (ddpgTarget, ddpgByHand) = lesson.cell(
  "In DDPG",
  "The same line, with the only critic in the place of the minimum."
) {
  var ddpg = practice(DDPG.self, steps: 2_000, in: workspace).agent
  let update = ddpg.update(on: batch, in: workspace)
  let byHand =
    batch.reward
    + ddpg.settings.discount * (batch.continues * update.next)
  return (update.target, byHand)
}
lesson.check(
  "DDPG's y is r + γ (1 − d) · Q′, to the last bit",
  ddpgTarget.numbers == ddpgByHand.numbers)

// MARK: 7
lesson.cell(
  "Break it: what each mistake costs",
  "The mistakes of this step, each with its one number."
) {}
lesson.print(
  table(
    ["mistake", "the number", "where it should be"],
    [
      ["no mask", "\(atFlag[1]) at the flag", atFlag[0]],
      ["inverted mask", "\(onTheWay[2]) on the way", onTheWay[0]],
      [
        "clock as end", "expects \(cut.short)",
        "\(truth.short) measured",
      ],
      ["no detach", "leak of \(leak.short)", "0"],
      [
        "no target networks, no detach",
        "gradient off by \(residual.distance.short)", "0",
      ],
    ]))
lesson.finish()
