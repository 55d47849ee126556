import Agents
import Autodiff
import Course
import Environments
import Notebook
import Options
import Plotting
import Random

let hidden = Parameter.whole(
  "hidden", "units in each of the two hidden layers", default: 64,
  in: 2...256)
let limit = Parameter.number(
  "limit", "the largest torque in N·m", default: 2, in: 0.5...5)
let lesson = Lesson(
  step: 2, knobs: [hidden, limit],
  tries: [
    ("lesson-02 --hidden 4", "an actor with hardly any units"),
    ("lesson-02 --limit 5", "a stronger motor"),
  ], source: PackageResources.main_swift)
let workspace = Workspace()
let (units, torque) = (lesson[hidden], Float(lesson[limit]))

// MARK: 1
let (weights, biases) = (
  3 * units + units * units + units, 2 * units + 1
)
var actor = lesson.cell(
  "Who decides: the actor μ",
  """
  The actor is a function from what is seen to what is done. It has two \
  hidden layers, each a matrix product, a bias and a ReLU. At the end tanh \
  squeezes the result between −1 and 1, and the limit stretches it to torque. \
  Its weights are one long vector, which books call θ; they call the angle θ too. Beside θ̇ it is the angle.
  """,
  ask: Question(
    "Three numbers in, two layers of \(units), one number out. "
      + "How many numbers is θ?",
    ["\(weights)", "\(weights + biases)", "\(2 * (weights + biases))"])
) {
  var dice = RandomStream(seed: 1, "actor's first weights")
  // PyTorch: nn.Sequential(nn.Linear(3, 64), nn.ReLU(), …, nn.Tanh())
  return Actor(
    observation: 3, hidden: [units, units], limit: [torque], from: &dice
  )
}
lesson.reveal(
  1,
  because:
    "\(weights) weights and \(biases) biases: each unit has one bias, "
    + "and they are learnt too.")
lesson.print(actor.summary)
lesson.map(.actor, .actorTarget)
lesson.check(
  "θ has as many numbers as the layers say",
  actor.parameterCount == weights + biases, "\(actor.parameterCount)")

// MARK: 2
let places = [
  [0.0, 0], [1, 0], [-1, 0], [Double.pi, 0], [0, 5], [0, -5],
]
let action = lesson.cell(
  "What a newborn actor does",
  """
  A batch of states goes in, one row each; a batch of torques comes out: 6×1 \
  is six rows and one column. θ = 0 is upright, ±π hangs down.
  """
) {
  actor(observations(places, in: workspace))
}
lesson.print(
  table(
    ["θ (rad)", "θ̇ (rad/s)", "torque (N·m)"],
    places.indices.map { row in
      [
        places[row][0] == .pi ? "π" : places[row][0].short,
        places[row][1].short,
        action[row, 0].rounded(to: 4),
      ]
    }))
lesson.prose(
  """
  None is at the limit: the first weights are drawn from ±1/√inputs of each layer, so \
  that nothing is loud at birth.
  """)
lesson.check(
  "no torque is beyond the limit, whatever the state",
  action.numbers.allSatisfy { abs($0) <= torque },
  "limit \(torque.short)")

// MARK: 3
let copied = lesson.cell(
  "The target is a copy",
  """
  TD3 keeps a second actor μ′, the *target*. It begins as a copy. In Swift a \
  network is a value: to assign it is to copy it, all of θ.
  """,
  ask: Question(
    "We copy the actor, then change one weight of the original. "
      + "How many weights of the copy change?",
    ["none", "one", "all"])
) {
  // PyTorch: actor_target = copy.deepcopy(actor)
  let target = actor
  let before = target.theta
  actor.theta[0] += 1
  return (
    copyIsAsBefore: before == target.theta,
    stillEqual: actor.theta == target.theta
  )
}
actor.theta[0] -= 1
lesson.reveal(
  0,
  because: copied.copyIsAsBefore
    ? "The copy is as it was, and no longer equal to the original."
    : "The copy has moved too: something is wrong.")
lesson.check(
  "the copy did not move, and the original did",
  copied.copyIsAsBefore && !copied.stillEqual)

