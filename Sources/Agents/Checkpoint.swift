import Autodiff
import Environments
import Random
import TensorFiles

/// What makes a checkpoint unfit: one sentence that says what is wrong and how to cure it.
public struct CheckpointError: Error, Equatable, CustomStringConvertible {
  /// The sentence.
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}

extension Training {
  /// Writes everything into one file, at once or not at all: a run that goes on from it ends with
  /// the same bits as one that was never stopped.
  public func save(to path: String) throws {
    try checkpoint().write(to: path)
  }

  /// Everything, as the content of a file.
  public func checkpoint() throws -> TensorFile {
    var file = TensorFile(metadata: [
      "format": "td3-in-fifteen-steps 1", "algorithm": Learner.name,
      "world": type(of: world.inner).name, "time-limit": "\(world.inner.timeLimit)",
      "seed": "\(seed)",
    ])
    for (name, value) in settings.fields { file.metadata["settings.\(name)"] = value }
    try agent.save(to: &file)
    try agent.memory.save(to: &file)
    try file.add("agent.updates", shape: [], [Int64(agent.updates)])
    try file.add("run.step", shape: [], [Int64(step)])
    try file.add("run.episodes", shape: [], [Int64(episodes)])
    try file.add("run.returns", shape: [2], [returnSoFar, lastReturn ?? .nan])
    try file.add("run.observation", shape: [observation.count], observation)
    try file.add("run.drift", shape: [noise.drift.count], noise.drift)
    let snapshot = world.inner.snapshot
    try file.add("world.snapshot", shape: [snapshot.count], snapshot)
    try file.add("dice.environment", resets)
    try file.add("dice.warm-up", warmup)
    try file.add("dice.exploration", exploration)
    let rows = curve.map(\.numbers)
    try file.add("curve", shape: [rows.count, rows.first?.count ?? 0], rows.flatMap { $0 })
    return file
  }

  /// Takes a run up where its checkpoint was written, in a world of the same kind.
  public init(resuming path: String, in world: any Environment) throws {
    try self.init(TensorFile(contentsOf: path), in: world, named: path)
  }

  private init(_ file: TensorFile, in world: any Environment, named path: String) throws {
    func metadata(_ key: String) throws -> String {
      guard let value = file.metadata[key] else {
        throw CheckpointError(
          "\"\(path)\" is no checkpoint of a training (it has no \"\(key)\"): give it another file")
      }
      return value
    }
    let expected = [
      ("format", "td3-in-fifteen-steps 1"), ("algorithm", Learner.name),
      ("world", type(of: world).name),
    ]
    for (key, value) in expected {
      let found = try metadata(key)
      guard found == value else {
        throw CheckpointError(
          "\"\(path)\" has the \(key) \"\(found)\", not \"\(value)\": give it another file")
      }
    }
    var settings = Settings()
    for (name, _) in settings.fields {
      let value = try metadata("settings.\(name)")
      guard settings.set(name, to: value) else {
        throw CheckpointError(
          "\"\(path)\" says \"\(name)\" is \"\(value)\", which it cannot be: take another copy")
      }
    }
    guard let seed = UInt64(try metadata("seed")), let limit = Int(try metadata("time-limit"))
    else { throw CheckpointError("\"\(path)\" has no seed or time limit: take another copy") }
    var world = world
    world.timeLimit = limit
    try self.init(settings, in: world, seed: seed)
    try agent.restore(from: file)
    try agent.memory.restore(from: file)
    agent.updates = try file.whole("agent.updates")
    step = try file.whole("run.step")
    episodes = try file.whole("run.episodes")
    let returns = try file.doubles("run.returns", shape: [2])
    returnSoFar = returns[0]
    lastReturn = returns[1].isNaN ? nil : returns[1]
    observation = try file.floats("run.observation", shape: [observation.count])
    noise.drift = try file.floats("run.drift", shape: [noise.drift.count])
    try self.world.inner.restore(try file.doubles("world.snapshot"))
    resets = try file.stream("dice.environment")
    warmup = try file.stream("dice.warm-up")
    exploration = try file.stream("dice.exploration")
    let shape = file.shape(of: "curve") ?? [0, 0]
    let numbers = try file.doubles("curve", shape: shape)
    curve = try (0..<shape[0]).map { row in
      try Evaluation(numbers: Array(numbers[row * shape[1]..<(row + 1) * shape[1]]))
    }
  }
}

extension Evaluation {
  /// All of it as numbers, for a row of a file.
  var numbers: [Double] {
    [Double(step), estimate, believed, measured, impossible, Double(horizon)] + returns
  }

  init(numbers: [Double]) throws {
    guard numbers.count > 6, let step = Int(exactly: numbers[0]),
      let horizon = Int(exactly: numbers[5])
    else { throw CheckpointError("a row of \"curve\" is damaged: take another copy") }
    self.init(
      step: step, returns: Array(numbers[6...]), estimate: numbers[1], believed: numbers[2],
      measured: numbers[3], impossible: numbers[4], horizon: horizon)
  }
}

extension Agent {
  /// Adds the networks, the optimisers and the dice.
  func save(to file: inout TensorFile) throws {
    try file.add(actor.theta, like: actor, as: ["actor"])
    try file.add(critic.theta, like: critic, as: critics)
    try file.add(actorTarget.theta, like: actor, as: ["target_actor"])
    try file.add(criticTarget.theta, like: critic, as: critics.map { "target_\($0)" })
    try file.add(actorOptimizer, of: actor, as: ["actor"])
    try file.add(criticOptimizer, of: critic, as: critics)
    try file.add("dice.sampling", dice.sampling)
    try file.add("dice.smoothing", dice.smoothing)
  }

  /// Takes them from a file.
  mutating func restore(from file: TensorFile) throws {
    actor.theta = try file.numbers(like: actor, as: ["actor"])
    critic.theta = try file.numbers(like: critic, as: critics)
    actorTarget.theta = try file.numbers(like: actor, as: ["target_actor"])
    criticTarget.theta = try file.numbers(like: critic, as: critics.map { "target_\($0)" })
    try file.restore(&actorOptimizer, of: actor, as: ["actor"])
    try file.restore(&criticOptimizer, of: critic, as: critics)
    dice.sampling = try file.stream("dice.sampling")
    dice.smoothing = try file.stream("dice.smoothing")
  }

  private var critics: [String] { critic.chains.indices.map { "critic\($0 + 1)" } }
}
