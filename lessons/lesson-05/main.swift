import Agents
import Autodiff
import Course
import Environments
import Notebook
import Options
import Plotting

let more = Parameter.whole(
  "updates", "updates of further training", default: 2_000,
  in: 100...10_000)
let lesson = Lesson(
  step: 5, knobs: [more],
  tries: [
    ("lesson-05 --updates 200", "look while the actor still hurries"),
    (
      "lesson-05 --updates 6000",
      "look when it has settled, and wobbles"
    ),
  ], source: PackageResources.main_swift)
let workspace = Workspace()

// MARK: 1
var agent = lesson.cell(
  "Where we are",
  """
  A batch lies before us. For each of its rows we shall say what its action \
  was worth, and for that we must know what would be done *next*, in s′. \
  Somebody has to be asked. TD3 asks the target actor.
  """
) {
  practice(TD3.self, steps: 6_000, in: workspace).agent
}
lesson.print("\(agent.updates) updates so far")
lesson.map(.actorTarget)

// MARK: 2
let batch = agent.memory.sample(
  256, using: &agent.dice.sampling, in: workspace)
let policy = lesson.cell(
  "a′ = μ′(s′)",
  """
  One line, the same that training calls. (Our batch has \(batch.count) rows here, to \
  have dots enough.)
  """,
  ask: Question(
    "Whose action is stored in the batch, and whose is this?",
    [
      "stored: what was done then; this: what the target would do now",
      "both are what the actor does now",
      "stored: the target's; this: the actor's",
    ])
) {
  // PyTorch: next_action = actor_target(next_state)
  agent.actorTarget(batch.nextState)
}
let online = agent.actor(batch.nextState)
lesson.reveal(
  0,
  because:
    "The batch remembers what was really done, noise and all, however "
    + "long ago. Step 5 asks what would be done next, and the answer changes "
    + "as the target does.")
lesson.print(
  table(
    ["row", "target μ′(s′)", "online μ(s′)", "apart"],
    (0..<5).map { row in
      [
        "\(row)", policy[row, 0].rounded(to: 3),
        online[row, 0].rounded(to: 3),
        abs(policy[row, 0] - online[row, 0]).rounded(to: 3),
      ]
    }))
let lag = meanDistance(policy.doubles, online.doubles)
lesson.check(
  "one legal action for each row",
  policy.shape == Shape(batch.count, 1)
    && policy.numbers.allSatisfy { abs($0) <= 2 }, "\(policy.shape)")

// MARK: 3
lesson.cell(
  "The target lags",
  """
  How far apart are the two actors on average, in N·m? In the picture each dot \
  is a state s′; were the two one, all dots would lie on the line. Most states \
  lie in the two corners: there both push as hard as they can.
  """
) {
  meanDistance(policy.doubles, online.doubles)
}
lesson.picture(
  "scatter",
  Chart(
    "The target actor is near the actor, and not the same",
    subtitle:
      "\(batch.count) next states after \(agent.updates) updates",
    x: Axis("online μ(s′)", unit: "N·m", range: -2...2),
    y: Axis("target μ′(s′)", unit: "N·m", range: -2...2),
    [
      .diagonal,
      .points(
        Points("states", .target, x: online.doubles, y: policy.doubles)),
    ]))
lesson.check("the target is another actor than the online one", lag > 0)

// MARK: 4
let track = lesson.cell(
  "The lag through a life",
  """
  Now a new agent learns from this memory, and we watch its lag from the \
  first update on, always in the same states. At birth the target is a copy: no \
  lag at all.
  """,
  ask: Question(
    "How does the lag go?",
    [
      "it grows and grows", "up while the actor hurries, then lower",
      "it stays",
    ])
) {
  var young = TD3(agent.settings, observation: 3, limit: [2], seed: 2)
  young.memory = agent.memory
  var (updates, lags): ([Double], [Double]) = ([0], [0])
  let every = max(2, lesson[more] / 50 / 2 * 2)
  while young.updates < lesson[more] {
    for _ in 0..<every { young.update(in: workspace) }
    updates.append(Double(young.updates))
    lags.append(
      meanDistance(
        young.actorTarget(batch.nextState).doubles,
        young.actor(batch.nextState).doubles))
  }
  return (updates, lags)
}
let peak = track.1.max() ?? 0
let peakAt = track.0[track.1.firstIndex(of: peak) ?? 0]
let last = track.1.last ?? 0
lesson.reveal(
  1,
  because:
    "It reaches \(peak.short) N·m at update \(Int(peakAt)) and is "
    + "\(last.short) at the end. A fast learner leaves its target behind; one "
    + "that has settled lets it catch up. (It wobbles: this is one agent.)"
)
lesson.picture(
  "lag",
  Chart(
    "The lag is large while the actor hurries",
    subtitle:
      "mean |μ′(s′) − μ(s′)| over \(batch.count) states, from birth",
    x: Axis("updates"), y: Axis("lag", unit: "N·m"),
    [.curve(Curve("lag", .target, x: track.0, y: track.1))]))
