import Agents
import Autodiff
import Course
import Notebook
import Options
import Plotting
import Random

let rate = Parameter.number(
  "rate", "the learning rate of Adam", default: 0.001, in: 0.00001...0.1
)
let lesson = Lesson(
  step: 12, knobs: [rate],
  tries: [
    ("lesson-12 --rate 0.0001", "a cautious optimiser"),
    ("lesson-12 --rate 0.05", "a reckless one"),
  ], source: PackageResources.main_swift)
let workspace = Workspace()

// MARK: 1
var agent = practice(TD3.self, steps: 3_000, in: workspace).agent
let batch = agent.memory.sample(
  128, using: &agent.dice.sampling, in: workspace)
let (next1, next2) = agent.criticTarget(
  batch.nextState, agent.actorTarget(batch.nextState))
let target =
  (batch.reward
  + agent.settings.discount * (batch.continues * min(next1, next2)))
  .named("y")
func loss(of critic: Recorded<TwinCritic>) -> Tensor {
  let (q1, q2) = critic(batch.state, batch.action)
  return (q1 - target).squared().mean() + (q2 - target).squared().mean()
}
func lossNumber(_ critic: TwinCritic) -> Double {
  let (q1, q2) = critic(batch.state, batch.action)
  return Double(
    ((q1 - target).squared().mean() + (q2 - target).squared().mean())
      .number)
}
let (tape, gradient) = lesson.cell(
  "The tape, read backwards",
  """
  Step 11 left one number, the loss, and a tape on which every operation \
  stands that led to it, in order. To learn is to ask: if I turned this weight \
  a little, how would the loss change? One walk along the tape, from its end \
  to its beginning, answers that for all \(agent.critic.parameterCount) weights.
  """
) {
  let learning = agent.critic.recorded(in: workspace)
  let loss = loss(of: learning)
  // PyTorch: loss.backward()
  return (loss.graph, loss.gradient(of: learning))
}
lesson.prose(
  """
  Each line: its number, the operation, its shape, and behind the arrow the \
  lines that it was made from.
  """)
lesson.map(.critic1, .critic2)
lesson.check(
  "every weight has a slope",
  gradient.numbers.count == agent.critic.parameterCount,
  "\(gradient.numbers.count) slopes, norm \(gradient.norm.short)"
)

// MARK: 2
let layers = agent.critic.chains.flatMap(\.layers)
let slopes = gradient.numbers
let steepest = layers.map { layer in
  layer.weights.max { abs(slopes[$0]) < abs(slopes[$1]) }!
}
let turned = lesson.cell(
  "Trust, but check",
  """
  A gradient can be checked without any theory: turn one weight up a little, \
  then down a little, and see how much the loss changes. For each layer we do \
  so with its steepest weight, and at last with all weights at once, along \
  the gradient itself.
  """
) {
  let turn: Float = 1 / 256
  let measured = { (move: (inout [Float], Float) -> Void) -> Double in
    var (up, down) = (agent.critic, agent.critic)
    move(&up.theta, turn)
    move(&down.theta, -turn)
    return (lossNumber(up) - lossNumber(down)) / Double(2 * turn)
  }
  let along = measured { theta, h in
    for n in theta.indices { theta[n] += h * slopes[n] / gradient.norm }
  }
  return steepest.map { n in measured { $0[n] += $1 } } + [along]
}
let names = ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "all"]
let taped =
  steepest.map { Double(slopes[$0]) } + [Double(gradient.norm)]
lesson.print(
  table(
    ["layer", "slope by the tape", "slope by turning"],
    names.indices.map {
      [names[$0], taped[$0].short, turned[$0].short]
    }
  ))
let worst =
  zip(taped, turned).map { abs($0 - $1) / (abs($0) + 1e-3) }.max() ?? 0
