import Agents
import Autodiff
import Course
import Elementary
import Notebook
import Options
import Plotting

let tau = Parameter.number(
  "tau", "τ, the share by which the target follows", default: 0.005,
  in: 0.001...0.1)
let lesson = Lesson(
  step: 14, knobs: [tau],
  tries: [
    ("lesson-14 --tau 0.05", "a target that follows ten times as fast"),
    ("lesson-14 --tau 0.001", "and one five times as slow"),
  ], source: PackageResources.main_swift)
let workspace = Workspace()
let share = lesson[tau]

// MARK: 1
var agent = practice(TD3.self, steps: 2_000, in: workspace).agent
// The weight that is farthest behind.
let n = agent.actor.theta.indices.max { a, b in
  abs(agent.actor.theta[a] - agent.actorTarget.theta[a])
    < abs(agent.actor.theta[b] - agent.actorTarget.theta[b])
}!
let weight = lesson.cell(
  "One weight, by hand",
  """
  The actor has moved. Its target follows: θ′ ← τ θ + (1 − τ) θ′, each weight \
  for itself. No gradient, no loss, no optimiser. Take one weight, the one that \
  is farthest behind.
  """
) {
  var target = agent.actorTarget
  let before = target.theta[n]
  // PyTorch: for p, t in zip(…): t.data.mul_(1 - tau).add_(tau * p.data)
  target.follow(agent.actor, tau: share)
  return (
    targetBefore: before, actor: agent.actor.theta[n],
    targetAfter: target.theta[n]
  )
}
let (before, online, after) = weight
lesson.prose(
  """
  By hand: \(share.short) · \(online.rounded(to: 5)) + \
  \((1 - share).short) · \(before.rounded(to: 5)) = \(after.rounded(to: 5)).
  """)
lesson.map(.actor, .actorTarget)
let byHand =
  Double(share) * Double(online) + (1 - Double(share)) * Double(before)
lesson.check(
  "the target's weight is where the formula says",
  abs(byHand - Double(after)) < 1e-6)

// MARK: 2
let half = lesson.cell(
  "How slow is that?",
  """
  Hold the actor still and let the target follow. Each time, the same *share* \
  of what is left is gone; so ask for the half-life: how often until it has \
  come half of the way?
  """,
  ask: Question(
    "τ = \(lesson[tau].short). How many times must it follow, to halve the "
      + "distance?",
    [
      "\(Int(0.5 / lesson[tau])): half of 1/τ",
      "\(Int(halfLife(lesson[tau]).rounded(.up))): a little more than that",
      "\(Int(1 / lesson[tau])): 1/τ",
    ])
) {
  var target = agent.actorTarget
  let start = distance(target.theta, agent.actor.theta)
  var times = 0
  while distance(target.theta, agent.actor.theta) > start / 2 {
    target.follow(agent.actor, tau: share)
    times += 1
  }
  return times
}
/// By the formula: the n at which (1 − τ)ⁿ is 1/2, n = ln ½ / ln(1 − τ).
func halfLife(_ tau: Double) -> Double {
  portable_log(0.5) / portable_log(1 - tau)
}
let formula = halfLife(lesson[tau])
lesson.reveal(
  1,
  because:
    "After \(half) times it is past the half; (1 − τ)ⁿ is 1/2 at "
    + "n = \(formula.short). And TD3 follows only every second critic update: "
    + "for half of the way it needs \((2 * formula).rounded(to: 0)) of those."
)
lesson.check(
  "the half-life is the one of the formula",
  abs(Double(half) - formula) <= 1.5, "\(half) times")

// MARK: 3
// The weight that goes to and fro most: far travelled for where it comes to.
func restlessWeight() -> Int {
  var probe = agent
  let start = probe.actor.theta
  var travelled = start.map { _ in Float(0) }
  for _ in 0..<200 {
    let before = probe.actor.theta
    for _ in 0..<probe.settings.delay { probe.update(in: workspace) }
    for n in before.indices {
      travelled[n] += abs(probe.actor.theta[n] - before[n])
    }
  }
  return start.indices.max { a, b in
    travelled[a] - abs(probe.actor.theta[a] - start[a])
      < travelled[b] - abs(probe.actor.theta[b] - start[b])
  }!
}
let restless = restlessWeight()
let path = lesson.cell(
  "A weight and its followers",
  """
  Now let the agent learn on, and watch a restless weight of the actor. Three \
  targets follow it, each with its own τ.
  """
) {
  var learner = agent
  let taus = [1, 0.1, share]
  var targets = taus.map { _ in learner.actor }
  var (online, followed): ([Double], [[Double]]) = ([], [[], [], []])
  for _ in 0..<600 {
    for _ in 0..<learner.settings.delay {
      learner.update(in: workspace)
    }
    online.append(Double(learner.actor.theta[restless]))
    for index in taus.indices {
      targets[index].follow(learner.actor, tau: taus[index])
      followed[index].append(Double(targets[index].theta[restless]))
    }
  }
  return (online: online, followed: followed)
}
let drawn = path.online.indices.filter { $0 % 3 == 0 }  // enough to see
let turns = drawn.map { Double($0 + 1) }
lesson.picture(
  "drift",
  Chart(
    "The smaller τ, the calmer the target, and the later",
    subtitle: "one weight of the actor and of a target that follows it",
    panels: [1, 0.1, lesson[tau]].enumerated().map { index, tau in
      Panel(
        "τ = \(tau.short)", x: Axis("turns of the actor"),
        y: Axis("weight"),
        [
          .curve(
            Curve(
              "actor", .online, x: turns,
              y: drawn.map { path.online[$0] })),
          .curve(
            Curve(
              "target", .target, x: turns,
              y: drawn.map { path.followed[index][$0] })),
        ])
    }))
