import Agents
import Environments
import Files

/// What a run was told, as a file: a line for each setting, and the digest of these lines.
struct SettingsFile: Equatable {
  /// Every setting by name and as text, in order.
  let fields: [(name: String, value: String)]

  private static let format = "td3-in-fifteen-steps run 2"
  /// Files of the first edition, which had no digest.
  private static let firstFormat = "td3-in-fifteen-steps run 1"
  private static let check = "check = "

  init(_ run: Run, of experiment: Experiment) {
    fields =
      [
        ("format", SettingsFile.format), ("algorithm", run.variant.name),
        ("world", experiment.world.name), ("seed", "\(run.seed)"),
      ] + run.variant.settings(from: experiment.settings).fields
  }

  /// The fields of a text; nil where a line is none, or the digest is not theirs.
  init?(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.popLast() == "" else { return nil }
    let check = lines.last?.hasPrefix(SettingsFile.check) == true ? lines.popLast() : nil
    var fields: [(name: String, value: String)] = []
    for line in lines {
      let words = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard words.count == 2, words[0].hasSuffix(" "), words[1].hasPrefix(" ") else { return nil }
      fields.append((String(words[0].dropLast()), String(words[1].dropFirst())))
    }
    self.fields = fields
    let names = ["format", "algorithm", "world", "seed"] + Settings().fields.map(\.name)
    guard fields.map(\.name) == names else { return nil }
    guard let check else {
      guard isOfFirstEdition else { return nil }
      return
    }
    guard fields[0].value == SettingsFile.format, check == SettingsFile.check + digest.text
    else { return nil }
  }

  /// Whether nothing vouches for it.
  var isOfFirstEdition: Bool { fields[0].value == SettingsFile.firstFormat }

  private var lines: String { fields.map { "\($0.name) = \($0.value)\n" }.joined() }

  /// The digest of the lines, from which those of the curve go on.
  var digest: Digest {
    var digest = Digest()
    digest.add(lines)
    return digest
  }

  var text: String { "\(lines)\(SettingsFile.check)\(digest.text)\n" }

  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// Whether both say the same, in whichever edition.
  static func == (one: SettingsFile, other: SettingsFile) -> Bool {
    one.fields.dropFirst().elementsEqual(other.fields.dropFirst(), by: ==)
  }

  /// What this says and the other does not, as `batch 64 instead of 128`.
  func differences(from other: SettingsFile) -> [String] {
    fields.dropFirst().compactMap { name, value in
      value == other[name] ? nil : "\(name) \(value) instead of \(other[name] ?? "nothing")"
    }
  }

  /// The run, its world and TD3's settings, as far as this run shows them.
  func run() -> (Run, World, Settings)? {
    guard let name = self["algorithm"], let variant = try? Variant(named: name),
      let seed = self["seed"].flatMap({ UInt64($0) }),
      let world = self["world"].flatMap({ try? World(named: $0) })
    else { return nil }
    var settings = Settings()
    for (name, _) in settings.fields {
      guard let value = self[name], settings.set(name, to: value) else { return nil }
    }
    guard settings.refusal == nil else { return nil }
    // An idea that this variant lacks shows nothing of what it would be: it is as usual.
    if !variant.ideas.contains(.minimum) { settings.bootstrap = Settings().bootstrap }
    if !variant.ideas.contains(.delay) { settings.delay = Settings().delay }
    if !variant.ideas.contains(.smoothing) { settings.smoothing = Settings().smoothing }
    return (Run(variant, seed: seed), world, settings)
  }
}
