import Agents
import Autodiff
import Environments
import Foundation

/// Trains in a process of its own, for tests that force an instruction set or kill it half-way.
let arguments = CommandLine.arguments
func run<Learner: Agent>(_: Learner.Type) throws {
  var settings = Settings(.course)
  var world: any Environment = Pendulum()
  if arguments.contains("mountaincar") {
    settings = Settings(.mountaincar)
    world = MountainCarContinuous()
  }
  if arguments.contains("gaussian") { settings.exploration = .gaussian(deviation: 0.1) }
  let seeds = arguments.compactMap { UInt64($0) }
  for seed in seeds {
    var training = try Training<Learner>(settings, in: world, seed: seed)
    let clock = ContinuousClock()
    let time = try clock.measure {
      try training.run(in: Workspace()) { report in
        if let e = report.evaluation {
          print(
            Learner.name, seed, e.step,
            String(
              format: "mean %.1f est %.1f bel %.1f meas %.1f bias %.1f imp %.2f", e.mean,
              e.estimate, e.believed, e.measured, e.bias, e.impossible))
        }
      }
    }
    print("time", time)
  }
}
if arguments.contains("ddpg") { try run(DDPG.self) } else { try run(TD3.self) }