lesson.check(
  "the lag at the end is well below its peak",
  last < peak / 2, "\(last.short) of \(peak.short)",
  applies: lesson[more] >= 1_000)

// MARK: 5
let optimum = PendulumOptimum()
let lost = lesson.cell(
  "“The right action”",
  """
  Some notes call this *the right action*. It is not: it is only what the \
  target actor would do. For the pendulum the right one can be computed \
  (lesson 7 says how), and what each other action gives away: the best value of all torques, less that \
  of the torque that was chosen.
  """
) {
  let world = Pendulum()
  var (byTarget, byAnyTorque) = ([Double](), [Double]())
  for row in 0..<batch.count {
    let state = world.state(
      showing: (0..<3).map { batch.nextState[row, $0] })
    let best = optimum.actionValue(
      of: state, torque: optimum.torque(at: state))
    let givenAway = { (torque: Double) in
      best - optimum.actionValue(of: state, torque: torque)
    }
    byTarget.append(givenAway(Double(policy[row, 0])))
    let any = Double(row) / Double(batch.count - 1) * 4 - 2
    byAnyTorque.append(givenAway(any))
  }
  return (byTarget: byTarget.mean, byAnyTorque: byAnyTorque.mean)
}
lesson.prose(
  """
  The target's action gives away \(lost.byTarget.short) on average; one taken \
  without looking gives away \(lost.byAnyTorque.short). The target y of step 9 \
  is built on such an action all the same.
  """)
lesson.check(
  "the target's action is not the right one, but better than none",
  lost.byTarget > 0.01 && lost.byTarget < lost.byAnyTorque)

// MARK: 6
let ddpgLag = lesson.cell(
  "In DDPG",
  """
  DDPG asks its target actor in the same words. But it updates actor and \
  targets at every update, where TD3 waits for every second. The same memory, \
  the same number of critic updates:
  """
) {
  var ddpg = DDPG(agent.settings, observation: 3, limit: [2], seed: 2)
  ddpg.memory = agent.memory
  for _ in 0..<Int(track.0.last ?? 0) { ddpg.update(in: workspace) }
  return meanDistance(
    ddpg.actorTarget(batch.nextState).doubles,
    ddpg.actor(batch.nextState).doubles)
}
lesson.prose(
  "DDPG's lag at the end is \(ddpgLag.short) N·m, TD3's was \(last.short)."
)
lesson.check(
  "DDPG's target lags too", ddpgLag > 0.001, "\(ddpgLag.short) N·m")

// MARK: 7
let jumps = lesson.cell(
  "Break it: ask the online actor",
  """
  Leave out the prime, and ask μ where μ′ was meant. Nothing crashes. We do \
  not train with it yet (lesson 15 does); we watch one batch: how far does \
  the next action move from one turn of the actor to the next?
  """,
  ask: Question(
    "How much more does what we aim at jump, with the online actor?",
    ["it jumps less", "just as much", "several times as much"])
) {
  var learner = agent
  var (steady, jumpy) = (0.0, 0.0)
  for _ in 0..<100 {
    let before = (
      learner.actorTarget(batch.nextState),
      learner.actor(batch.nextState)
    )
    for _ in 0..<learner.settings.delay {
      learner.update(in: workspace)
    }
    let after = (
      learner.actorTarget(batch.nextState),
      learner.actor(batch.nextState)
    )
    steady += meanDistance(before.0.doubles, after.0.doubles) / 100
    jumpy += meanDistance(before.1.doubles, after.1.doubles) / 100
  }
  return (target: steady, online: jumpy)
}
let timesAsJumpy = jumps.online / jumps.target
lesson.reveal(
  2,
  because: "\(jumps.online.short) N·m with the online actor, "
    + "\(jumps.target.short) with its target: \(timesAsJumpy.rounded(to: 1)) "
    + "times as much. What we aim at jumps with it."
)
lesson.check(
  "the online actor's answers jump more than the target's",
  jumps.online > jumps.target)
lesson.finish()
