import Agents
import Autodiff
import Comparison
import Course
import Environments
import Notebook
import Options
import Plotting
import Random

let seeds = Parameter.whole(
  "seeds", "how many agents of each kind are trained", default: 1,
  in: 1...10)
let updates = Parameter.whole(
  "updates", "how many updates they get", default: 19_000,
  in: 2_000...30_000)
let lesson = Lesson(
  step: 8, knobs: [seeds, updates],
  tries: [
    ("lesson-08 --seeds 2", "the same for two agents of each kind"),
    ("lesson-08 --updates 4000", "stop in the first phase"),
  ], source: PackageResources.main_swift)
let workspace = Workspace()

// MARK: 1
let young = practice(TD3.self, steps: 3_000, in: workspace).agent
var learner = young
let update = learner.update(in: workspace)
let (next1, next2) = (update.next1, update.next2)
var cautious = next1
lesson.cell(
  "Where we are",
  """
  Two target critics have judged the next action (step 7). Step 8 is one word \
  long: *minimum*, row by row. Why the lower one? Surely the mean of two \
  opinions is better than one of them?
  """
) {
  // PyTorch: torch.min(next1, next2), never next1.min()
  cautious = min(next1, next2)
}
lesson.map(.criticTarget1, .criticTarget2)

// MARK: 2
struct Guesses { let noise, one, mean, two: Double }
let biases = lesson.cell(
  "The highest of many guesses",
  """
  Forget pendulums. There are ten actions, each worth exactly 0. A critic \
  guesses the worth of each, fairly: sometimes too high, sometimes too low, \
  right on average. Then the actor takes the action that looks best.
  """,
  ask: Question(
    "Each guess is right on average. And the guess for the action that looks "
      + "best?",
    [
      "too high on average", "right on average too",
      "too low on average",
    ])
) {
  var dice = RandomStream(seed: 1, "lesson 8")
  return (0...8).map { step -> Guesses in
    let noise = Double(step) / 4
    var (one, mean, two) = (0.0, 0.0, 0.0)
    for _ in 0..<4_000 {
      let first = (0..<10).map { _ in noise * dice.gaussian() }
      let second = (0..<10).map { _ in noise * dice.gaussian() }
      one += first.max()! / 4_000
      mean += zip(first, second).map { ($0 + $1) / 2 }.max()! / 4_000
      two += zip(first, second).map { Swift.min($0, $1) }.max()! / 4_000
    }
    return Guesses(noise: noise, one: one, mean: mean, two: two)
  }
}
let (one, two) = (biases[4].one, biases[4].two)
lesson.reveal(
  0,
  because:
    "The best-looking action is the luckiest guess. With noise of "
    + "\(biases[4].noise.short) it looks worth \(one.rounded(to: 2)), and is "
    + "worth 0. Take the mean of two guesses first, and "
    + "\(biases[4].mean.rounded(to: 2)) remains; the lower of two, "
    + "\(two.rounded(to: 2)).")
lesson.picture(
  "bias",
  Chart(
    "Whoever picks the highest guess is fooled; two guesses fool less",
    subtitle:
      "value of the best-looking of ten actions, all truly worth 0; "
      + "mean of 4000 trials",
    x: Axis("noise of each guess (standard deviation)"),
    y: Axis("what it seems worth"),
    [
      .curve(
        Curve(
          "one critic", .ddpg, x: biases.map(\.noise),
          y: biases.map(\.one))),
      .curve(
        Curve(
          "mean of two", .neutral, x: biases.map(\.noise),
          y: biases.map(\.mean))),
      .curve(
        Curve(
          "minimum of two", .td3, x: biases.map(\.noise),
          y: biases.map(\.two))),
      .line(ReferenceLine("truth", at: 0)),
    ]))
lesson.check(
  "the minimum is fooled less, at every noise",
  biases.dropFirst().allSatisfy { $0.two < $0.one },
  "\(one.rounded(to: 2)) against \(two.rounded(to: 2))")

// MARK: 3
lesson.cell(
  "The lesser evil",
  """
  For a single action that nobody chose, the minimum is too low on average. \
  So it errs too, the other way. But the two errors do not live alike. What is \
  believed too *high* is sought out: the actor goes there, it enters the \
  targets, and it spreads from state to state. What is believed too *low* \
  enters targets too, but no actor seeks it.
  """
) {
  var dice = RandomStream(seed: 2, "lesson 8")
  return (0..<10_000).map { _ in
    Swift.min(dice.gaussian(), dice.gaussian())
  }.mean
}
lesson.prose(
  "That is the mean of the lower of two fair guesses about 0.")

