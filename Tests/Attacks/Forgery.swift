import Agents
import Files
import Foundation
import Random
import TensorFiles

/// Files whose digests fit and which still cannot be: huge, contradictory, of another run.
enum Forgery {
  static func made(
    of victim: Victim, from specimen: Specimen, _ dice: inout RandomStream
  ) throws -> (bytes: [UInt8], what: String) {
    let whole = try victim.bytes(of: specimen)
    switch victim {
    case .checkpoint: return try checkpoint(whole, &dice)
    case .policy: return try policy(whole, &dice)
    case .curve:
      let settings = try Victim.settings.bytes(of: specimen)
      return curve(text(whole), after: text(settings), &dice)
    case .settings: return settings(text(whole), &dice)
    }
  }

  // MARK: - Tensors

  private static let counts = [
    "run.step", "run.episodes", "agent.updates", "memory.total", "adam.actor.steps",
    "adam.critic1.steps",
  ]
  private static let said = [
    ("hidden", "100000-100000"), ("hidden", "4-4"), ("hidden", "9223372036854775807"),
    ("steps", "9223372036854775807"), ("steps", "-1"), ("memory", "9223372036854775807"),
    ("memory", "10000000000"), ("batch", "0"), ("update-every", "0"), ("evaluate-every", "0"),
    ("discount", "nan"), ("exploration", "ou:inf"), ("tau", "2"), ("delay", "0"), ("steps", "x"),
  ]
  private static let heads = [
    ("time-limit", "9223372036854775807"), ("time-limit", "-1"), ("time-limit", "x"),
    ("seed", "2"), ("seed", "-1"), ("algorithm", "ddpg"), ("world", "Mars-v0"),
    ("format", "td3-in-fifteen-steps 3"),
  ]

  private static func checkpoint(
    _ whole: [UInt8], _ dice: inout RandomStream
  ) throws -> (bytes: [UInt8], what: String) {
    var file = try TensorFile(bytes: whole)
    var what: String
    switch dice.integer(below: 9) {
    case 0:
      let name = one(of: counts, &dice)
      let number = one(of: [.max, .min, -1, 0, 1 << 40, 1 << 62] as [Int64], &dice)
      what = "\(name) = \(number)"
      try replace(name, [], [number])
      func replace(_ name: String, _ shape: [Int], _ numbers: [Int64]) throws {
        file.remove(name)
        try file.add(name, shape: shape, numbers)
      }
    case 1:
      let (name, value) = one(of: said, &dice)
      file.metadata["settings.\(name)"] = value
      what = "settings.\(name) = \(value)"
    case 2:
      let (name, value) = one(of: heads, &dice)
      file.metadata[name] = value
      what = "\(name) = \(value)"
    case 3: what = try poison(&file, &dice)
    case 4: what = try deform(&file, &dice)
    case 5:
      let snapshots: [[Double]] = [
        [], [0], [0, 0], [.nan, 0, 3, 1], [0, .infinity, 3, 1], [0, 0, 1e300, 1], [0, 0, -1, 1],
        [0, 0, 250, 1], [0, 0, 3, 0], [0, 0, 3.5, 1], [1e300, 0, 60, 1], [0, 0, 60, 1, 5],
      ]
      let numbers = one(of: snapshots, &dice)
      file.remove("world.snapshot")
      try file.add("world.snapshot", shape: [numbers.count], numbers)
      what = "world.snapshot = \(numbers)"
    case 6:
      let rows: [[Double]] = [
        [], [1, 2, 3], Array(repeating: 0, count: 106), Array(repeating: .nan, count: 106),
        [550] + Array(repeating: -1e300, count: 105), Array(repeating: 0, count: 212),
      ]
      let numbers = one(of: rows, &dice)
      let isFlat = numbers.count < 100
      file.remove("curve")
      try file.add(
        "curve", shape: isFlat ? [numbers.count] : [numbers.count / 106, 106], numbers)
      what = "curve of \(numbers.count) numbers"
    case 7:
      let name = one(
        of: ["dice.environment", "dice.warm-up", "dice.sampling", "dice.smoothing"], &dice)
      file.remove(name)
      try file.add(name, shape: [4], [0, 0, 0, 0] as [UInt64])
      what = "\(name) of zeros"
    default:
      let numbers = one(
        of: [[.nan, -1000], [1, -1000], [-1e300, -1000], [-10, .nan], [-10, 5], [0, -1e300]]
          as [[Double]], &dice)
      file.remove("run.returns")
      try file.add("run.returns", shape: [2], numbers)
      what = "run.returns = \(numbers)"
    }
    return (file.sealed().encoded(), what)
  }

