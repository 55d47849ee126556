import Agents
import Environments

/// What a run was told, as a file: a line for each setting.
struct SettingsFile: Equatable {
  /// Every setting by name and as text, in order.
  var fields: [(name: String, value: String)]

  static let format = "td3-in-fifteen-steps run 1"

  init(_ run: Run, of experiment: Experiment) {
    fields = [
      ("format", SettingsFile.format), ("algorithm", run.variant.name),
      ("world", experiment.world.name), ("seed", "\(run.seed)"),
    ]
    fields += run.variant.settings(from: experiment.settings).fields
  }

  /// The fields of a text; nil where a line is none.
  init?(_ text: String) {
    fields = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      let words = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard words.count == 2, words[0].hasSuffix(" "), words[1].hasPrefix(" ") else { return nil }
      fields.append((String(words[0].dropLast()), String(words[1].dropFirst())))
    }
    guard text.hasSuffix("\n"), fields.first?.value == SettingsFile.format else { return nil }
  }

  var text: String { fields.map { "\($0.name) = \($0.value)\n" }.joined() }

  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  static func == (one: SettingsFile, other: SettingsFile) -> Bool { one.text == other.text }

  /// What this says and the other does not, as `batch 64 instead of 128`.
  func differences(from other: SettingsFile) -> [String] {
    fields.compactMap { name, value in
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