func roughness(_ numbers: [Double]) -> Double {
  zip(numbers, numbers.dropFirst()).map { abs($0 - $1) }.mean
}
let inSmall = { (number: Double) in (1e5 * number).rounded(to: 1) }
lesson.print(
  table(
    ["in 1e−5", "mean move per turn", "behind at the end"],
    [["actor", inSmall(roughness(path.online)), "–"]]
      + [1, 0.1, lesson[tau]].enumerated().map { index, tau in
        [
          "τ = \(tau.short)", inSmall(roughness(path.followed[index])),
          inSmall(abs(path.followed[index].last! - path.online.last!)),
        ]
      }))
lesson.check(
  "with τ = 1 the target is the actor itself",
  path.followed[0] == path.online)
lesson.check(
  "a slower target moves less at a time",
  roughness(path.followed[2]) <= roughness(path.followed[0]) * 1.0001)

// MARK: 4
let (withTau, withRho) = lesson.cell(
  "Two spellings, one thing",
  """
  Some write τ, some ρ (“polyak”), with ρ = 1 − τ: θ′ ← ρ θ′ + (1 − ρ) θ. Mind \
  which one a program means: a number near 1 is a ρ. And the name is borrowed: \
  Polyak *averaging* is a plain mean over all steps; this is an exponential \
  moving average, which forgets.
  """
) {
  var target = agent.actorTarget
  target.follow(agent.actor, tau: share)
  let rho = Float(1 - share)
  let spelled = zip(agent.actorTarget.theta, agent.actor.theta).map {
    rho * $0 + (1 - rho) * $1
  }
  return (target.theta, spelled)
}
lesson.check(
  "τ and ρ = 1 − τ give the same target",
  distance(withTau, withRho) < 1e-4,
  "apart by \(distance(withTau, withRho).short) in all "
    + "\(withTau.count) weights")

// MARK: 5
let behind = lesson.cell(
  "In DDPG",
  """
  DDPG follows after *every* critic update, TD3 after every second. From one \
  memory, with the same number of critic updates:
  """
) {
  var settings = Settings()
  settings.tau = share
  var ddpg = DDPG(settings, observation: 3, limit: [2], seed: 1)
  var td3 = TD3(settings, observation: 3, limit: [2], seed: 1)
  (ddpg.memory, td3.memory) = (agent.memory, agent.memory)
  var follows = (ddpg: 0, td3: 0)
  for _ in 0..<200 {
    let targets = (ddpg.actorTarget.theta, td3.actorTarget.theta)
    ddpg.update(in: workspace)
    td3.update(in: workspace)
    if ddpg.actorTarget.theta != targets.0 { follows.ddpg += 1 }
    if td3.actorTarget.theta != targets.1 { follows.td3 += 1 }
  }
  return follows
}
lesson.check(
  "DDPG's target follows twice as often", behind.ddpg == 2 * behind.td3,
  "\(behind.ddpg) and \(behind.td3) times in 200 critic updates")

// MARK: 6
let left = lesson.cell(
  "Break it: τ on the wrong side",
  "Swap the two shares: θ′ ← (1 − τ) θ + τ θ′. It runs, and it looks right.",
  ask: Question(
    "How much of the distance is left after following once?",
    [
      "\((100 - 100 * lesson[tau]).short) %", "half",
      "\((100 * lesson[tau]).short) %",
    ])
) {
  let left = { (tau: Double) -> Double in
    var target = agent.actorTarget
    let start = distance(target.theta, agent.actor.theta)
    target.follow(agent.actor, tau: tau)
    return distance(target.theta, agent.actor.theta) / start
  }
  return (leftWithTau: left(share), leftWhenSwapped: left(1 - share))
}
let (right, swapped) = left
lesson.reveal(
  2,
  because:
    "\((100 * swapped).short) % is left, where \((100 * right).short) % "
    + "should be. The target is nearly the network itself: step 5 then asks, in "
    + "effect, the online actor.")
lesson.check(
  "what is left on the right side is 1 − τ",
  abs(right - (1 - lesson[tau])) < 1e-3, right.short)
lesson.finish()
