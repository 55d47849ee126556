import Agents
import Autodiff
import Environments
import Foundation

// Trains in a process of its own, for tests that force an instruction set, compare builds, or kill
// it half-way; and for the table of what every seed learns.

/// One number for all weights, all moments, the memory and the curve of a run.
func digest<Learner: Agent>(_ training: Training<Learner>) throws -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in try training.checkpoint().encoded() {
    hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }
  return String(hash, radix: 16)
}

/// A short run at 32-32 whose bits are the same everywhere.
func short() -> Settings {
  var settings = Settings(.course)
  settings.hidden = [32, 32]
  settings.batch = 32
  settings.warmup = 100
  settings.updateAfter = 100
  settings.steps = 400
  settings.evaluateEvery = 200
  return settings
}

func printDigest<Learner: Agent>(_: Learner.Type, _ settings: Settings) throws {
  for world in World.allCases {
    var training = try Training<Learner>(settings, in: world.environment(), seed: 1)
    try training.run(in: Workspace())
    print(Learner.name, world.rawValue, try digest(training))
  }
}

/// Trains on from the checkpoint if there is one, and writes it again every hundred steps.
func resume(_ path: String) throws {
  var settings = short()
  settings.steps = 3_000
  settings.evaluateEvery = 500
  settings.exploration = .ornsteinUhlenbeck(deviation: 0.3)
  var training =
    FileManager.default.fileExists(atPath: path)
    ? try Training<TD3>(resuming: path, in: Pendulum())
    : try Training<TD3>(settings, in: Pendulum(), seed: 7)
  let workspace = Workspace()
  while training.step < settings.steps {
    print("at", training.step)
    fflush(nil)
    try training.run(until: min(settings.steps, training.step + 100), in: workspace)
    try training.save(to: path)
  }
  print("digest", try digest(training))
}

func learn<Learner: Agent>(_: Learner.Type, _ world: World, _ settings: Settings, _ seeds: [UInt64])
  async throws
{
  let trainings = try await trainAll(
    Learner.self, settings, in: world.environment(), seeds: seeds, jobs: 2)
  for training in trainings {
    let curve = training.curve
    let early = curve.filter { $0.step <= 12_500 }.map(\.mean).max() ?? -.infinity
    let last = curve[curve.count - 1]
    print(
      String(
        format: "%@ %@ seed %2d  best to 12,500: %7.1f  best: %7.1f  last: %7.1f  "
          + "estimate − truth %+6.1f  impossible %3.0f %%", Learner.name, world.rawValue,
        Int(training.seed), early, curve.map(\.mean).max() ?? 0, last.mean, last.bias,
        100 * last.impossible))
  }
  let ends = trainings.map { $0.curve[$0.curve.count - 1] }
  func mean(_ numbers: [Double]) -> Double { numbers.reduce(0, +) / Double(numbers.count) }
  print(
    String(
      format: "%@ %@ mean of %d seeds %.1f, worst %.1f, estimate − truth %+.1f, impossible %.0f %%",
      Learner.name, world.rawValue, ends.count, mean(ends.map(\.mean)),
      ends.map(\.mean).min() ?? 0, mean(ends.map(\.bias)), 100 * mean(ends.map(\.impossible))))
  if world == .pendulum {
    let optimum = PendulumOptimum()
    let returns = try Pendulum().fixedStarts().map { try optimum.greedyReturn(from: $0) }
    print(String(format: "the optimum on these starts: %.1f", mean(returns)))
  }
}

let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "digest":
  try printDigest(TD3.self, short())
  try printDigest(DDPG.self, short())
case "resume":
  try resume(arguments[1])
case "learn":
  let world = try World(named: arguments[2])
  var settings = Settings(world == .mountaincar ? .mountaincar : .course)
  if arguments[3] != "-", !settings.set("exploration", to: arguments[3]) { exit(64) }
  let seeds = arguments.dropFirst(4).compactMap { UInt64($0) }
  if arguments[1] == "td3" {
    try await learn(TD3.self, world, settings, seeds)
  } else {
    try await learn(DDPG.self, world, settings, seeds)
  }
default:
  print("TrainingProgram digest | resume FILE | learn ALGORITHM WORLD NOISE SEED ...")
  exit(64)
}
