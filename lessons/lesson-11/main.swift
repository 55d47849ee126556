import Agents
import Autodiff
import Course
import Notebook
import Options
import Plotting
import Random

let batchSize = Parameter.whole(
  "batch", "transitions in the batch of the loss surface", default: 128,
  in: 8...1_024)
let lesson = Lesson(
  step: 11, knobs: [batchSize],
  tries: [
    ("lesson-11 --batch 8", "the surface as eight transitions see it"),
    ("lesson-11 --batch 1024", "and as a thousand do"),
  ], source: PackageResources.main_swift)
let workspace = Workspace()

// MARK: 1
var agent = practice(TD3.self, steps: 4_000, in: workspace).agent
let four = agent.memory.sample(
  4, using: &agent.dice.sampling, in: workspace)
let draws = agent.smoothing.draws(
  4, using: &agent.dice.smoothing, in: workspace)
var learner = agent
let update = learner.update(on: four, draws: draws, in: workspace)
struct Worked {
  let q1: Tensor, q2: Tensor, target: Tensor, loss: Tensor
}
let first = lesson.cell(
  "From errors to one number",
  """
  Each row of the batch has an error for each critic (step 10). Learning needs \
  *one* number that says how bad it all is. Square the errors, so that sign \
  does not matter and large ones count more; take the mean over the batch; \
  add the two critics. Here it is with four rows, for your calculator.
  """
) {
  let target = update.target  // y: the very four of lesson 9
  let (q1, q2) = agent.critic(four.state, four.action)
  // PyTorch: F.mse_loss(q1, y) + F.mse_loss(q2, y)
  let loss =
    (q1 - target).squared().mean() + (q2 - target).squared().mean()
  return Worked(q1: q1, q2: q2, target: target, loss: loss)
}
let (q1, q2) = (first.q1, first.q2)
let (target, loss) = (first.target, first.loss)
let (e1, e2) = (q1 - target, q2 - target)
let worked: [(String, Tensor)] = [
  ("y", target), ("Q₁", q1), ("Q₁ − y", e1),
  ("(Q₁ − y)²", e1.squared()),
  ("Q₂", q2), ("Q₂ − y", e2), ("(Q₂ − y)²", e2.squared()),
]
lesson.print(
  table(
    ["", "row 1", "row 2", "row 3", "row 4", "mean"],
    worked.map { name, tensor in
      [name] + (0..<4).map { tensor[$0, 0].rounded(to: 4) }
        + [
          name.hasSuffix("²") ? tensor.doubles.mean.rounded(to: 4) : ""
        ]
    }))
let (loss1, loss2) = (
  e1.squared().doubles.mean, e2.squared().doubles.mean
)
lesson.prose(
  """
  (Your last digit may differ: the table is rounded.) The loss is \(loss1.rounded(to: 4)) + \(loss2.rounded(to: 4)) = \
  \(loss.number.rounded(to: 4)).
  """)
lesson.map(.critic1, .critic2)
lesson.check(
  "the loss is the sum of the two means",
  abs(Double(loss.number) - loss1 - loss2) < 1e-3
    * Swift.max(1, loss1 + loss2))

// MARK: 2
let slopes = lesson.cell(
  "One sum trains two critics",
  """
  Two critics, one loss, one optimiser. Does the one not disturb the other? \
  Take the gradient of the sum, and then of each half alone.
  """,
  ask: Question(
    "How do critic 1's slopes in the sum compare with those of its own loss?",
    [
      "the same to the last bit", "a little different",
      "they are half as large",
    ])
) {
  let learning = agent.critic.recorded(in: workspace)
  let (q1, q2) = learning(four.state, four.action)
  let loss1 = (q1 - target).squared().mean()
  let loss2 = (q2 - target).squared().mean()
  let gradient = { (loss: Tensor) -> [Float] in
    loss.gradient(of: learning, keepingRecording: true).numbers
  }
  return (
    ofSum: gradient(loss1 + loss2), ofFirst: gradient(loss1),
    ofSecond: gradient(loss2)
  )
}
let (both, firstOnly, second) = (
  slopes.ofSum, slopes.ofFirst, slopes.ofSecond
)
let half = both.count / 2
lesson.reveal(
  0,
  because:
    "They share no weight. Of critic 1's \(half) slopes in the sum "
    + "\(zip(both.prefix(half), firstOnly.prefix(half)).filter { $0 != $1 }.count) "
    + "differ from those of its own loss. From the other critic's loss it gets "
    + "no slope at all (\(second.prefix(half).filter { $0 != 0 }.count) of "
    + "\(half) are not 0).")
lesson.check(
  "the sum's gradient is each critic's own, side by side, bit for bit",
  both == Array(firstOnly.prefix(half)) + Array(second.suffix(half)))

/// The gradient of a loss over some rows of the first batch.
func gradient(ofRows rows: Range<Int>) -> [Double] {
  let learning = agent.critic.recorded(in: workspace)
  let part = { (tensor: Tensor) in
    workspace.tensor(
      rows.map { row in (0..<tensor.columns).map { tensor[row, $0] } })
  }
  let (q1, q2) = learning(part(four.state), part(four.action))
  let loss =
    (q1 - part(target)).squared().mean()
    + (q2 - part(target)).squared().mean()
  return loss.gradient(of: learning).numbers.map(Double.init)
}
let whole = gradient(ofRows: 0..<4)
let single = (0..<4).map { gradient(ofRows: $0..<$0 + 1) }
let apart =
  whole.indices.map { n in
    abs(whole[n] - single.map { $0[n] }.mean)
  }.max() ?? 0
