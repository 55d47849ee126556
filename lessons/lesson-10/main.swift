import Agents
import Autodiff
import Course
import Notebook
import Options
import Plotting
import Random

let more = Parameter.whole(
  "updates", "updates before we look", default: 5_000, in: 0...20_000)
let lesson = Lesson(
  step: 10, knobs: [more],
  tries: [
    ("lesson-10 --updates 0", "a newborn: all opinions are about 0"),
    ("lesson-10 --updates 15000", "a critic of experience"),
  ], source: PackageResources.main_swift)
let workspace = Workspace()

// MARK: 1
let training = lesson.cell(
  "Where we are",
  """
  Step 9 has said what the critics *should* have said: y. Now we ask what \
  they *do* say, about the state and the action that are really in the batch. \
  Not about what the actor would do now: about what was done then.
  """
) {
  practice(TD3.self, steps: 1_000 + lesson[more], in: workspace)
}
var agent = training.agent
let batch = agent.memory.sample(
  256, using: &agent.dice.sampling, in: workspace)
var learner = agent
let update = learner.update(on: batch, in: workspace)
let target = update.target
lesson.map(.critic1, .critic2)

// MARK: 2
let opinions = lesson.cell(
  "Two opinions, recorded",
  """
  This is the first call of the update that is *recorded*: every operation is \
  written down, so that step 12 can walk the way back. Nothing else in the \
  update so far was.
  """,
  ask: Question(
    "What is different about the numbers of a recorded network?",
    [
      "they know what made them", "they are more exact",
      "they are copies",
    ])
) {
  let learning = agent.critic.recorded(in: workspace)
  // PyTorch: q1, q2 = critic(state, action)   (always recorded)
  let (q1, q2) = learning(batch.state, batch.action)
  return (q1: q1, q2: q2, learning: learning)
}
let isRecorded = opinions.q1.isRecorded && !target.isRecorded
let (q1, q2) = (opinions.q1.detached(), opinions.q2.detached())
_ = (opinions.q1 + opinions.q2).mean().gradient(of: opinions.learning)
let plain = agent.critic(batch.state, batch.action)
lesson.reveal(
  0,
  because:
    "The numbers are the same to the last bit as without the tape. But "
    + "a gradient can find the way back from them. The target's numbers know "
    + "nothing of where they came from.")
lesson.check(
  "recording changes no number",
  q1.numbers == plain.0.numbers && q2.numbers == plain.1.numbers)
lesson.check("the opinions are recorded, the target is not", isRecorded)

// MARK: 3
var error1 = q1
lesson.cell(
  "The TD error",
  """
  Opinion minus target is the *temporal-difference error*: how wrong the \
  critic was, by the light of one more step. (Most books write y − Q.)
  """
) {
  error1 = q1 - target
}
let errors = error1.doubles
lesson.print(
  table(
    ["row", "Q₁", "Q₂", "y", "Q₁ − y", "Q₂ − y"],
    (0..<6).map { row in
      [q1, q2, target, q1 - target, q2 - target].map {
        $0[row, 0].rounded(to: 2)
      }
    }.enumerated().map { ["\($0)"] + $1 }))
let (bias, size) = (errors.mean, errors.map(abs).mean)
lesson.prose(
  """
  In this batch critic 1 is off by \(size.rounded(to: 2)) on average, in one \
  direction or the other; on the whole it is \(abs(bias).rounded(to: 2)) too \
  \(bias < 0 ? "low" : "high"). By the light of y, that is.
  """)
lesson.check(
  "these are the opinions and the targets of the real update",
  q1.numbers == update.q1.numbers && q2.numbers == update.q2.numbers)

// MARK: 4
let alike = lesson.cell(
  "Does it agree with its target?",
  "Each dot is a row. On the line, opinion and target agree. The number says "
    + "how far the two go together: 1 is in step."
) {
  correlation(q1.doubles, target.doubles)
}
let span =
  (target.doubles.min() ?? -1)
  - 1...(Swift.max(0, target.doubles.max() ?? 0)) + 1
lesson.picture(
  "opinions",
  Chart(
    agent.updates == 0
      ? "A newborn's opinions are all about 0"
      : alike > 0.9
        ? "Opinion follows target"
        : "Opinion hardly follows target yet",
    subtitle: "\(batch.count) rows after \(agent.updates) updates",
    x: Axis("target y", range: span),
    y: Axis("opinion Q₁(s, a)", range: span),
    [
      .diagonal,
      .points(Points("a row", .q1, x: target.doubles, y: q1.doubles)),
    ]))
let reach = Swift.max(0.01, errors.map(abs).max() ?? 1)
lesson.picture(
  "errors",
  Chart(
    size < reach / 4
      ? "Most errors are small, a few are large"
      : "The errors are of all sizes",
    subtitle: "TD errors of critic 1 and critic 2 in one batch",
    x: Axis("TD error Q − y"), y: Axis("share", unit: "% per bin"),
    [
      .histogram(
        Histogram(
          "critic 1", .q1, of: errors, in: -reach...reach, bins: 41)),
      .histogram(
        Histogram(
          "critic 2", .q2, of: (q2 - target).doubles,
          in: -reach...reach,
          bins: 41
        ).outline),
    ]))
lesson.check(
  "opinion and target go together", alike > 0.9,
  "correlation \(alike.short)", applies: lesson[more] >= 1_000)
let judged = judge(training)
let agreement =
  alike > 0.9
  ? "That is agreement with its *own* target, not with the truth."
  : "So far it does not agree even with its *own* target; the truth is "
    + "farther still."
lesson.prose(
  """
  \(agreement) Of its actor it expects \(judged.estimate.rounded(to: 1)) on \
  average; measured, the actor gets \(judged.measured.rounded(to: 1)). So at \
  this age the critic is \(abs(judged.bias).rounded(to: 1)) too \
  \(judged.bias > 0 ? "high" : "low")\
  \(size < abs(judged.bias) / 4 ? ", and its target with it" : "") (lesson 8).
  """)

// MARK: 5
let small = Array(0..<4)
let four = agent.memory.batch(at: small, in: workspace)
let ddpg = lesson.cell(
  "In DDPG",
  "One critic, one opinion, one error. Otherwise not a word is different."
) {
  var ddpg = practice(DDPG.self, steps: 3_000, in: workspace).agent
  let update = ddpg.update(on: four, in: workspace)
  return (opinion: update.q, target: update.target)
}
lesson.check(
  "one opinion for each row", ddpg.opinion.shape == Shape(4, 1),
  "\(ddpg.opinion.shape)")

// MARK: 6
let wrong = lesson.cell(
  "Break it: judge the wrong action",
  """
  Ask about the action that the actor would take *now*, in the place of the \
  one in the batch. The reward in y was paid for the old action.
  """,
  ask: Question(
    "What happens to the errors?",
    ["nothing: the state is the same", "they grow", "they vanish"])
) {
  agent.critic.first(batch.state, agent.actor(batch.state))
}
let wrongSize = meanDistance(wrong.doubles, target.doubles)
lesson.reveal(
  wrongSize > size ? 1 : 0,
  because:
    "From \(size.rounded(to: 2)) to \(wrongSize.rounded(to: 2)) on "
    + "average. "
    + (wrongSize > size
      ? "The critic is told that its judgement of one action is wrong, because "
        + "of what another action brought."
      : "So young a critic hardly tells actions apart."))
lesson.check(
  "judged by another action's reward, the errors are larger",
  wrongSize > size,
  "\(wrongSize.rounded(to: 2)) against \(size.rounded(to: 2))",
  applies: lesson[more] >= 1_000)
lesson.finish()
