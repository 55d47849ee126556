import Agents
import Autodiff
import Course
import Environments
import Notebook
import Options
import Plotting
import Random

let batchSize = Parameter.whole(
  "batch", "transitions in a batch", default: 128, in: 2...1_024)
let lesson = Lesson(
  step: 4, knobs: [batchSize],
  tries: [
    ("lesson-04 --batch 4", "a batch that hardly knows anything"),
    ("lesson-04 --batch 1024", "a batch that knows nearly all"),
  ], source: PackageResources.main_swift)
let workspace = Workspace()

// MARK: 1
var agent = lesson.cell(
  "Where we are",
  """
  The memory holds transitions, six networks are ready. Now the update \
  begins. Its first act is to draw a batch. We need a memory with something \
  in it, so a TD3 trains a little.
  """
) {
  practice(TD3.self, steps: 4_000, in: workspace).agent
}
lesson.print("\(agent.memory.count) transitions remembered")
lesson.map()

// MARK: 2
let batch = lesson.cell(
  "Rows are samples, columns are features",
  """
  A batch is five tensors with *names*. Each row is one transition; the \
  columns are what it consists of.
  """,
  ask: Question(
    "A batch of \(lesson[batchSize]). What shape have its rewards?",
    [
      "\(lesson[batchSize])", "\(lesson[batchSize])×1",
      "1×\(lesson[batchSize])",
    ])
) {
  // PyTorch: state, action, reward, next_state, done = buffer.sample(…)
  agent.memory.sample(
    lesson[batchSize], using: &agent.dice.sampling, in: workspace)
}
let shapes: [(String, Tensor)] = [
  ("state", batch.state), ("action", batch.action),
  ("reward", batch.reward),
  ("nextState", batch.nextState), ("continues", batch.continues),
]
lesson.reveal(
  1,
  because:
    "One column: it is \(batch.reward.shape), like every other number "
    + "that belongs to a row. The last cell shows what a wrong shape costs."
)
lesson.print(
  table(
    ["field", "shape", "first row"],
    shapes.map { name, tensor in
      [
        name, "\(tensor.shape)",
        (0..<tensor.columns).map { tensor[0, $0].short }.joined(
          separator: "  "),
      ]
    }))
lesson.prose(
  """
  `continues` is 1 − d: 1 while the world goes on, 0 where it ended.

  Why names and not a tuple? Because every codebase has its own order. The \
  TD3 authors return (state, action, next state, reward, not done); Spinning \
  Up keeps (state, next state, action, reward, done); Stable-Baselines3 has \
  (state, action, next state, done, reward). Swap reward and \
  done, and it still runs.
  """)
lesson.check(
  "every field has one row for each transition",
  shapes.allSatisfy { $1.rows == lesson[batchSize] })

// MARK: 3
let lossOfAll = loss(
  over: agent.memory.batch(
    at: Array(0..<agent.memory.count), in: workspace))
/// The mean squared error of critic 1 against the targets, without noise.
func loss(over batch: Batch) -> Double {
  let nextAction = agent.actorTarget(batch.nextState)
  let (next1, next2) = agent.criticTarget(batch.nextState, nextAction)
  let target =
    batch.reward
    + agent.settings.discount * (batch.continues * min(next1, next2))
  let q1 = agent.critic.first(batch.state, batch.action)
  return Double((q1 - target).squared().mean().number)
}
let sizes = [8, 16, 32, 64, 128, 256, 512]
let spreads = lesson.cell(
  "What a larger batch buys",
  """
  A batch is an estimate. What we would like to know is the critic's loss over \
  the *whole* memory: here it is \(lossOfAll.short). (`loss` is steps 5 to 11, \
  each with a lesson of its own.) What we can afford at each step is the loss \
  over one batch. Draw many batches of each size, and see how far their losses \
  scatter about the truth.
  """,
  ask: Question(
    "From a batch of \(sizes[2]) to one of \(sizes[4]): what becomes of "
      + "the scatter?",
    ["a quarter of it", "half of it", "about the same"])
) {
  sizes.map { size in
    let losses = (0..<200).map { _ in
      loss(
        over: agent.memory.sample(
          size, using: &agent.dice.sampling, in: workspace))
    }
    return losses.map { ($0 - lossOfAll) * ($0 - lossOfAll) }.mean
      .squareRoot()
  }
}
let ratio = spreads[2] / spreads[4]
lesson.reveal(
  1,
  because:
    "From \(spreads[2].short) to \(spreads[4].short): divided by "
    + "\(ratio.rounded(to: 2)). Noise falls with the square root of the batch, and the "
    + "price rises with the batch: that is why nobody takes all.")
