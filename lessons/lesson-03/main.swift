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
let lesson = Lesson(
  step: 3, knobs: [hidden],
  tries: [
    ("lesson-03 --hidden 4", "critics that can hardly bend"),
    ("lesson-03 --hidden 256", "critics as large as the authors' own"),
  ], source: PackageResources.main_swift)
let workspace = Workspace()
let units = lesson[hidden]

// MARK: 1
let critic = lesson.cell(
  "Who judges: twin critics",
  """
  A critic answers one question: in this state, with this action, how much \
  reward will there be in all, from now on, if the actor goes on as it does? \
  Each step later counts a little less, times γ = \(Settings().discount.short). \
  The answer is a value, written Q(s, a). TD3 has two of them, side by side \
  in one value, with one vector θ. They are built alike and born apart: each \
  takes its first weights from its own dice.
  """
) {
  var first = RandomStream(seed: 1, "critic 1's first weights")
  var second = RandomStream(seed: 1, "critic 2's first weights")
  return TwinCritic(
    observation: 3, action: 1, hidden: [units, units], from: &first,
    and: &second)
}
lesson.print(critic.summary)
lesson.map(.critic1, .critic2, .criticTarget1, .criticTarget2)

// MARK: 2
let axis = ActionAxis(angle: 1, speed: -2, in: workspace)
let newborns = lesson.cell(
  "Two answers to one question",
  """
  We ask about one state (θ = 1, θ̇ = −2) and \(axis.torques.count) torques from \
  −2 to 2. One call, and a pair comes out.
  """,
  ask: Question(
    "Neither critic has learnt anything yet. How do their answers compare?",
    ["both are 0", "they are equal", "they differ"])
) {
  // PyTorch: q1, q2 = critic(state, action)
  let (q1, q2) = critic(axis.state, axis.action)
  return (first: q1, second: q2)
}
let (q1, q2) = (newborns.first, newborns.second)
let bornGap = meanDistance(q1.doubles, q2.doubles)
lesson.reveal(
  2,
  because:
    "They are \(bornGap.short) apart on average. That difference is all "
    + "that makes two critics better than one (lesson 8).")
lesson.check(
  "the two differ at birth, in every row",
  zip(q1.numbers, q2.numbers).allSatisfy { $0 != $1 })

// MARK: 3
let agent = lesson.cell(
  "Then both go to school",
  "A TD3 trains from nothing. Both critics see the same batches and targets."
) {
  practice(TD3.self, steps: 6_000, in: workspace) { settings in
    settings.hidden = [units, units]
  }.agent
}
let (t1, t2) = agent.critic(axis.state, axis.action)
let gap = meanDistance(t1.doubles, t2.doubles)
func panel(_ heading: String, _ first: Tensor, _ second: Tensor)
  -> Panel
{
  Panel(
    heading, x: .torque, y: Axis("value Q(s, a)"),
    [
      .curve(Curve("Q₁", .q1, x: axis.torques, y: first.doubles)),
      .curve(Curve("Q₂", .q2, x: axis.torques, y: second.doubles)),
    ])
}
lesson.picture(
  "critics",
  Chart(
    "Born apart, taught alike",
    subtitle: "at θ = 1, θ̇ = −2, at birth and after "
      + "\(agent.updates) updates",
    panels: [panel("at birth", q1, q2), panel("trained", t1, t2)]))
func share(_ gap: Double, of values: Tensor) -> Double {
  gap / values.doubles.map(abs).mean
}
lesson.prose(
  """
  At birth they say about \(q1.doubles.mean.short) and \
  \(q2.doubles.mean.short); now \(t1.doubles.mean.short) and \
  \(t2.doubles.mean.short). Their gap was \(share(bornGap, of: q1).percent) of \
  what they said; now it is \(share(gap, of: t1).percent). Alike, but not the same.
  """)
lesson.check(
  "after training they still differ", t1.numbers != t2.numbers)

// MARK: 4
let firstOnly = lesson.cell(
  "The actor asks the first alone",
  """
  In step 13 the actor climbs one critic, always the first. So the pair also \
  answers for the first alone, without computing the second.
  """
) {
  // PyTorch: critic.Q1(state, action)
  agent.critic.first(axis.state, axis.action)
}
lesson.check(
  "the first alone says what the first of the pair says, to the last bit",
  firstOnly.numbers == t1.numbers)

// MARK: 5
let optimized =
  agent.actorOptimizer.mean.count + agent.criticOptimizer.mean.count