lesson.prose(
  """
  Nor do the rows disturb each other: the batch's gradient is the mean of the \
  gradients that each row alone would give. So one step serves them all.
  """)
lesson.check(
  "the batch's gradient is the mean of its rows' own",
  apart < 1e-3 * (whole.map(abs).max() ?? 1),
  "the four rows of the table, largest difference \(apart.short)")

// MARK: 3
let batch = agent.memory.sample(
  lesson[batchSize], using: &agent.dice.sampling, in: workspace)
let (nextOne, nextTwo) = agent.criticTarget(
  batch.nextState, agent.actorTarget(batch.nextState))
let aim =
  batch.reward
  + agent.settings.discount * (batch.continues * min(nextOne, nextTwo))
func lossOf(_ critic: TwinCritic) -> Double {
  let (q1, q2) = critic(batch.state, batch.action)
  return Double(
    ((q1 - aim).squared().mean() + (q2 - aim).squared().mean()).number)
}
let far = 6.0  // how long each direction is, in the space of weights
let surface = lesson.cell(
  "The landscape that the optimiser walks in",
  """
  The loss is a height above the space of all weights. That space has \
  \(agent.critic.parameterCount) dimensions; we look along two directions drawn \
  at random, around the place where the critics are.
  """
) {
  var dice = RandomStream(seed: 1, "two directions")
  let theta = agent.critic.theta
  let scale = far / Double(theta.count).squareRoot()
  let direction = { (dice: inout RandomStream) -> [Float] in
    theta.map { _ in Float(scale * dice.gaussian()) }
  }
  let (one, other) = (direction(&dice), direction(&dice))
  let places = (-12...12).map { Float($0) / 12 }
  return places.map { b in
    places.map { a -> Double in
      var critic = agent.critic
      for n in theta.indices {
        critic.theta[n] += a * one[n] + b * other[n]
      }
      return lossOf(critic)
    }
  }
}
let heights = surface.joined().map { $0 }
let here = surface[12][12]
lesson.picture(
  "surface",
  Chart(
    "The critics sit low in a valley of their loss",
    subtitle:
      "loss of a batch of \(batch.count), along two directions in the space of "
      + "weights",
    x: Axis(
      "first direction", unit: "1: about \(far.short) in weights",
      range: -1...1),
    y: Axis("second direction", range: -1...1),
    [
      .map(
        HeatMap(
          "log₁₀ loss", x: -1...1, y: -1...1,
          rows: surface.map { $0.map { log10($0) } }, contours: 8)),
      .note(Note("here", x: 0, y: 0, .right, role: .ddpg)),
    ]))
/// log₁₀, by counting: the picture needs three digits of it.
func log10(_ x: Double) -> Double {
  var (whole, rest) = (0.0, Swift.max(x, 1e-12))
  while rest >= 10 { (whole, rest) = (whole + 1, rest / 10) }
  while rest < 1 { (whole, rest) = (whole - 1, rest * 10) }
  var step = 0.5
  while step > 1e-4 {
    rest *= rest
    if rest >= 10 { (whole, rest) = (whole + step, rest / 10) }
    step /= 2
  }
  return whole
}
lesson.prose(
  """
  Here the loss is \(here.short); at the edges of the picture up to \
  \((heights.max() ?? 0).short).
  """)
lesson.check(
  "training has brought the critics lower than most of what surrounds them",
  heights.filter { $0 > here }.count > heights.count * 3 / 4,
  "\(heights.filter { $0 > here }.count) of \(heights.count) places are higher"
)

// MARK: 4
let ddpg = lesson.cell(
  "In DDPG",
  "One mean squared error; there is no second to add."
) {
  var ddpg = practice(DDPG.self, steps: 2_000, in: workspace).agent
  let update = ddpg.update(on: four, in: workspace)
  return (
    loss: update.criticLoss.number,
    byHand: (update.q - update.target).squared().mean().number
  )
}
lesson.check(
  "DDPG's loss is the mean of its squared errors",
  ddpg.loss == ddpg.byHand,
  ddpg.loss.short)

// MARK: 5
let wrong = lesson.cell(
  "Break it: the mean over the wrong axis",
  """
  Errors lie in a column: one row for each transition, one number a row. The \
  mean must be taken down the column. Take it along each row, over a single \
  number, and nothing is averaged: \(batch.count) numbers go in and as many come \
  out. Whoever then adds `.sum()`, so that it is one number, has the loss of a \
  batch for the loss of a transition.
  """,
  ask: Question(
    "How large is the gradient of that?",
    [
      "the same", "\(batch.count) times as large",
      "√\(batch.count) times",
    ])
) {
  let learning = agent.critic.recorded(in: workspace)
  let (q1, q2) = learning(batch.state, batch.action)
  let errors = (q1 - aim).squared() + (q2 - aim).squared()
  let down = errors.mean().gradient(
    of: learning, keepingRecording: true)
  let alongThenSum = errors.sum().gradient(of: learning)
  return (right: Double(down.norm), wrong: Double(alongThenSum.norm))
}
let factor = wrong.wrong / wrong.right
lesson.reveal(
  1,
  because:
    "The loss belongs to the batch, and a step "
    + "is taken once for all of its rows. Adam (lesson 12) hides the mistake, "
    + "for it divides by the usual size; plain gradient descent would leap."
)
lesson.check(
  "the sum is as many times steeper as there are rows",
  abs(factor / Double(batch.count) - 1) < 1e-3, "\(factor.short)")
lesson.finish()