// MARK: 4
let newborn = actor
let trained = lesson.cell(
  "After a little training",
  """
  Now both grow up: a TD3 trains from nothing. (It acts at random for the first \
  \(Settings().warmup) steps; then every step is followed by one update.) Orange \
  pushes one way, blue the other. Watch where the actor has learnt to push hard.
  """
) {
  var world = Pendulum()
  world.maxTorque = Double(torque)
  return practice(TD3.self, steps: 5_000, world: world, in: workspace) {
    $0.hidden = [units, units]
  }.agent
}
let spread = policyMap(of: trained.actor, in: workspace).rows.flatMap {
  $0
}
.deviation
let bornSpread = policyMap(of: newborn, in: workspace).rows.flatMap {
  $0
}
.deviation
lesson.picture(
  "policy",
  Chart(
    spread > bornSpread
      ? "At birth it pushes a little; then it takes sides"
      : "With \(units) units it has not learnt to take sides",
    subtitle: "torque in each state, at birth and after "
      + "\(trained.updates) updates; θ = 0 is upright",
    panels: [
      Panel(
        "at birth", x: .angle, y: .velocity,
        [.map(policyMap(of: newborn, in: workspace))]),
      Panel(
        "trained", x: .angle, y: .velocity,
        [.map(policyMap(of: trained.actor, in: workspace))]),
    ]))
// With few units most may be born dead: negative for all states.
let isCapable = units >= 32
lesson.check(
  "the trained actor tells states apart more than the newborn",
  spread > bornSpread,
  "spread of torques \(spread.short) against \(bornSpread.short)",
  applies: isCapable)

// MARK: 5
let lag = lesson.cell(
  "And its target lags behind",
  """
  The target does not learn. It follows the actor slowly (step 14), so that \
  what the critics (step 3) aim at does not jump about. Steps 5 to 9 ask only \
  targets.
  """
) {
  distance(trained.actor.theta, trained.actorTarget.theta)
}
let born = TD3(
  trained.settings, observation: 3, limit: [torque], seed: 1)
let travelled = distance(born.actor.theta, trained.actor.theta)
lesson.prose(
  """
  Since birth the actor has moved by \(travelled.short) in the space of its \
  weights. Its target is \(lag.short) behind.
  """)
lesson.check(
  "the target is nearer to the actor than the actor's birth is",
  lag > 0 && lag < travelled)

// MARK: 6
let twin = lesson.cell(
  "In DDPG",
  "DDPG has the same actor, and the same copy of it. From one seed:"
) {
  DDPG(trained.settings, observation: 3, limit: [torque], seed: 1)
}
lesson.check(
  "DDPG and TD3 are born with the same actor, to the last bit",
  twin.actor.theta == born.actor.theta
    && twin.actorTarget.theta == born.actorTarget.theta,
  "\(twin.actor.parameterCount) numbers")

// MARK: 7
let moves = lesson.cell(
  "Break it: a target that shares its weights",
  """
  In a language of references, `target = actor` copies nothing: two names, \
  one network, as with the states of lesson 1. We train two copies of this \
  agent on for a hundred updates, one rightly, one with that mistake, and see \
  how far the target moves in an update.
  """,
  ask: Question(
    "How far does the shared target move, beside the right one?",
    ["about as far", "a few times as far", "ten times as far, or more"])
) {
  var (right, wrong) = (trained, trained)
  wrong.actorTarget = wrong.actor
  var moves = (right: 0.0, shared: 0.0)
  for _ in 0..<100 {
    let before = (right.actorTarget.theta, wrong.actorTarget.theta)
    right.update(in: workspace)
    wrong.update(in: workspace)
    wrong.actorTarget = wrong.actor  // the mistake: they are one
    moves.right += distance(before.0, right.actorTarget.theta) / 100
    moves.shared += distance(before.1, wrong.actorTarget.theta) / 100
  }
  return moves
}
let times = moves.shared / moves.right
lesson.reveal(
  times < 1.5 ? 0 : times < 10 ? 1 : 2,
  because:
    "\(moves.shared.short) in the mean of an update, against "
    + "\(moves.right.short): \(times.rounded(to: 1)) times as far. What the "
    + "critics aim at jumps about with the actor; lesson 15 does that to all "
    + "targets, and trains to the end."
)
lesson.check(
  "the shared target moves farther", moves.shared > moves.right,
  "\(moves.shared.short) \(moves.shared > moves.right ? ">" : "≤") "
    + moves.right.short,
  applies: isCapable)
lesson.finish()
