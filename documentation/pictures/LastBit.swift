import Agents
import Autodiff
import Environments
import Plotting

/// Two runs alike but for the last bit of one weight, set after the warm-up: how far they part.
func lastBit() throws -> Chart {
  var settings = Settings()
  settings.hidden = [32, 32]
  settings.steps = 4_000
  settings.evaluateEvery = 4_000
  let workspace = Workspace()
  var one = try Training<TD3>(settings, in: Pendulum(), seed: 1)
  try one.run(until: settings.warmup, in: workspace)
  var other = one
  other.agent.actor.theta[0] = other.agent.actor.theta[0].nextUp

  var steps: [Double] = []
  var distances: [Double] = []
  while one.step < settings.steps {
    try one.run(until: one.step + 10, in: workspace)
    try other.run(until: other.step + 10, in: workspace)
    steps.append(Double(one.step))
    let pairs = zip(one.agent.actor.theta, other.agent.actor.theta)
    distances.append(Double(pairs.map { abs($0 - $1) }.max() ?? 0))
  }
  for (step, distance) in zip(steps, distances) where [1_010, 2_000, 4_000].contains(step) {
    print("step \(Int(step)): the weights differ by at most \(Float(distance))")
  }
  return Chart(
    "One last bit, and it is another run",
    subtitle: "TD3 on Pendulum-v1, twice, but for the last bit of one weight at step 1,000",
    x: .steps, y: Axis("largest difference of two weights", scale: .logarithmic),
    [.curve(Curve("actor", .online, x: steps, y: distances))])
}
