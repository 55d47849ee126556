import Agents
import Autodiff
import Environments
import Foundation
import Random
import TensorFiles
import TestSupport
import Testing

/// Checkpoints that are damaged, foreign, or sound in form and impossible.
struct CheckpointTests {
  private let folder = TemporaryFolder()
  private var path: String { folder("run.safetensors") }

  private static let settings: Settings = {
    var settings = TrainingTests.short
    settings.hidden = [4]
    settings.evaluateEvery = 450
    return settings
  }()

  private static func trained<Learner: Agent>(
    _: Learner.Type, until step: Int
  ) throws -> Training<Learner> {
    var training = try Training<Learner>(settings, in: Pendulum(), seed: 1)
    try training.run(until: step, in: Workspace())
    return training
  }

  /// The checkpoint of a run in its second episode.
  private let good: TensorFile
  /// The same at its end, so that there is a row in its curve.
  private let done: TensorFile

  init() throws {
    var training = try Self.trained(TD3.self, until: 230)
    good = try training.checkpoint()
    try training.run(in: Workspace())
    done = try training.checkpoint()
  }

  /// The sentence with which a file is refused; nil where it is taken.
  private func refusal(
    _ bytes: [UInt8], as settings: Settings? = nil, seed: UInt64? = nil,
    in world: any Environment = Pendulum()
  ) throws -> String? {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    do {
      _ = try Training<TD3>(resuming: path, in: world, as: settings, seed: seed)
      return nil
    } catch {
      return "\(error)"
    }
  }

  private func refusal(
    _ file: TensorFile, as settings: Settings? = nil, seed: UInt64? = nil
  ) throws -> String? {
    try refusal(file.sealed().encoded(), as: settings, seed: seed)
  }