let xs = sizes.map(Double.init)
let ideal = xs.map { spreads[3] * (xs[3] / $0).squareRoot() }
lesson.picture(
  "spread",
  Chart(
    "A batch is a noisy estimate, and noise falls as 1/√B",
    subtitle:
      "scatter of the critic's loss about that of the whole memory, "
      + "200 batches of each size",
    x: Axis(
      "batch size B", range: 7...600, scale: .logarithmic,
      ticks: .at(xs)),
    y: Axis("scatter of the loss", scale: .logarithmic),
    [
      .curve(Curve("1/√B", .truth, x: xs, y: ideal)),
      .curve(Curve("measured", .td3, x: xs, y: spreads)),
    ]))
lesson.check(
  "the scatter falls with the square root, within a factor of two",
  (0.5...2).contains(
    spreads[0] / spreads[6] / (xs[6] / xs[0]).squareRoot()),
  "\((spreads[0] / spreads[6]).short) times, where "
    + "√\((xs[6] / xs[0]).short) = \((xs[6] / xs[0]).squareRoot().short)"
)

// MARK: 4
let (fromTD3, fromDDPG) = lesson.cell(
  "In DDPG",
  """
  The same step, line for line. From the same memory and the same dice both \
  agents draw the same batch.
  """
) {
  var td3 = TD3(agent.settings, observation: 3, limit: [2], seed: 9)
  var ddpg = DDPG(agent.settings, observation: 3, limit: [2], seed: 9)
  (td3.memory, ddpg.memory) = (agent.memory, agent.memory)
  return (
    td3.update(in: workspace).batch.reward,
    ddpg.update(in: workspace).batch.reward
  )
}
lesson.check(
  "one seed, one batch", fromTD3.numbers == fromDDPG.numbers,
  "\(fromTD3.shape) rewards")

// MARK: 5
let wrong = lesson.cell(
  "Break it: B against B×1",
  """
  An expensive silence. A vector of B numbers minus a column of B×1 is, in \
  NumPy and PyTorch, no error: both are stretched to B×B, every prediction is \
  compared with *every* target, and the mean of that is called the loss. Here \
  it is, spelled out.

  Mind the word: a target *network* is a slow copy; a *target* y is the number \
  that a critic aims at (step 9).
  """,
  ask: Question(
    "What becomes of the loss?",
    [
      "about the same", "some times as large",
      "hundreds of times as large, or more",
    ])
) {
  let q = agent.critic.first(batch.state, batch.action)
  let y =
    batch.reward + agent.settings.discount
    * agent.criticTarget.first(
      batch.nextState, agent.actorTarget(batch.nextState))
  let right = (q - y).squared().mean().number
  let everyPair = q.numbers.flatMap { q in
    y.numbers.map { (q - $0) * (q - $0) }
  }
  let middle = y.doubles.mean
  return (
    right: Double(right), stretched: everyPair.map(Double.init).mean,
    againstMean: q.doubles.map { ($0 - middle) * ($0 - middle) }.mean
      + y.doubles.deviation * y.doubles.deviation
  )
}
let factor = wrong.stretched / wrong.right
lesson.reveal(
  factor < 2 ? 0 : factor < 100 ? 1 : 2,
  because: "The loss becomes \(wrong.stretched.short), where "
    + "\(wrong.right.short) is right: \(factor.short) times as much. And it "
    + "teaches every row the mean of *all* targets: the same loss comes out "
    + "when each prediction is held against that mean, and their variance is "
    + "added, \(wrong.againstMean.short).")
let sentence = Shape.refusal(
  "subtract", Shape(1, lesson[batchSize]), Shape(lesson[batchSize], 1))
lesson.prose("Our engine does not stretch anything. It says:")
lesson.prose("*\(sentence ?? "nothing")*")
lesson.check(
  "the engine refuses to mix the two shapes", sentence != nil)
lesson.check(
  "the stretched loss pulls every row to the mean of all targets",
  abs(wrong.stretched - wrong.againstMean) < 1e-3 * wrong.stretched,
  "\(wrong.stretched.short) and \(wrong.againstMean.short)")
lesson.finish()
