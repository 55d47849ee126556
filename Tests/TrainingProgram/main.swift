import Agents
import Autodiff
import Environments
import Foundation

// Trains in a process of its own, for tests that force an instruction set, compare builds, or kill
// it half-way.

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

if let refusal = InstructionSet.refusal {
  FileHandle.standardError.write(Data("Error: \(refusal)\n".utf8))
  exit(1)
}
let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "digest":
  try printDigest(TD3.self, short())
  try printDigest(DDPG.self, short())
case "resume":
  try resume(arguments[1])
default:
  print("TrainingProgram digest | resume FILE")
  exit(64)
}