  @Test func oneOfAnotherRunIsRefusedInASentence() throws {
    #expect(try refusal(good) == nil)
    #expect(try refusal(good, as: Self.settings, seed: 1) == nil)
    #expect(
      try refusal(good, seed: 2) == "\"\(path)\" has the seed 1, not 2: give it another file")
    var other = Self.settings
    other.batch = 17
    #expect(
      try refusal(good, as: other) == "\"\(path)\" has batch 16, not 17: give it another file")
    let ddpg = try Self.trained(DDPG.self, until: 10).checkpoint()
    #expect(
      try refusal(ddpg)
        == "\"\(path)\" has the algorithm \"ddpg\", not \"td3\": give it another file")
    #expect(
      try refusal(TensorFile())
        == "\"\(path)\" is no checkpoint of a training (it has no \"format\"): give it another file"
    )
    var slow = Pendulum()
    slow.timeLimit = 300
    #expect(
      try refusal(good.sealed().encoded(), in: slow)
        == "\"\(path)\" has the time-limit \"200\", not \"300\": give it another file")
  }

  @Test func oneWithoutADigestIsRefused() throws {
    #expect(
      try refusal(good.encoded())
        == "\"\(path)\" is damaged (it has no digest, so that nothing vouches for its numbers): "
        + "take another copy")
  }

  @Test func noByteCanChangeUnseen() throws {
    let bytes = good.sealed().encoded()
    #expect(try refusal(Array(bytes.prefix(100)))?.contains("cut short") == true)
    var dice = RandomStream(seed: 1, "damage")
    var refused = 0
    for _ in 0..<600 {
      var damaged = bytes
      damaged[dice.integer(below: bytes.count)] ^= UInt8(1 + dice.integer(below: 255))
      try Data(damaged).write(to: URL(fileURLWithPath: path))
      guard let read = try? Training<TD3>(resuming: path, in: Pendulum()) else {
        refused += 1
        continue
      }
      #expect(try read.checkpoint() == good)
    }
    #expect(refused > 590)
  }

  /// What is told, and the words of the refusal, where nothing is asked for that could be compared.
  @Test(arguments: [
    ("settings.hidden", "100000-100000", "most of it for hidden 100000-100000"),
    ("settings.hidden", "40-40", "l1.weight\" has the shape [4, 3], not [40, 3]"),
    ("settings.hidden", "4-4", "\"actor.l2.weight\" has the shape [1, 4], not [4, 4]"),
    ("settings.batch", "0", "batch is 0"), ("settings.tau", "nan", "tau is nan"),
    ("settings.steps", "many", "it says that steps is \"many\""),
    ("settings.update-every", "7", "\"agent.updates\" is 130 where it must be 126"),
    ("time-limit", "9223372036854775807", "-limit \"9223372036854775807\", not \"200\""),
    ("seed", "-1", "it has no seed"),
  ])
  func whatItSaysOfItselfIsCheckedFirst(key: String, value: String, words: String) throws {
    var file = good
    file.metadata[key] = value
    let sentence = try #require(try refusal(file))
    #expect(sentence.contains(words), "\(sentence)")
  }

  @Test(arguments: [
    "run.step", "run.episodes", "agent.updates", "memory.total", "adam.actor.steps",
    "adam.critic1.steps",
  ])
  func countsFollowFromStepsAndSettings(name: String) throws {
    let whole = try good.integers(name)[0]
    for number in [.max, .min, -1, 0, whole + 1000, 1 << 40] as [Int64] {
      var file = good
      file.remove(name)
      try file.add(name, shape: [], [number])
      let sentence = try #require(try refusal(file), "\(number)")
      #expect(sentence.hasPrefix("\"\(path)\" is damaged ("), "\(sentence)")
    }
  }

  @Test func whatIsNoNumberIsDamageOfTheFile() throws {
    for name in good.names where good.elementType(of: name) == .float32 {
      let shape = good.shape(of: name)!
      for poison in [.nan, .infinity] as [Float] {
        var file = good
        var numbers = try file.floats(name)
        numbers[numbers.count / 2] = poison
        file.remove(name)
        try file.add(name, shape: shape, numbers)
        #expect(
          try refusal(file)
            == "\"\(path)\" is damaged (\"\(name)\" holds \(poison), which is never saved): "
            + "take another copy")
      }
    }
  }

  @Test(arguments: [
    [] as [Double], [0, 0], [.nan, 0, 30, 1], [0, 0, 1e300, 1], [0, 0, -1, 1], [0, 0, 200, 1],
    [0, 0, 30, 0], [0, 0, 30, 1], [1e300, 0, 30, 1], [0, 0, 230, 1],
  ])
  func aSnapshotMustShowWhatWasSeen(snapshot: [Double]) throws {
    var file = good
    file.remove("world.snapshot")
    try file.add("world.snapshot", shape: [snapshot.count], snapshot)
    #expect(try refusal(file)?.hasPrefix("\"\(path)\" is damaged (") == true)
  }

  @Test func aCurveOfAnyOtherShapeOrContentIsRefused() throws {
    let row = try done.doubles("curve")
    func refused(_ shape: [Int], _ numbers: [Double]) throws -> Bool {
      var file = done
      file.remove("curve")
      try file.add("curve", shape: shape, numbers)
      return try refusal(file) != nil
    }
    #expect(row.count == 106)
    #expect(try !refused([1, 106], row))
    #expect(try refused([106], row) && refused([106, 1], row) && refused([1, 0], []))
    #expect(try refused([2, 106], row + row) && refused([2, 53], row))
    let changes: [(Int, Double)] = [
      (0, 449), (0, .nan), (3, 1), (4, 2), (5, 3), (6, 1), (50, -1e9), (1, .infinity),
    ]
    for (place, value) in changes {
      var wrong = row
      wrong[place] = value
      #expect(try refused([1, 106], wrong), "\(place) \(value)")
    }
  }

  @Test func noTensorCanBeMissingOrOfAnotherShape() throws {
    for name in good.names {
      var file = good
      let count = file.shape(of: name)!.reduce(1, *)
      file.remove(name)
      if name != "curve" { #expect(try refusal(file) != nil, "\(name)") }
      try file.add(name, shape: [count + 1, 1, 1], [UInt8](repeating: 0, count: count + 1))
      #expect(try refusal(file) != nil, "\(name)")
    }
  }

  @Test func whatHasRunAwayIsNotSaved() throws {
    var training = try Self.trained(TD3.self, until: 230)
    training.agent.critic.theta[3] = .infinity
    #expect(throws: TrainingError.self) { try training.save(to: path) }
    #expect(folder.names.isEmpty)
  }

  @Test(arguments: [(0, 16, 1), (0, 16, 7), (100, 16, 1), (100, 16, 50), (5, 30, 4)])
  func updatesAreCountedAsTheyAreMade(after: Int, batch: Int, every: Int) throws {
    var settings = Self.settings
    (settings.warmup, settings.updateAfter) = (0, after)
    (settings.batch, settings.updateEvery) = (batch, every)
    var training = try Training<TD3>(settings, in: Pendulum(), seed: 1)
    for step in stride(from: 10, through: 160, by: 30) {
      try training.run(until: step, in: Workspace())
      try training.save(to: path)
      let copy = try Training<TD3>(resuming: path, in: Pendulum())
      #expect(copy.agent.updates == training.agent.updates)
    }
  }

  @Test func aPolicyIsCheckedBeforeItIsMade() throws {
    let actor = try Self.trained(TD3.self, until: 10).agent.actor
    try actor.save(to: path)
    func refusal(_ hidden: [Int] = [4]) -> String? {
      let read = Result { try Actor(contentsOf: path, for: Pendulum(), hidden: hidden) }
      guard case .failure(let error) = read else { return nil }
      return "\(error)"
    }
    #expect(refusal() == nil)
    #expect(refusal([100_000, 100_000])?.contains("has the shape [4, 3], not [100000, 3]") == true)
    // One of the first edition has no digest, and is read; a newer one without is not.
    var file = try TensorFile(contentsOf: path)
    try Data(file.encoded()).write(to: URL(fileURLWithPath: path))
    #expect(refusal()?.contains("it has no digest") == true)
    file.metadata["format"] = "td3-in-fifteen-steps policy 1"
    try Data(file.encoded()).write(to: URL(fileURLWithPath: path))
    #expect(refusal() == nil)
    try TensorFile(metadata: ["format": "x"]).write(to: path)
    #expect(refusal() == "\"\(path)\" is no policy: give it another file")
  }
}
