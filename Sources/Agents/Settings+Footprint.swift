import Environments
import Platform
import Wording

/// The bytes that a run takes at its fullest, by what takes them.
///
/// In `Double`, which no product of settings makes overflow. The factors are measured on whole runs,
/// and rather too large than too small.
struct Footprint {
  /// Each part with the setting that it grows with, and how to make it smaller.
  let parts: [(bytes: Double, setting: String, cure: String)]

  /// What any run takes, and what the program takes besides, a pendulum's optimum included.
  static let (least, program) = (2e6, 50e6)

  var bytes: Double { parts.reduce(Footprint.least) { $0 + $1.bytes } }

  /// The footprint of a run of these settings in a world of these sizes.
  init(_ settings: Settings, observation: Int, action: Int) {
    let (observation, action) = (Double(observation), Double(action))
    let hidden = settings.hidden.map(Double.init)
    func numbers(_ sizes: [Double]) -> Double {
      zip(sizes, sizes.dropFirst()).reduce(0) { $0 + ($1.0 + 1) * $1.1 }
    }
    let actor = numbers([observation] + hidden + [action])
    let critics = 2 * numbers([observation + action] + hidden + [1])
    // Networks, targets and two moments of each; their gradients; all of it twice more as a file.
    let networks = 10 * (actor + critics) + Footprint.lent(actor) + Footprint.lent(critics)
    // Each layer's results and their gradients: of the critics, and of a network before them.
    let rows = Double(max(settings.batch, Judge.stateCount))
    let layers = (hidden + [2 * (observation + action) + 4]).reduce(0) {
      $0 + 4 * (Footprint.lent(rows * $1) + Footprint.object)
    }
    let transition = 4 * (2 * observation + action + 1) + 2
    let remembered = Double(settings.memory) * transition
    let saved = 2.5 * Double(min(settings.memory, settings.steps)) * transition
    let evaluations = settings.steps / max(1, settings.evaluateEvery) + 1
    // A row keeps the return from each start; as a file it stands there three times more.
    let row = Double(8 * (Settings.startCount + 16))
    parts = [
      (4 * networks, "hidden \(settings.widths)", "make the hidden layers smaller or fewer"),
      (
        4 * layers, "batch \(settings.batch.grouped) with hidden \(settings.widths)",
        "make the batch or the hidden layers smaller"
      ),
      (remembered + saved, "memory \(settings.memory.grouped)", "make the memory smaller"),
      (
        4 * Double(evaluations) * row, "\(evaluations.grouped) evaluations",
        "evaluate after more steps, or make the run shorter"
      ),
    ]
  }

  /// A buffer of the workspace for so many numbers: a power of two.
  private static func lent(_ count: Double) -> Double {
    var size = 16.0
    while size < count { size *= 2 }
    return size
  }

  /// What a buffer and its place on the tape take besides, in numbers.
  private static let object = 64.0
}

extension Settings {
  /// From how many fixed starts an evaluation measures the return.
  static let startCount = 100

  /// How many runs of these settings in that world find room in the memory side by side.
  public func room(
    in world: any Environment, within memory: MemoryLimit = Machine.current.memory
  ) -> Int {
    let one = footprint(in: world).bytes + memory.perThread
    return Int(min(Double(Int32.max), max(0, Double(memory.bytes) - Footprint.program) / one))
  }

  /// Why so many runs of these settings find no room in the memory side by side; nil where they do.
  public func refusal(
    in world: any Environment, runs: Int = 1, within memory: MemoryLimit = Machine.current.memory
  ) -> String? {
    let room = room(in: world, within: memory)
    guard room < runs else { return nil }
    let footprint = footprint(in: world)
    let one = footprint.bytes + memory.perThread
    func sentence(_ bytes: Double, _ part: String = "") -> String {
      "about \(bytes.byteText) of memory\(part) and \(memory.sentence): "
    }
    guard room == 0 else {
      return "\(runs) runs at a time take "
        + sentence(one * Double(runs) + Footprint.program)
        + "run \(room == 1 ? "one" : "\(room)") at a time"
    }
    let largest = footprint.parts.max { $0.bytes < $1.bytes }!
    guard largest.bytes > Footprint.program else {
      return "a run takes " + sentence(one + Footprint.program) + "let it have more"
    }
    let part = ", most of it for \(largest.setting.fitted),"
    return "a run takes " + sentence(one + Footprint.program, part) + largest.cure
  }

  private func footprint(in world: any Environment) -> Footprint {
    Footprint(
      self, observation: world.observationSpace.dimensions,
      action: world.actionSpace.dimensions)
  }
}

extension MemoryLimit {
  /// The address space that the C library reserves for each thread, mostly without using it.
  fileprivate var perThread: Double { source == .addressSpace ? 66e6 : 0 }

  /// How much there is, and who says so.
  fileprivate var sentence: String {
    let size = Double(bytes).byteText
    return switch source {
    case .machine: "this machine has \(size)"
    case .controlGroup: "its control group (cgroup) lets this program have \(size)"
    case .addressSpace: "`ulimit -v` leaves this program \(size)"
    case .data: "`ulimit -d` leaves this program \(size)"
    }
  }
}