lesson.cell(
  "The whole agent",
  """
  With the actor of step 2 that makes an agent. Count it: two optimisers, one \
  for the actor, one for both critics. The targets have none: they follow.
  """,
  ask: Question(
    "How many of the six networks does an optimiser move?",
    ["all six", "three", "two"])
) {
  table(
    ["object", "networks", "numbers", "optimiser"],
    [
      ("actor", 1, agent.actor.parameterCount, "its own"),
      ("actor's target", 1, agent.actorTarget.parameterCount, "none"),
      ("twin critic", 2, agent.critic.parameterCount, "one for both"),
      ("its target", 2, agent.criticTarget.parameterCount, "none"),
    ].map { ["\($0)", "\($1)", "\($2)", "\($3)"] })
}
lesson.reveal(
  1,
  because:
    "Two optimisers move three networks, \(optimized) numbers; as many again "
    + "only follow.")
func node(
  _ id: Int, _ name: String, _ detail: String, from input: Int? = nil
) -> Diagram.Node {
  .init(
    id, name, detail: detail, kind: input == nil ? .online : .target,
    inputs: input.map { [$0] } ?? [], rank: input == nil ? 0 : 1)
}
lesson.picture(
  "networks",
  Chart(
    "Two optimisers move three networks; three follow",
    subtitle: "an arrow: is followed by, slowly",
    [
      .diagram(
        Diagram([
          node(1, "actor μ", "optimiser 1"),
          node(2, "critic Q₁", "optimiser 2"),
          node(3, "critic Q₂", "optimiser 2"),
          node(4, "target μ′", "no optimiser", from: 1),
          node(5, "target Q₁′", "no optimiser", from: 2),
          node(6, "target Q₂′", "no optimiser", from: 3),
        ]))
    ]))
lesson.check(
  "the optimisers hold the online networks and nothing else",
  optimized == agent.actor.parameterCount + agent.critic.parameterCount)

// MARK: 6
let ddpg = lesson.cell(
  "In DDPG",
  "DDPG has one critic: four networks, two optimisers. From the same seed:"
) {
  DDPG(agent.settings, observation: 3, limit: [2], seed: 1)
}
let newborn = TD3(agent.settings, observation: 3, limit: [2], seed: 1)
lesson.check(
  "DDPG's critic is TD3's first, to the last bit, and half as large",
  Array(newborn.critic.theta.prefix(ddpg.critic.parameterCount))
    == ddpg.critic.theta
    && newborn.critic.parameterCount == 2 * ddpg.critic.parameterCount,
  "\(ddpg.critic.parameterCount) numbers of \(newborn.critic.parameterCount)"
)

// MARK: 7
/// An agent with this critic, trained a little on the same memory.
func trained(_ critic: TwinCritic, _ bootstrap: Settings.Bootstrap)
  -> TD3
{
  var settings = agent.settings
  settings.bootstrap = bootstrap
  var learner = TD3(settings, observation: 3, limit: [2], seed: 1)
  (learner.critic, learner.criticTarget) = (critic, critic)
  learner.memory = agent.memory
  for _ in 0..<200 { learner.update(in: workspace) }
  return learner
}
let (twins, lonely) = lesson.cell(
  "Break it: both from the same seed",
  """
  Give both critics the same first weights, by mistake: the two halves of their \
  θ. Then train twice: once with the minimum of the two (step 8), once \
  believing the first alone.
  """,
  ask: Question(
    "How many weights of the actor will differ between the two?",
    ["none", "a few", "nearly all"])
) {
  var critic = newborn.critic
  let half = critic.theta.prefix(critic.theta.count / 2)
  critic.theta = Array(half + half)  // the mistake
  return (trained(critic, .minimum), trained(critic, .first))
}
let differing = zip(twins.actor.theta, lonely.actor.theta)
  .filter { $0 != $1 }.count
let (a, b) = twins.critic(axis.state, axis.action)
lesson.reveal(
  0,
  because: "After \(twins.updates) updates \(differing) of "
    + "\(twins.actor.parameterCount) differ. Twins that are born alike get the "
    + "same gradients and stay alike, so the minimum has nothing to choose. "
    + "It is not DDPG either: smoothing and delay (steps 6 and 13) are still at work."
)
lesson.check(
  "identical twins never part, and their minimum is idle, bit for bit",
  a.numbers == b.numbers && differing == 0)
lesson.finish()