lesson.check(
  "turning the weights finds the slopes that the tape finds",
  worst < 0.01,
  "the worst is \((100 * worst).short) % off: a finite turn is not infinitely small"
)
var dice = RandomStream(seed: 1, "lesson 12")
let some = (0..<100).map { _ in
  dice.integer(below: gradient.numbers.count)
}
let misses = some.map { n -> Double in
  var (up, down) = (agent.critic, agent.critic)
  up.theta[n] += 1 / 256
  down.theta[n] -= 1 / 256
  let turned = (lossNumber(up) - lossNumber(down)) * 128
  return abs(turned - Double(gradient.numbers[n]))
}
lesson.check(
  "so do a hundred weights chosen at random",
  (misses.max() ?? 0) < 0.01 * Double(gradient.norm),
  "the worst is \((misses.max() ?? 0).short) off, the norm is "
    + gradient.norm.short)
// MARK: 3
let blame = lesson.cell(
  "Who is to blame?",
  """
  The gradient shares out the blame among the layers. It runs from the last \
  layer back to the first, multiplied on its way by each layer's weights.
  """
) {
  layers.map { layer in
    gradient[layer.weights].map { Double($0 * $0) }.reduce(0, +)
      .squareRoot()
  }
}
lesson.picture(
  "blame",
  Chart(
    "Each layer gets its share of the blame",
    subtitle:
      "norm of the gradient of each layer's weights, batch of \(batch.count)",
    x: Axis("norm of the slopes"),
    [
      .bars(
        Bars(
          [
            "critic 1, layer 1", "critic 1, layer 2",
            "critic 1, layer 3",
            "critic 2, layer 1", "critic 2, layer 2",
            "critic 2, layer 3",
          ],
          [
            .init(roles: [.q1, .q1, .q1, .q2, .q2, .q2], values: blame)
          ],
          decimals: 2))
    ]))
lesson.check("no layer is left out", blame.allSatisfy { $0 > 0 })

// MARK: 4
let n = layers[0].start
let one = lesson.cell(
  "One weight, by hand",
  """
  The gradient moves nothing. The optimiser does: Adam. It keeps a running \
  mean m of each slope g and a running mean v of its square, and moves the \
  weight against the slope, by the rate times m/√v. On its first step both means are corrected \
  for having begun at 0, so that m is g and v is g².
  """,
  ask: Question(
    "So how far does a weight move on Adam's very first step?",
    [
      "by the rate itself, whatever the slope",
      "by the slope times the rate", "not at all",
    ])
) {
  var critic = agent.critic
  var adam = Adam(for: critic, rate: Float(lesson[rate]))
  let before = critic.theta[n]
  // PyTorch: optimizer.step()
  adam.step(&critic, against: gradient)
  return (
    slope: gradient.numbers[n], before: before, after: critic.theta[n]
  )
}
let (slope, before, after) = (one.slope, one.before, one.after)
lesson.reveal(
  0,
  because:
    "m/√v = g/|g|. The slope of this weight is \(slope.short); it went "
    + "from \(before.short) by \((after - before).short), where the rate is "
    + "\(lesson[rate].short).")
let expected = -Float(lesson[rate]) * slope / (abs(slope) + 1e-8)
lesson.check(
  "by hand and by Adam, the same step",
  abs(after - before - expected) < 1e-6 + abs(before) * 1e-6,
  "by hand \(expected.short)")

// MARK: 5
let falling = lesson.cell(
  "And again, and again",
  """
  The same batch and the same targets, two hundred times: a recording, a \
  gradient, a step.
  """
) {
  var critic = agent.critic
  var adam = Adam(for: critic, rate: Float(lesson[rate]))
  var losses = [lossNumber(critic)]
  for _ in 0..<200 {
    let learning = critic.recorded(in: workspace)
    // PyTorch: zero_grad(), backward(), step(), in this order
    let gradient = loss(of: learning).gradient(of: learning)
    adam.step(&critic, against: gradient)
    losses.append(lossNumber(critic))
  }
  return losses
}
let axis = falling.indices.map(Double.init)
let top = falling.max() ?? 0
lesson.prose(
  """
  The loss went from \(falling[0].short) to \(falling[200].short). \
  \(top > falling[0] ? "On its way it rose to \(top.short) (drawn in the Break it): "
    + "a fresh Adam's first steps are full steps, whatever the slope." : "")
  """)
