import Agents
import Autodiff
import Course
import Notebook
import Options
import Plotting

let delay = Parameter.whole(
  "delay", "critic updates for each update of the actor", default: 2,
  in: 1...10)
let rate = Parameter.number(
  "rate", "the actor's learning rate", default: 0.001,
  in: 0.00001...0.01)
let lesson = Lesson(
  step: 13, knobs: [delay, rate],
  tries: [
    (
      "lesson-13 --delay 4",
      "counted anew in each burst, it never learns"
    ),
    ("lesson-13 --rate 0.005", "one that takes large steps"),
  ], source: PackageResources.main_swift)
let workspace = Workspace()

// MARK: 1
var agent = lesson.cell(
  "Where we are",
  """
  The critics have learnt (step 12). Now, and only every so often, it is the \
  actor's turn. Nobody tells it the right action. It asks critic 1: *how good \
  is what I would do?* And it climbs.
  """
) {
  practice(TD3.self, steps: 4_000, in: workspace) {
    $0.delay = lesson[delay]
    $0.actorRate = Float(lesson[rate])
  }.agent
}
let batch = agent.memory.sample(
  256, using: &agent.dice.sampling, in: workspace)
lesson.map(.actor, .critic1)

// MARK: 2
let turn = lesson.cell(
  "The loss is minus what the critic says",
  """
  The states are those of the batch; the actions are *the actor's own*, μ(s). \
  An optimiser goes downhill, so the loss is minus the mean of Q₁.
  """,
  ask: Question(
    "The batch also holds actions. Why not use those?",
    [
      "they do not depend on the actor",
      "they are old, but it would do", "they are noisy",
    ])
) {
  let climbing = agent.actor.recorded(in: workspace)
  let action = climbing(batch.state)
  // PyTorch: -critic.Q1(state, actor(state)).mean()
  let loss = -agent.critic.first(batch.state, action).mean()
  return (loss: loss, gradient: loss.gradient(of: climbing))
}
let (loss, gradient) = (turn.loss, turn.gradient)
lesson.reveal(
  0,
  because:
    "Only through μ(s) does a way lead from the loss back to the "
    + "actor's weights. Without it there is no gradient (first Break it)."
)
lesson.check(
  "the loss is −mean Q₁(s, μ(s))",
  abs(
    Double(loss.number)
      + agent.critic.first(batch.state, agent.actor(batch.state))
      .doubles.mean)
    < 1e-2, "\(loss.number.short)")

// MARK: 3
let newborn = TD3(
  agent.settings, observation: 3, limit: [2], seed: 5
).actor
func values(of actor: Actor) -> [Double] {
  agent.critic.first(batch.state, actor(batch.state)).doubles
}
func meanQ(_ actor: Actor) -> Double { values(of: actor).mean }
let (climbed, (higher, up)) = lesson.cell(
  "It climbs",
  """
  Let the critic stand still for once, and give it a newborn actor, one that \
  hardly pushes. It takes a hundred steps. To climb is to follow −Q₁ downhill.
  """
) {
  let climbed = { (sign: Float) -> (Actor, [Double]) in
    var actor = newborn
    var adam = Adam(for: actor, rate: Float(lesson[rate]))
    var values = [meanQ(actor)]
    for _ in 0..<100 {
      let climbing = actor.recorded(in: workspace)
      let q = agent.critic.first(batch.state, climbing(batch.state))
      let loss = sign * q.mean()
      adam.step(&actor, against: loss.gradient(of: climbing))
      values.append(meanQ(actor))
    }
    return (actor, values)
  }
  return (climbed, climbed(-1))
}
let likes = zip(values(of: higher), values(of: newborn)).filter {
  $0 > $1
}.count
let share = (Double(likes) / Double(batch.count)).percent
let angles = (0...60).map { Double.pi * (Double($0) / 30 - 1) }
let torques = (0...40).map { Double($0) / 10 - 2 }
let landscape = torques.map { torque in
  agent.critic.first(
    observations(angles.map { [$0, 0] }, in: workspace),
    workspace.tensor(
      angles.count, 1,
      Array(repeating: Float(torque), count: angles.count))
  ).doubles
}
let resting = observations(angles.map { [$0, 0] }, in: workspace)
// Values differ far more from angle to angle than from torque to torque, so
// each column shows how much is lost against its own best torque.
let best = angles.indices.map { column in
  landscape.map { $0[column] }.max()!
}
let regret = landscape.map { row in
  row.indices.map { row[$0] - best[$0] }
}
lesson.picture(
  "climb",
  Chart(
    "The actor moves, mostly, to where critic 1 is higher",
    subtitle:
      "speed 0, every angle; colour: Q₁ minus Q₁ of that angle's best "
      + "torque; critic frozen",
    x: .angle, y: .torque,
    [
      .map(
        HeatMap(
          "Q₁ − best", x: -Double.pi...Double.pi,
          y: -2...2,
          rows: regret)),
      .curve(
        Curve(
          "newborn", .neutral, x: angles, y: newborn(resting).doubles)),
      .curve(
        Curve(
          "100 steps on", .online, x: angles, y: higher(resting).doubles
        )),
    ]))
