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
let target = lesson.cell(
  "What should the critics have said?",
  """
  They should have said: the reward that came, and then γ times the worth of \
  what comes next, as the cautious opinion has it. That is y. Steps 5 to 9 on \
  a batch of four, with every number in between. Take a calculator.
  """
) {
  let policy = agent.actorTarget(batch.nextState)
  let noise = agent.smoothing.noise(draws)
  let nextAction = agent.smoothing(policy, noise).named("next action")
  let (next1, next2) = agent.criticTarget(batch.nextState, nextAction)
  let cautious = min(next1, next2)
  // PyTorch: y = r + gamma * (1 - done) * min_q
  let y = batch.reward + discount * (batch.continues * cautious)
  return Worked(
    policy: policy, noise: noise, nextAction: nextAction, next1: next1,
    next2: next2, cautious: cautious, y: y)
}
struct Worked {
  let policy, noise, nextAction, next1, next2, cautious, y: Tensor
}
let lines: [(String, Tensor)] = [
  ("μ′(s′)", target.policy), ("clipped noise", target.noise),
  ("a′", target.nextAction), ("Q₁′(s′, a′)", target.next1),
  ("Q₂′(s′, a′)", target.next2), ("minimum", target.cautious),
  ("r", batch.reward), ("1 − d", batch.continues), ("y", target.y),
]
lesson.print(
  table(
    ["", "row 1", "row 2", "row 3", "row 4"],
    lines.map { name, tensor in
      [name] + (0..<4).map { tensor[$0, 0].rounded(to: 4) }
    }))
lesson.prose(
  """
  Row 1 by hand: \(batch.reward[0, 0].rounded(to: 4)) + \(discount.short) · \
  \(batch.continues[0, 0].short) · (\(target.cautious[0, 0].rounded(to: 4))) = \
  \(target.y[0, 0].rounded(to: 4)).
  """)
lesson.map(.actorTarget, .criticTarget1, .criticTarget2)
lesson.check(
  "y = r + γ (1 − d) · min in every row",
  (0..<4).allSatisfy { row in
    let byHand =
      Double(batch.reward[row, 0]) + Double(discount)
      * Double(batch.continues[row, 0])
      * Double(target.cautious[row, 0])
    return abs(byHand - Double(target.y[row, 0])) < 1e-4
  })

// MARK: 2
let trips = lesson.cell(
  "The mask: no future after the end",
  """
  d is 1 where the world *ended*, and there the future is worth 0. On the \
  pendulum that never happens, so we go where it does: a car in a valley that \
  is done when it reaches the flag. A hand-written driver pumps it up.
  """,
  ask: Question(
    "When is the next value added?",
    [
      "only when the episode is over", "only while it is not over",
      "always",
    ])
) {
  var (car, dice) = (
    MountainCarContinuous(), RandomStream(seed: 1, "car")
  )
  var memory = ReplayMemory(capacity: 2_000, observation: 2, action: 1)
  let pump = PumpController()
  for _ in 0..<5 {
    var state = car.reset(using: &dice)
    while true {
      let action = pump.action(for: state)
      let result = car.step(action)
      memory.append(
        Transition(
          state: state, action: action, reward: Float(result.reward),
          nextState: result.observation, terminated: result.terminated,
          truncated: result.truncated))
      state = result.observation
      if result.isLast { break }
    }
  }
  return memory
}
let ends = (0..<trips.count).filter { trips[$0].terminated }
let shown = [ends[0] - 2, ends[0] - 1, ends[0], ends[0] + 1]
let carBatch = trips.batch(at: shown, in: workspace)
let guess = Float(50)  // what a critic might say of any next state
lesson.reveal(
  1,
  because:
    "While the world goes on, there is a future to add. Inverted, the "
    + "last step of \(ends.count) trips would be given a future it does not "
    + "have, and the other \(trips.count - ends.count) steps none.")
func targets(_ mask: (Float) -> Float) -> [Float] {
  (0..<4).map { row in
    carBatch.reward[row, 0] + discount
      * mask(carBatch.continues[row, 0]) * guess
  }
}
let masked = targets { $0 }
lesson.print(
  table(
    ["step", "r", "1 − d", "y", "y, no mask", "y, inverted"],
    (0..<4).map { row in
      [
        "\(shown[row])", carBatch.reward[row, 0].rounded(to: 2),
        carBatch.continues[row, 0].short, masked[row].rounded(to: 2),
        targets { _ in 1 }[row].rounded(to: 2),
        targets { 1 - $0 }[row].rounded(to: 2),
      ]
    }))
lesson.prose(
  "The flag is reached in the third row; the fourth begins another trip. In the "
    + "last three columns the next value is taken to be \(guess.short) everywhere."
)
lesson.check(
  "at the flag the target is the reward alone",
  masked[2] == carBatch.reward[2, 0] && carBatch.continues[2, 0] == 0,
  "y = \(masked[2].short)")

