import Autodiff
import Environments
import Random
import TensorFiles
import Wording

/// What makes a checkpoint unfit: one sentence that says what is wrong and how to cure it.
public struct CheckpointError: Error, Equatable, CustomStringConvertible {
  /// What is wrong, without the file and without a cure.
  public let fault: String
  /// Whether the file is sound, and belongs to another training.
  public let isForeign: Bool
  let path: String?

  /// Damage: something in the file that no saved training has.
  public init(_ fault: String) {
    (self.fault, isForeign, path) = (fault, false, nil)
  }

  init(foreign fault: String, path: String) {
    (self.fault, isForeign, self.path) = (fault, true, path)
  }

  /// An error from within a file, with its path; what is known to be no damage stays as it is.
  init(damaged path: String, by error: any Error) {
    let inner = error as? CheckpointError
    (fault, isForeign) = (inner?.fault ?? "\(error)", inner?.isForeign ?? false)
    self.path = inner?.path ?? path
  }

  /// The sentence.
  public var description: String {
    let file = path.map { "\"\($0)\"" } ?? "the file"
    return isForeign
      ? "\(file) \(fault): give it another file"
      : "\(file) is damaged (\(fault)): take another copy"
  }
}

extension Training {
  /// Writes everything into one file, at once or not at all, with a digest: a run that goes on from
  /// it ends with the same bits as one that was never stopped.
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

  /// Takes a run up where its checkpoint was written, in a world of the same kind and time limit.
  ///
  /// Where settings or a seed are given, it must be a checkpoint of a run with these; they are
  /// compared before anything is made of the file. One without a digest is refused: nothing would
  /// vouch for its numbers. So is one whose counts are not those that its steps and settings lead to.
  public init(
    resuming path: String, in world: any Environment, as settings: Settings? = nil,
    seed: UInt64? = nil
  ) throws {
    let file = try TensorFile(contentsOf: path)
    do {
      let frame = try Frame(file, of: Learner.name, in: world, named: path)
      try frame.check(settings, seed, named: path)
      try self.init(file, frame, in: world)
    } catch {
      throw CheckpointError(damaged: path, by: error)
    }
  }

  private init(_ file: TensorFile, _ frame: Frame, in world: any Environment) throws {
    let settings = frame.settings
    let step = try file.count("run.step", upTo: .max)
    self = try Training.begun(settings, in: world, seed: frame.seed) { observation, limit in
      try Learner(
        restoring: file, after: step, settings, observation: observation, limit: limit)
    }
    self.step = step
    episodes = try file.count("run.episodes", upTo: step)
    resets = try file.stream("dice.environment")
    warmup = try file.stream("dice.warm-up")
    exploration = try file.stream("dice.exploration")
    noise.drift = try file.finite("run.drift", shape: [noise.drift.count])
    try restoreEpisode(from: file)
    try restoreCurve(from: file)
  }

  /// Where the world is and what the episode has brought, if it fits the number of steps.
  private mutating func restoreEpisode(from file: TensorFile) throws {
    let size = world.inner.observationSpace.dimensions
    observation = try file.finite("run.observation", shape: [size])
    try world.inner.restore(try file.doubles("world.snapshot"))
    let (elapsed, limit) = (world.inner.elapsedSteps, world.inner.timeLimit)
    let before = step - elapsed
    guard world.inner.isUnderWay, elapsed < limit, before >= episodes,
      before / limit + (before % limit > 0 ? 1 : 0) <= episodes
    else {
      throw CheckpointError(
        "\(episodes) episodes and \(elapsed) steps of one more are not \(step) steps")
    }
    guard world.inner.observation == observation else {
      throw CheckpointError("\"run.observation\" is not what \"world.snapshot\" shows")
    }
    let returns = try file.doubles("run.returns", shape: [2])
    let isFirst = episodes == 0
    guard world.inner.returnRange(steps: elapsed).contains(returns[0]),
      isFirst ? returns[1].isNaN : world.inner.returnRange(steps: limit).contains(returns[1])
    else { throw CheckpointError("\"run.returns\" are \(returns), which the world never gives") }
    returnSoFar = returns[0]
    lastReturn = isFirst ? nil : returns[1]
  }

