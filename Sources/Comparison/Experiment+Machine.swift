import Environments
import Platform
import Wording

extension Experiment {
  /// As many runs at the same time as a machine has cores and memory for; at least one.
  public func jobs(on machine: Machine) -> Int {
    max(1, min(machine.cores, settings.room(in: world.environment(), within: machine.memory)))
  }

  /// Why a machine cannot train so many runs at the same time; nil where it can.
  public func refusal(jobs: Int, on machine: Machine) -> String? {
    settings.refusal(in: world.environment(), runs: jobs, within: machine.memory)
  }
}
