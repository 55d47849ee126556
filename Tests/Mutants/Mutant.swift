/// One wrong line, put in the place of a right one.
struct Mutant {
  let name: String
  let file: String
  let right: String
  let wrong: String

  private init(_ name: String, _ file: String, _ right: String, _ wrong: String) {
    self.name = name
    self.file = "Sources/\(file).swift"
    self.right = right
    self.wrong = wrong
  }

  private static let td3 = "Agents/TD3"
  private static let noise = "Agents/SmoothingNoise"
  private static let believed = "settings.bootstrap == .minimum ? min(next1, next2) : next1"

  /// The usual mistakes.
  static let all = [
    Mutant(
      "online actor in the target", td3, "actorTarget(batch.nextState)", "actor(batch.nextState)"),
    Mutant(
      "online critic in the target", td3, "criticTarget(batch.nextState, nextAction)",
      "critic(batch.nextState, nextAction)"),
    Mutant("no smoothing", td3, "= smoothing(policy, noise)", "= policy"),
    Mutant("no noise clip", noise, ".clipped(from: least, to: reach)", ""),
    Mutant(
      "no action clip", noise, "(action + noise).clipped(from: lowest, to: limit)",
      "action + noise"),
    Mutant("maximum for minimum", td3, believed, "-min(-next1, -next2)"),
    Mutant("first critic only", td3, believed, "next1"),
    Mutant("mean of both", td3, believed, "0.5 * (next1 + next2)"),
    Mutant("no mask", td3, "(batch.continues * cautious)", "cautious"),
    Mutant(
      "inverted mask", td3, "(batch.continues * cautious)", "((1 - batch.continues) * cautious)"),
    Mutant("no discount", td3, "settings.discount * (batch", "1 * (batch"),
    Mutant(
      "half the loss", td3, "(q1 - target).squared().mean() +",
      "0.5 * (q1 - target).squared().mean() +"),
    Mutant("sum for mean", td3, "(q1 - target).squared().mean()", "(q1 - target).squared().sum()"),
    Mutant("second critic never learns", td3, " + (q2 - target).squared().mean()", ""),
    Mutant("wrong sign of the actor's loss", td3, "= -critic.first(", "= critic.first("),
    Mutant(
      "gradient through critic 2", td3, "-critic.first(batch.state, action).mean()",
      "-critic(batch.state, action).1.mean()"),
    Mutant("actor climbs the target critic", td3, "-critic.first(", "-criticTarget.first("),
    Mutant(
      "delay off by one", td3, "updates % settings.delay == 0",
      "(updates + 1) % settings.delay == 0"),
    Mutant(
      "targets every update", td3, "    var actorUpdate: ActorUpdate?",
      """
          if updates % settings.delay != 0 {
            actorTarget.follow(actor, tau: settings.tau)
            criticTarget.follow(critic, tau: settings.tau)
          }
          var actorUpdate: ActorUpdate?
      """),
    Mutant(
      "tau on the wrong side", td3, "follow(critic, tau: settings.tau)",
      "follow(critic, tau: 1 - settings.tau)"),
    Mutant(
      "only the actor's target moves", td3, "criticTarget.follow(critic, tau: settings.tau)", ""),
    Mutant(
      "only the critics' targets move", td3, "actorTarget.follow(actor, tau: settings.tau)", ""),
    Mutant(
      "noise shared by the batch", noise,
      "workspace.tensor(rows, limit.count) { Float(stream.gaussian()) }",
      """
      {
            let shared = Float(stream.gaussian())
            return workspace.tensor(rows, limit.count) { shared }
          }()
      """),
    Mutant("Adam without bias correction", "Autodiff/Adam", " / (1 - power(beta1, steps))", ""),
    Mutant(
      "Adam without the other correction", "Autodiff/Adam",
      "1 / (1 - power(beta2, steps)).squareRoot()", "1"),
    Mutant("DDPG without a mask", "Agents/DDPG", "(batch.continues * next)", "next"),
    Mutant(
      "DDPG with the wrong sign", "Agents/DDPG", "-critic(batch.state, action)",
      "critic(batch.state, action)"),
    Mutant(
      "sampling only the newest half", "Agents/ReplayMemory", "stream.integer(below: count))",
      "stream.integer(below: (count + 1) / 2))"),
    Mutant(
      "time limit stored as an end", "Agents/Training",
      "(isTimeUp && settings.timeLimitIsTerminal)", "isTimeUp"),
    Mutant("drifting noise never reset", "Agents/Training", "      noise.reset()\n", ""),
  ]
}