  /// The evaluations so far, each after a step that has one.
  private mutating func restoreCurve(from file: TensorFile) throws {
    let rows = file.shape(of: "curve")?.first ?? 0
    let columns = rows == 0 ? 0 : Evaluation.headSize + judge.starts.count
    let numbers = try file.doubles("curve", shape: [rows, columns])
    curve = try (0..<rows).map { row in
      let found = Evaluation(numbers: Array(numbers[row * columns..<(row + 1) * columns]))
      guard let found, isPossible(found) else {
        throw CheckpointError("row \(row + 1) of \"curve\" is no evaluation of this run")
      }
      return found
    }
    guard zip(curve, curve.dropFirst()).allSatisfy({ $0.step < $1.step }) else {
      throw CheckpointError("the rows of \"curve\" are out of order")
    }
  }

  private func isPossible(_ found: Evaluation) -> Bool {
    let isDue = found.step % settings.evaluateEvery == 0 || found.step == settings.steps
    let returns = world.inner.returnRange(steps: world.inner.timeLimit)
    return isDue && (1...max(1, step)).contains(found.step) && found.isFinite
      && found.returns.allSatisfy(returns.contains)
      && world.inner.returnRange(steps: found.horizon).contains(found.measured)
      && (0...1).contains(found.impossible) && found.horizon == Judge.horizon(settings.discount)
  }
}

/// What a checkpoint says of itself before its numbers are looked at.
private struct Frame {
  let settings: Settings
  let seed: UInt64

  init(
    _ file: TensorFile, of algorithm: String, in world: any Environment, named path: String
  ) throws {
    func metadata(_ key: String) throws -> String {
      guard let value = file.metadata[key] else {
        throw CheckpointError(
          foreign: "is no checkpoint of a training (it has no \"\(key)\")", path: path)
      }
      return value
    }
    let expected = [
      ("format", "td3-in-fifteen-steps 1"), ("algorithm", algorithm),
      ("world", type(of: world).name), ("time-limit", "\(world.timeLimit)"),
    ]
    for (key, value) in expected {
      let found = try metadata(key)
      guard found == value else {
        throw CheckpointError(
          foreign: "has the \(key) \"\(found.fitted)\", not \"\(value)\"", path: path)
      }
    }
    guard file.hasDigest else {
      throw CheckpointError("it has no digest, so that nothing vouches for its numbers")
    }
    var settings = Settings()
    for (name, _) in settings.fields {
      let value = try metadata("settings.\(name)")
      guard settings.set(name, to: value) else {
        throw CheckpointError("it says that \(name) is \"\(value)\", which it cannot be")
      }
    }
    guard let seed = UInt64(try metadata("seed")) else { throw CheckpointError("it has no seed") }
    (self.settings, self.seed) = (settings, seed)
  }

  /// Refuses the checkpoint of another run than the one that is asked for.
  func check(_ settings: Settings?, _ seed: UInt64?, named path: String) throws {
    if let seed, seed != self.seed {
      throw CheckpointError(foreign: "has the seed \(self.seed), not \(seed)", path: path)
    }
    guard let settings else { return }
    for (found, asked) in zip(self.settings.fields, settings.fields) where found != asked {
      throw CheckpointError(
        foreign: "has \(found.name) \(found.value.fitted), not \(asked.value)", path: path)
    }
  }
}

extension Evaluation {
  /// All of it as numbers, for a row of a file.
  var numbers: [Double] {
    [Double(step), estimate, believed, measured, impossible, Double(horizon)] + returns
  }

  /// How many of these numbers stand before the returns.
  static let headSize = 6

  init?(numbers: [Double]) {
    guard numbers.count > Evaluation.headSize, let step = Int(exactly: numbers[0]),
      let horizon = Int(exactly: numbers[5])
    else { return nil }
    self.init(
      step: step, returns: Array(numbers[Evaluation.headSize...]), estimate: numbers[1],
      believed: numbers[2], measured: numbers[3], impossible: numbers[4], horizon: horizon)
  }
}