  private static func policy(
    _ whole: [UInt8], _ dice: inout RandomStream
  ) throws -> (bytes: [UInt8], what: String) {
    var file = try TensorFile(bytes: whole)
    var what: String
    switch dice.integer(below: 3) {
    case 0:
      file.metadata["format"] = one(of: ["td3-in-fifteen-steps policy 3", "", "1"], &dice)
      what = "another format"
    case 1: what = try poison(&file, &dice)
    default: what = try deform(&file, &dice)
    }
    return (file.sealed().encoded(), what)
  }

  /// Puts something that is no number into a tensor of numbers.
  private static func poison(_ file: inout TensorFile, _ dice: inout RandomStream) throws -> String
  {
    let names = file.names.filter {
      file.elementType(of: $0) == .float32 && file.shape(of: $0) != [0]
    }
    let name = one(of: names, &dice)
    var numbers = try file.floats(name)
    let poison: Float = one(of: [.nan, .infinity, -.infinity], &dice)
    numbers[dice.integer(below: numbers.count)] = poison
    let shape = file.shape(of: name) ?? []
    file.remove(name)
    try file.add(name, shape: shape, numbers)
    return "\(poison) in \(name)"
  }

  /// Takes a tensor away, or gives it another shape or type.
  private static func deform(_ file: inout TensorFile, _ dice: inout RandomStream) throws -> String
  {
    let name = one(of: file.names, &dice)
    let count = (file.shape(of: name) ?? []).reduce(1, *)
    file.remove(name)
    switch dice.integer(below: 3) {
    case 0: return "no \(name)"
    case 1:
      try file.add(name, shape: [count, 1, 1], [Float](repeating: 0, count: count))
      return "\(name) of rank 3"
    default:
      try file.add(name, shape: [count + 1], [UInt8](repeating: 0, count: count + 1))
      return "\(name) of bytes"
    }
  }

  // MARK: - Texts

  private static func curve(
    _ whole: String, after settings: String, _ dice: inout RandomStream
  ) -> (bytes: [UInt8], what: String) {
    var rows = whole.split(separator: "\n").map { Array($0.split(separator: ",").map(String.init)) }
    let row = 1 + dice.integer(below: rows.count - 1)
    let edits = [
      (1, "-59480837230925779"), (1, "1.0"), (1, "nan"), (1, "-inf"), (2, "-1.0"), (2, "1e+300"),
      (3, "-1e+300"), (3, "0.0"), (4, "inf"), (5, "1e+30"), (6, "-1e+30"), (6, "5.0"), (7, "2.0"),
      (7, "-0.5"), (0, "9223372036854775807"), (0, "-1"), (0, "0"), (1, "0x1p3"), (1, ""),
    ]
    var what: String
    switch dice.integer(below: 4) {
    case 0:
      rows.remove(at: row)
      what = "row \(row) lost"
    case 1:
      rows.insert(rows[row], at: row)
      what = "row \(row) twice"
    default:
      let (column, value) = one(of: edits, &dice)
      rows[row][column] = value
      what = "column \(column) of row \(row) = \(value)"
    }
    var digest = Digest()
    digest.add(settings[..<(settings.range(of: "check = ")?.lowerBound ?? settings.endIndex)])
    let lines = rows.dropFirst().map { row in
      let line = row.dropLast().joined(separator: ",")
      digest.add(line)
      return "\(line),\(digest.text)"
    }
    return (bytes([rows[0].joined(separator: ",")] + lines), what)
  }

  private static func settings(
    _ whole: String, _ dice: inout RandomStream
  ) -> (bytes: [UInt8], what: String) {
    var lines = whole.split(separator: "\n").dropLast().map(String.init)
    let edits =
      said + [
        ("seed", "2"), ("seed", "18446744073709551615"), ("algorithm", "td3-delay"),
        ("algorithm", "x"), ("world", "MountainCarContinuous-v0"), ("evaluate-every", "1"),
        ("format", "td3-in-fifteen-steps run 1"), ("format", "td3-in-fifteen-steps run 3"),
      ]
    let (name, value) = one(of: edits, &dice)
    for index in lines.indices where lines[index].hasPrefix("\(name) = ") {
      lines[index] = "\(name) = \(value)"
    }
    var digest = Digest()
    digest.add(lines.map { $0 + "\n" }.joined())
    return (bytes(lines + ["check = \(digest.text)"]), "\(name) = \(value)")
  }

  private static func bytes(_ lines: [String]) -> [UInt8] {
    Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private static func one<Thing>(of things: [Thing], _ dice: inout RandomStream) -> Thing {
    things[dice.integer(below: things.count)]
  }
}