// MARK: 4
let horizon = Judge.horizon(Settings().discount)
let later = (0..<horizon).reduce(1.0) { share, _ in
  share * Double(Settings().discount)
}
let curves = lesson.cell(
  "Now for real",
  """
  A DDPG and a TD3 learn the pendulum. Now and then we stop and ask two \
  things about the same states: what do the critics *expect* of the actor \
  (DDPG's one; TD3's minimum), and what does the actor really *get*? The second \
  is measured, by letting it act for \(horizon) steps: what comes later counts \
  for less than \((100 * later).rounded(to: 2)) % of its worth.
  """,
  ask: Question(
    "At the end, what will DDPG's critic expect?",
    ["less than it gets", "about what it gets", "more than it gets"])
) {
  let (seeds, every) = (lesson[seeds], lesson[updates] / 10)
  let steps = lesson[updates] + 1_000
  let all = concurrently(2 * seeds) { job -> [Evaluation] in
    let (seed, workspace) = (UInt64(job / 2 + 1), Workspace())
    return job % 2 == 0
      ? practice(
        DDPG.self, steps: steps, seed: seed, judged: every,
        in: workspace
      ).curve
      : practice(
        TD3.self, steps: steps, seed: seed, judged: every, in: workspace
      ).curve
  }
  return (
    ddpg: (0..<seeds).map { all[2 * $0] },
    td3: (0..<seeds).map { all[2 * $0 + 1] }
  )
}
/// The mean over the seeds, evaluation by evaluation.
func average(
  _ runs: [[Evaluation]], _ value: (Evaluation) -> Double
) -> [Double] {
  runs[0].indices.map { place in runs.map { value($0[place]) }.mean }
}
let steps = curves.td3[0].map { Double($0.step) }
let ddpgBias = average(curves.ddpg) { $0.bias }
let td3Bias = average(curves.td3) { $0.believedBias }
let (ddpgEnd, td3End) = (ddpgBias.last ?? 0, td3Bias.last ?? 0)
lesson.reveal(
  ddpgEnd > 2 ? 2 : ddpgEnd < -2 ? 0 : 1,
  because:
    "DDPG expects \(abs(ddpgEnd).rounded(to: 1)) "
    + "\(ddpgEnd > 0 ? "more" : "less") than it gets. What TD3 believes, the "
    + "minimum, is \(abs(td3End).rounded(to: 1)) "
    + "\(td3End > 0 ? "above" : "below") what it gets."
    + (lesson[seeds] == 1
      ? " (One agent of each; `--seeds 2` asks more.)" : ""))
let late = (ddpgBias.suffix(5) + td3Bias.suffix(5)).map { $0 / 10 }
let near =
  10 * Swift.min(-2, late.min()!.rounded(.down))...10
  * Swift.max(4, late.max()!.rounded(.up))
let isSettled = Swift.max(abs(ddpgEnd), abs(td3End)) < 50
func panel(_ heading: String, _ range: ClosedRange<Double>?) -> Panel {
  Panel(
    heading, x: .steps, y: Axis("expected − measured", range: range),
    [
      .line(ReferenceLine("the truth", at: 0)),
      .curve(Curve("DDPG's critic", .ddpg, x: steps, y: ddpgBias)),
      .curve(Curve("TD3's minimum", .td3, x: steps, y: td3Bias)),
    ])
}
lesson.picture(
  "values",
  Chart(
    ddpgEnd > 0 && td3End < 0
      ? "DDPG ends above its truth, TD3's minimum below"
      : "At the end: DDPG \(ddpgEnd.rounded(to: 1)), TD3 "
        + "\(td3End.rounded(to: 1)) from the truth",
    subtitle: "what the critics expect, less what the actor gets; "
      + "agents of each kind: \(lesson[seeds])",
    panels: isSettled
      ? [
        panel("the whole way", nil), panel("the same, enlarged", near),
      ]
      : [panel("", nil)]))
lesson.check(
  "at the end TD3's minimum lies lower against its truth than DDPG's critic",
  td3End < ddpgEnd,
  "\(td3End.rounded(to: 1)) against \(ddpgEnd.rounded(to: 1))",
  applies: lesson[updates] >= 15_000)

// MARK: 5
lesson.cell(
  "Two phases, not to be mixed up",
  """
  Look at where the curves begin. At first *every* critic expects far too \
  much: DDPG's by \(ddpgBias[0].rounded(to: 0)), TD3's minimum by \
  \(td3Bias[0].rounded(to: 0)). That is not the bias we speak of. A newborn \
  critic says about 0; the true values are hundreds below, and the bad news \
  needs many updates to spread from state to state. Only when that gap has \
  closed does the second phase begin\
  \(isSettled ? " (enlarged, it can be seen)" : "; this run ends before"). What \
  remains there is overestimation, or its opposite.

  In numbers: by how much each opinion is too high, and the *return*, the sum \
  of an episode's rewards, without noise, on average over \
  \(curves.td3[0][0].returns.count) starts.
  """
) {}
let returns = (
  average(curves.ddpg) { $0.mean }, average(curves.td3) { $0.mean }
)
let firstBias = average(curves.td3) { $0.bias }
lesson.print(
  table(
    [
      "steps", "DDPG too high by", "its return", "minimum by",
      "critic 1 by", "their return",
    ],
    steps.indices.map { place in
      [
        "\(Int(steps[place]))", ddpgBias[place].rounded(to: 1),
        returns.0[place].rounded(to: 0), td3Bias[place].rounded(to: 1),
        firstBias[place].rounded(to: 1),
        returns.1[place].rounded(to: 0),
      ]
    }))
