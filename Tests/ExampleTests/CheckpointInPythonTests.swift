import Agents
import Autodiff
import Environments
import Foundation
import TestSupport
import Testing

/// The example that opens a checkpoint in Python, with numpy and with PyTorch where it is.
struct CheckpointInPythonTests {
  @Test(arguments: World.allCases)
  func theActorInPythonDoesWhatItDoesInSwift(world: World) throws {
    let path = NSTemporaryDirectory() + "opened-\(UUID().uuidString).safetensors"
    defer { try? FileManager.default.removeItem(atPath: path) }
    var settings = Settings()
    settings.hidden = [32, 32]
    settings.batch = 32
    settings.warmup = 100
    settings.updateAfter = 100
    settings.steps = 300
    var training = try Training<TD3>(settings, in: world.environment(), seed: 1)
    try training.run(in: Workspace())
    try training.save(to: path)
    try openInPython(path, "td3-in-fifteen-steps 1", training.agent.actor, world)
    try training.agent.actor.save(to: path)
    try openInPython(path, "td3-in-fifteen-steps policy 2", training.agent.actor, world)
  }

  private func openInPython(
    _ path: String, _ format: String, _ actor: Actor, _ world: World
  ) throws {
    let numpy = try #require(
      Self.python(with: "numpy"), "needs Python with numpy; ./setup.sh --checks installs it")
    var calls = [(try run(numpy, [Self.script, path, "numpy"]), "numpy")]
    // PyTorch is too large to be fetched for one check, so it is used where it happens to be.
    if let torch = Self.python(with: "torch") {
      calls.append((try run(torch, [Self.script, path]), "torch"))
    } else {
      print("There is no PyTorch here: the example ran with numpy alone.")
    }
    for (result, library) in calls {
      #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
      let lines = result.output.split(separator: "\n")
      #expect(lines.first == "\(format): an actor for \(world.name), by \(library)")
      try compare(lines.dropFirst(), with: actor)
    }
  }

  /// Each line is an observation and an action; Swift's actor sees the same and is to do the same.
  private func compare(_ lines: some Collection<Substring>, with actor: Actor) throws {
    let workspace = Workspace()
    var actions: Set<Float> = []
    for line in lines {
      let numbers = line.split(separator: " ").compactMap { Float($0) }
      try #require(numbers.count == actor.chain.layers[0].inputs + 1, "\(line)")
      let own = actor(workspace.tensor([numbers.dropLast()])).number
      #expect(abs(numbers[numbers.count - 1] - own) <= 1e-6, "\(line), but in Swift \(own)")
      actions.insert(own)
    }
    #expect(actions.count == lines.count && lines.count >= 3)
  }

  private static let script = Repository.root + "/Examples/open_checkpoint.py"

  /// A Python that has the module: the first on PATH, or the system's own.
  private static func python(with module: String) -> String? {
    [tool("python3"), "/usr/bin/python3"].compactMap { $0 }.first { path in
      (try? run(path, ["-c", "import \(module)"]))?.status == 0
    }
  }
}