lesson.check(
  "the loss of a fixed batch falls",
  falling[200] < falling[0],
  "\(falling[200].short) < \(falling[0].short)",
  applies: lesson[rate] <= 0.01)

// MARK: 6
let ddpg = lesson.cell(
  "In DDPG",
  "The same tape, a little more than half as long: one critic, one loss."
) {
  let agent = practice(DDPG.self, steps: 1_500, in: workspace).agent
  let learning = agent.critic.recorded(in: workspace)
  let loss = (learning(batch.state, batch.action) - target).squared()
    .mean()
  let nodes = loss.graph.nodes.count
  return (
    nodes: nodes, slopes: loss.gradient(of: learning).numbers.count
  )
}
lesson.check(
  "DDPG's recording is shorter, and has half as many slopes",
  ddpg.nodes < tape.nodes.count
    && 2 * ddpg.slopes == gradient.numbers.count,
  "\(ddpg.nodes) nodes against \(tape.nodes.count)")

// MARK: 7
let broken = lesson.cell(
  "Break it: forget to step, forget to zero",
  """
  Two classics. Without the optimiser's step a backward pass changes *no* \
  weight. And in PyTorch a gradient is added to what is there already: who \
  forgets `zero_grad()` steps along the sum of all slopes since the beginning. \
  In our engine a gradient is a value, so we have to add them up on purpose.
  """,
  ask: Question(
    "After two hundred backward passes without a step, how far has the loss "
      + "fallen?",
    ["as far as before", "half as far", "not at all"])
) {
  let learn = {
    (forgetsToStep: Bool, forgetsToZero: Bool) -> [Double] in
    var critic = agent.critic
    var adam = Adam(for: critic, rate: Float(lesson[rate]))
    var (losses, pile) = (
      [lossNumber(critic)], Gradient<TwinCritic>?.none
    )
    for _ in 0..<200 {
      let learning = critic.recorded(in: workspace)
      var gradient = loss(of: learning).gradient(of: learning)
      if forgetsToZero, let pile { gradient = pile + gradient }
      pile = gradient
      if !forgetsToStep { adam.step(&critic, against: gradient) }
      losses.append(lossNumber(critic))
    }
    return losses
  }
  return (noStep: learn(true, false), neverZeroed: learn(false, true))
}
let (idle, piling) = (broken.noStep, broken.neverZeroed)
/// How high the loss stood each time it turned to fall again.
let crests = piling.indices.dropFirst().dropLast().filter {
  piling[$0 - 1] < piling[$0] && piling[$0] >= piling[$0 + 1]
}.map { piling[$0] }
let sway = crests == crests.sorted() ? ", wider each time" : ""
lesson.reveal(
  2,
  because:
    "It is \(idle[200].short), as at the start. With slopes piling up "
    + "it ends at \(piling[200].short), where \(falling[200].short) was "
    + "possible: it swings to and fro across the valley\(sway). "
    + "\(crests.count) times it climbs out, once to \((crests.max() ?? 0).short)."
)
lesson.picture(
  "falling",
  Chart(
    "It learns only if one steps, and zeroes",
    subtitle:
      "loss of one fixed batch, Adam with rate \(lesson[rate].short)",
    x: Axis("steps"), y: Axis("loss", scale: .logarithmic),
    [
      .curve(Curve("never zeroed", .ddpg, x: axis, y: piling)),
      .curve(Curve("no step", .neutral, x: axis, y: idle)),
      .curve(Curve("right", .td3, x: axis, y: falling)),
    ]))
lesson.check(
  "without a step not one weight moves", Set(idle).count == 1)
lesson.check(
  "slopes that pile up end higher than fresh ones",
  piling[200] > falling[200],
  "\(piling[200].short) > \(falling[200].short)")
lesson.finish()