lesson.prose(
  """
  The mean of Q₁ over the batch went from \(up[0].short) to \(up[100].short). \
  In \(share) of its states critic 1 likes the new action better than the old. \
  \(likes < batch.count ? "Not in every one: all states share the same weights. " : "")\
  Whether the world \
  agrees is another question: a critic can be wrong.
  """)
lesson.check(
  "critic 1 likes the new actions better, on average and mostly",
  up[100] > up[0] && 2 * likes > batch.count,
  "\(likes) of \(batch.count) states")

// MARK: 4
let (onePass, twoPasses) = lesson.cell(
  "The chain rule, in two passes",
  """
  The theory says: the gradient is ∇ₐQ(s, a) at a = μ(s), times ∇θ μ(s). First \
  ask the critic how Q₁ changes with each *action*. Then ask the actor how to \
  change its weights so that the actions go there. The tape does both at once.
  """
) {
  let asked = agent.actor(batch.state).recorded()
  let slope = (-agent.critic.first(batch.state, asked).mean())
    .gradient(of: asked)  // how the loss changes with each action

  let climbing = agent.actor.recorded(in: workspace)
  // Slope is plain numbers here: d/dθ of this sum is Σ slope · ∂μ/∂θ.
  let passedOn = (slope * climbing(batch.state)).sum()
  return (gradient.numbers, passedOn.gradient(of: climbing).numbers)
}
let apart = distance(onePass, twoPasses)
lesson.check(
  "two passes give the gradient of the one",
  apart <= 1e-5
    * (distance(onePass, Array(repeating: 0, count: onePass.count)) + 1),
  "\(zip(onePass, twoPasses).filter { $0 != $1 }.count) of \(onePass.count) "
    + "slopes differ in any bit")

// MARK: 5
let turns = lesson.cell(
  "Only Q₁, and only now and then",
  """
  Both critics learn from one target, so either will do, and one is cheaper \
  than two. And TD3's actor waits, so that between two of its turns the critics \
  have time to come closer to y. The counter counts *critic updates*, over the \
  whole life of the agent.
  """,
  ask: Question(
    "With a delay of \(lesson[delay]): how many turns has the actor in a "
      + "hundred critic updates?",
    [
      "100", "\(100 / Swift.max(2, lesson[delay]))",
      "it depends on the world's steps",
    ])
) {
  var learner = agent
  return (0..<100).filter { _ in
    learner.update(in: workspace).actor != nil
  }.count
}
lesson.reveal(
  lesson[delay] == 1 ? 0 : 1,
  because: "It had \(turns) in a hundred.")
lesson.check(
  "the actor's turns are the critic's updates by the delay",
  abs(turns - 100 / lesson[delay]) <= 1)

// MARK: 6
let ddpgTurns = lesson.cell(
  "In DDPG",
  "DDPG's actor climbs its only critic, and never waits."
) {
  var ddpg = practice(DDPG.self, steps: 1_500, in: workspace).agent
  return (0..<100).filter { _ in
    let before = ddpg.actor.theta
    ddpg.update(in: workspace)
    return ddpg.actor.theta != before
  }.count
}
lesson.check(
  "the actor has moved after every update", ddpgTurns == 100,
  "\(ddpgTurns) of 100")