// MARK: 3
let clocks = lesson.cell(
  "A clock is not an end",
  """
  Every episode of the pendulum is stopped by the clock. The pendulum itself \
  goes on. Store that stop as an end, and the critics learn that after it all \
  costs are over. Two critics judge the same actor, a newborn that never \
  learns; one is told the truth about clocks. Then we measure. (An actor that \
  stands still needs no brakes: here the targets follow fast.)
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
    + "and the value is off by \(abs(cut - truth).short).")
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
  "\(abs(cut - truth).short) against \(abs(whole - truth).short)")

// MARK: 4
let gradients = lesson.cell(
  "Detached: a number, not a function",
  """
  y is something to aim at. The critics shall move towards y, not y towards \
  them. So y is *detached*: no gradient flows back through it. Many notes say \
  that without this “it won't work”. Let us see. Our target networks record \
  nothing; here we record them on purpose, and leave the detaching out.
  """,
  ask: Question(
    "Without the cut, what changes in the gradient of the online critics?",
    ["everything", "a little", "not one bit"])
) {
  let following = agent.criticTarget.recorded(in: workspace)
  let learning = agent.critic.recorded(in: workspace)
  let loss = { (isDetached: Bool) -> Tensor in
    let (next1, next2) = following(batch.nextState, target.nextAction)
    var y =
      batch.reward + usual * (batch.continues * min(next1, next2))
    if isDetached { y = y.detached() }
    let (q1, q2) = learning(batch.state, batch.action)
    return (q1 - y).squared().mean() + (q2 - y).squared().mean()
  }
  let cut = loss(true)
  let leaks = cut.depends(on: following)
  let withCut = cut.gradient(of: learning, keepingRecording: true)
    .numbers
  let open = loss(false)
  let without = open.gradient(of: learning, keepingRecording: true)
    .numbers
  let leak = open.gradient(of: following).norm
  return (
    leakWithCut: leaks ? Double.nan : 0, leakWithout: Double(leak),
    withCut: withCut, without: without
  )
}
let (withCut, withoutCut) = (gradients.withCut, gradients.without)
let leak = gradients.leakWithout
/// What the recording of the target alone holds.
func recordedTarget() -> Int {
  let following = agent.criticTarget.recorded(in: workspace)
  let (next1, next2) = following(batch.nextState, target.nextAction)
  let y = batch.reward + usual * (batch.continues * min(next1, next2))
  defer { _ = y.sum().gradient(of: following) }
  return y.graph.nodes.filter { $0.kind == .recorded }.count
}
let extra = recordedTarget()
lesson.reveal(
  2,
  because:
    "The target networks have weights of their own, and the optimiser "
    + "holds only the online ones. Of \(withoutCut.count) slopes "
    + "\(zip(withCut, withoutCut).filter { $0 != $1 }.count) differ. "
    + "What changes: a gradient of norm \(leak.short) leaks into the target "
    + "networks, where nobody wants it, and the recording "
    + "has \(extra) operations more to walk back.")
/// One critic's half of that loss, so that its recording fits into a picture.
func recording() -> Graph {
  let following = agent.criticTarget.recorded(in: workspace)
  let learning = agent.critic.recorded(in: workspace)
  let next = following.first(batch.nextState, target.nextAction)
  let y = (batch.reward + discount * (batch.continues * next))
    .detached()
  let error = learning.first(batch.state, batch.action) - y
  let loss = error.squared().mean()
  defer { _ = loss.gradient(of: learning) }
  return loss.graph
}
lesson.picture(
  "cut",
  Chart(
    "The way back ends at the cut",
    subtitle:
      "the recording of one critic's loss, with its target recorded on purpose",
    [
      .diagram(
        diagram(of: recording(), networks: ["target critic", "critic"]))
    ]))
lesson.check(
  "without the cut the critics' gradient is the same, to the last bit",
  withCut == withoutCut, "\(withoutCut.count) slopes")
lesson.check(
  "with the cut nothing leaks; without it, something does",
  gradients.leakWithCut == 0 && leak > 0, "norm \(leak.short)")

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
    let (next1, next2) = learning(batch.nextState, target.nextAction)
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
  The two gradients differ by \(residual.distance.short), where the right one \
  is \(residual.norm.short) long. In `TD3.swift` the word `detached()` stands \
  in step 9 all the same. There it acts on plain numbers and does nothing: it \
  says what is meant.
  """)
lesson.check(
  "without target networks the cut changes the gradient",
  residual.distance > 0)

// MARK: 6
let big = agent.memory.sample(
  256, using: &agent.dice.sampling, in: workspace)
var learner = agent
let update = learner.update(on: big, in: workspace)
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
) {
  table(
    ["mistake", "the number", "where it should be"],
    [
      [
        "no mask", "\(targets { _ in 1 }[2].short) at the flag",
        masked[2].short,
      ],
      [
        "inverted mask", "\(targets { 1 - $0 }[0].short) on the way",
        masked[0].short,
      ],
      [
        "clock as end", "expects \(cut.short)",
        "\(truth.short) measured",
      ],
      ["no detach", "leak of \(leak.short)", "0"],
      [
        "no target networks, no detach",
        "gradient off by \(residual.distance.short)", "0",
      ],
    ])
}
lesson.picture(
  "targets",
  Chart(
    "The target is the reward, moved down by the future",
    subtitle: "a batch of \(big.count), γ = \(discount.short)",
    x: Axis("reward r"), y: Axis("target y"),
    [
      .points(
        Points(
          "rows", .target, x: big.reward.doubles,
          y: update.target.doubles)),
      .diagonal,
    ]))
let possible = Pendulum().returnRange(discount: Double(discount))
lesson.check(
  "every y is a value that is possible in this world",
  update.target.doubles.allSatisfy { possible.contains($0) },
  "\(big.count) rows, from \(possible.lowerBound.short) to 0")
lesson.finish()
