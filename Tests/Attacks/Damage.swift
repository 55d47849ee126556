import Foundation
import Random

extension Attack {
  /// Files that are read back, damaged at random, or well-formed and hostile.
  static let damage = Attack(
    name: "damage",
    promise: "A damaged file is refused in a sentence, with 65, or 64 where it asks for another "
      + "run; or everything comes out as from the whole file. Never other numbers, never a crash.",
    count: 8_000
  ) { number, dice in
    let specimen = try Specimen.made.get()
    let victim = Victim.allCases[number % 4]
    let whole = try victim.bytes(of: specimen)
    // A quarter is forged: sound in form, with a digest that fits, and impossible.
    let isForged = number / 4 % 4 == 0
    let (bytes, what) =
      isForged
      ? try Forgery.made(of: victim, from: specimen, &dice) : Corruption.made(of: whole, &dice)
    let wound = try victim.suffer(bytes, of: specimen)
    let story = "\(victim.rawValue), \(what): \(wound.wound.story)"
    if wound.wound.isFatal { return .broke(story) }
    switch wound.wound.status {
    case 0 where wound.isAsWhole: return .held("same bits")
    case 0: return .broke("other numbers: \(story)")
    case 65 where wound.wound.isOneSentence, 64 where !wound.wound.complaint.isEmpty:
      return .held(isForged ? "forged and refused" : "refused")
    default: return .broke(story)
    }
  }
}

extension Wound {
  /// Whether it said one thing on stderr, apart from its progress.
  fileprivate var isOneSentence: Bool {
    let lines = errors.split(separator: "\n").filter { !$0.contains(" % (") }
    return lines.count == 1 && lines[0].hasPrefix("Error: ")
  }
}

/// A file that a program reads back.
enum Victim: String, CaseIterable {
  case checkpoint, policy, curve, settings

  private var name: String {
    switch self {
    case .checkpoint: "checkpoint.safetensors"
    case .policy: "policy.safetensors"
    case .curve: "curve.csv"
    case .settings: "settings.txt"
    }
  }

  private var path: String { "\(Specimen.place)/\(name)" }

  func bytes(of specimen: Specimen) throws -> [UInt8] {
    if self == .checkpoint { return Array(specimen.checkpoint) }
    guard let data = specimen.files[path] else { throw Trouble("there is no \(path)") }
    return Array(data)
  }

  /// Lets the program read these bytes in the place of the file, and tells whether all that it then
  /// printed and wrote is as from the whole file.
  func suffer(_ bytes: [UInt8], of specimen: Specimen) throws -> (wound: Wound, isAsWhole: Bool) {
    let folder = try Scratch()
    var files = specimen.files
    if self == .checkpoint {
      files = files.filter { $0.key.hasSuffix("settings.txt") }
    }
    files[path] = Data(bytes)
    try folder.write(files, in: "o")
    switch self {
    case .checkpoint:
      let wound = try attack(
        "compare", Specimen.words + ["--train-only", "--out", "o"], in: folder.path)
      let report = specimen.files.filter { !$0.key.hasSuffix("report.md") }
      return (wound, try folder.files("o") == report)
    case .policy where specimen.film != nil:
      let wound = try attack(
        "compare", ["--from", "o", "--plots", "none", "--watch", "o.gif"], in: folder.path)
      let film = try? Data(contentsOf: folder.url("o.gif"))
      return (wound, film == specimen.film)
    default:
      let wound = try attack("compare", ["--from", "o", "--plots", "none"], in: folder.path)
      return (wound, wound.output == specimen.output)
    }
  }
}

/// What disks, wires and editors do to a file.
enum Corruption {
  static func made(
    of whole: [UInt8], _ dice: inout RandomStream
  ) -> (bytes: [UInt8], what: String) {
    var bytes = whole
    func place() -> Int { dice.integer(below: bytes.count) }
    /// A block of at most 64 bytes from a random place on.
    func block() -> Range<Int> {
      let start = place()
      return start..<min(bytes.count, start + 1 + dice.integer(below: 64))
    }
    let kind = dice.integer(below: 8)
    switch kind {
    case 0, 1:
      for _ in 0...dice.integer(below: 3) { bytes[place()] ^= UInt8(1 + dice.integer(below: 255)) }
      return (bytes, "bytes changed")
    case 2:
      bytes[place()] ^= 1 << dice.integer(below: 8)
      return (bytes, "a bit turned")
    case 3:
      bytes.removeLast(1 + place())
      return (bytes, "cut short to \(bytes.count)")
    case 4:
      let at = place()
      bytes.insert(
        contentsOf: (0...dice.integer(below: 40)).map { _ in UInt8(dice.integer(below: 256)) },
        at: at)
      return (bytes, "bytes inserted at \(at)")
    case 5:
      let gone = block()
      bytes.removeSubrange(gone)
      return (bytes, "bytes \(gone) lost")
    case 6:
      let (one, other) = (block(), block())
      let (first, second) = one.lowerBound < other.lowerBound ? (one, other) : (other, one)
      guard first.upperBound <= second.lowerBound else { return (bytes, "nothing") }
      let between = bytes[first.upperBound..<second.lowerBound]
      let swapped = bytes[second] + between + bytes[first]
      bytes.replaceSubrange(first.lowerBound..<second.upperBound, with: swapped)
      return (bytes, "blocks \(first) and \(second) swapped")
    default:
      let zeroed = block()
      for index in zeroed { bytes[index] = 0 }
      return (bytes, "zeros in \(zeroed)")
    }
  }
}