// MARK: 7
let wrong = lesson.cell(
  "Break it: the wrong action, the wrong sign",
  """
  Some notes take “the mean of critic 1 for the current state and action”. \
  Wrong twice. With the action from memory no way leads to the actor: its \
  gradient is absent (in PyTorch every `.grad` of it stays None). And without \
  the minus the optimiser walks the other way.
  """,
  ask: Question(
    "Without the minus, what becomes of the mean of Q₁ in a hundred steps?",
    ["it rises more slowly", "it stays", "it falls"])
) {
  let climbing = agent.actor.recorded(in: workspace)
  let loss = -agent.critic.first(batch.state, batch.action).mean()
  let isAbsent = !loss.isRecorded || !loss.depends(on: climbing)
  return (isAbsent: isAbsent, downhill: climbed(+1).1)
}
let (isAbsent, down) = (wrong.isAbsent, wrong.downhill)
lesson.reveal(
  2,
  because:
    "From \(down[0].short) to \(down[100].short), where with the minus it "
    + "came to \(up[100].short). Nothing complains.")
let steps = up.indices.map(Double.init)
lesson.picture(
  "sign",
  Chart(
    "One minus sign decides",
    subtitle: "mean Q₁ of the actor's own actions, critic frozen",
    x: Axis("steps of the actor"), y: Axis("mean Q₁(s, μ(s))"),
    [
      .curve(Curve("with the minus", .td3, x: steps, y: up)),
      .curve(Curve("without", .ddpg, x: steps, y: down)),
    ]))
lesson.check("the gradient of the wrong loss is absent", isAbsent)
lesson.check("with the wrong sign it goes down", down[100] < down[0])

// MARK: 8
/// A newborn TD3 of four units a layer, with enough to remember.
let tinyAgent: TD3 = {
  var settings = Settings()
  (settings.hidden, settings.batch) = ([4, 4], 4)
  settings.delay = lesson[delay]
  var tiny = TD3(settings, observation: 3, limit: [2], seed: 1)
  for n in 0..<8 { tiny.memory.append(agent.memory[n]) }
  return tiny
}()
let counts = lesson.cell(
  "Break it: count the wrong thing",
  """
  When updates come in bursts, three at every third step of the world, it \
  shows what is counted: critic updates over a life, as TD3 does; the world's \
  steps; or updates, counted anew in each burst. The first is what a real TD3 \
  does, a tiny one.
  """
) {
  let (delay, burst) = (lesson[delay], 3)
  var tiny = tinyAgent
  var turns = (ofLife: 0, ofSteps: 0, anewInEachBurst: 0)
  var step = 0
  while tiny.updates < 3_000 {
    step += burst
    for inBurst in 1...burst {
      if tiny.update(in: workspace).actor != nil { turns.ofLife += 1 }
      if step % delay == 0 { turns.ofSteps += 1 }
      if inBurst % delay == 0 { turns.anewInEachBurst += 1 }
    }
  }
  return turns
}
let expected = 3_000 / lesson[delay]
let anew = counts.anewInEachBurst
// By the world's steps, so many bursts of three lie from turn to turn.
let bursts = lesson[delay] % 3 == 0 ? lesson[delay] / 3 : lesson[delay]
lesson.prose(
  """
  These are the actor's turns in 3000 critic updates, where \(expected) are \
  right. \
  \(lesson[delay] == 1
    ? "Who never waits cannot count wrong."
    : "Counted by the world's steps, it is "
      + (bursts == 1
        ? "its turn every time, as if there were no delay. "
        : "its turn three times in a row, and then \(3 * bursts - 3) times not. ")
      + "Counted anew in each burst, "
      + (anew == 0
        ? "it never is: the actor never learns."
        : anew < expected
          ? "\(expected - anew) turns are lost." : "it comes out right: a burst is as long as the delay."))
  """)
lesson.check(
  "the agent counts over its life: its turns are the updates by the delay",
  counts.ofLife == expected, "\(counts.ofLife) turns")
lesson.finish()