lesson.prose(
  """
  TD3's critic 1 and the minimum of the two lie close together. The minimum \
  works not by what it takes off once, but by being built into every target, \
  again and again. Where a return falls back, an actor has relapsed, and its \
  critics have not noticed yet.
  """)
lesson.check(
  "at the first look both are far above the truth",
  ddpgBias[0] > 50 && td3Bias[0] > 50,
  "\(ddpgBias[0].rounded(to: 0)) and \(td3Bias[0].rounded(to: 0))")

// MARK: 6
lesson.cell(
  "In DDPG",
  """
  DDPG believes its only critic. On the pendulum there is an alarm that needs \
  no measuring: no reward is above 0, so no value can be. A critic that says \
  more than 0 is wrong, whoever you ask.
  """
) {
  (
    ddpg: average(curves.ddpg) { $0.impossible }.last ?? 0,
    td3: average(curves.td3) { $0.impossible }.last ?? 0
  )
}
lesson.prose(
  """
  These are the shares of impossible values at the end, of DDPG's critic and \
  of TD3's first.

  Does it hurt? On the pendulum hardly: in published runs TD3 gets \
  \(Published.pendulum[1].value) and DDPG \(Published.pendulum[0].value) \
  (\(Published.zoo.reference)). \
  \(returns.0.mean > returns.1.mean ? "Here DDPG even learns faster. " : "")\
  What differs is the bias, the speed, the relapses and, over many seeds, the \
  worst of them (`swift run compare`). On larger worlds the TD3 paper left the \
  minimum out (\(Published.table2.meaning)):
  """)
lesson.print(
  table(
    ["", "HalfCheetah", "Hopper", "Walker2d", "Ant"],
    Published.ablation.filter {
      ["TD3", "TD3 − minimum"].contains($0[0])
    }))
lesson.prose(
  """
  On HalfCheetah TD3 is better *without* the minimum; on Ant the minimum is \
  everything. “TD3 always wins” is false. Source: \
  \(Published.table2.reference).
  """)

// MARK: 7
let learnt = lesson.cell(
  "Break it: the minimum over the batch",
  """
  `min` of two tensors is taken row by row. Take it over the whole batch by \
  mistake, and every row gets the value of the worst. Both ways we let the \
  critics learn for 200 updates more, while the actor rests.
  """,
  ask: Question(
    "What becomes of the mean of the critics' values?",
    [
      "hardly anything", "it moves by the gap of the critics",
      "it falls far",
    ])
) {
  let learnt = { (isOverBatch: Bool) -> Double in
    var agent = young
    for _ in 0..<200 {
      let batch = agent.memory.sample(
        128, using: &agent.dice.sampling, in: workspace)
      let (next1, next2) = agent.criticTarget(
        batch.nextState, agent.actorTarget(batch.nextState))
      var cautious = min(next1, next2)
      if isOverBatch {  // the mistake
        let lowest = cautious.numbers.min()!
        cautious = workspace.tensor(
          128, 1, Array(repeating: lowest, count: 128))
      }
      let y = batch.reward + agent.settings.discount * cautious
      let learning = agent.critic.recorded(in: workspace)
      let (q1, q2) = learning(batch.state, batch.action)
      let loss = (q1 - y).squared().mean() + (q2 - y).squared().mean()
      agent.criticOptimizer.step(
        &agent.critic, against: loss.gradient(of: learning))
      agent.criticTarget.follow(agent.critic, tau: agent.settings.tau)
    }
    let batch = update.batch
    return agent.critic.first(batch.state, batch.action).doubles.mean
  }
  return (rowByRow: learnt(false), overTheBatch: learnt(true))
}
let start = young.critic.first(update.batch.state, update.batch.action)
let (right, wrong) = (learnt.rowByRow, learnt.overTheBatch)
lesson.reveal(
  2,
  because:
    "They began at \(start.doubles.mean.rounded(to: 1)). Row by row they are "
    + "now at \(right.rounded(to: 1)); with the mistake they have sunk to "
    + "\(wrong.rounded(to: 1)). And it feeds on itself: the next targets are "
    + "built on what has sunk.")
lesson.check(
  "row by row, each value is one of its two critics' own",
  zip(cautious.numbers, zip(next1.numbers, next2.numbers)).allSatisfy {
    $0 == $1.0 || $0 == $1.1
  })
lesson.check("over the batch, the values sink", wrong < right)
lesson.finish()
