extension Settings {
  /// Every setting by name and as text, in order: for printing, saving and comparing.
  public var fields: [(name: String, value: String)] {
    Settings.table.map { ($0.name, $0.read(self)) }
  }

  /// Sets one by its name; false where there is no such name or the text says nothing.
  public mutating func set(_ name: String, to text: String) -> Bool {
    guard let field = Settings.table.first(where: { $0.name == name }) else { return false }
    return field.write(&self, text)
  }

  private struct Field: Sendable {
    let name: String
    let read: @Sendable (Settings) -> String
    let write: @Sendable (inout Settings, String) -> Bool

    init<Value: LosslessStringConvertible & SendableMetatype>(
      _ name: String, _ path: WritableKeyPath<Settings, Value> & Sendable
    ) {
      self.name = name
      read = { "\($0[keyPath: path])" }
      write = { settings, text in
        guard let value = Value(text) else { return false }
        settings[keyPath: path] = value
        return true
      }
    }
  }

  private static let table: [Field] = [
    Field("hidden", \.widths), Field("batch", \.batch), Field("actor-rate", \.actorRate),
    Field("critic-rate", \.criticRate), Field("discount", \.discount), Field("tau", \.tau),
    Field("bootstrap", \.bootstrap), Field("smoothing", \.smoothing),
    Field("smoothing-clip", \.smoothingClip), Field("delay", \.delay),
    Field("exploration", \.exploration), Field("warmup", \.warmup),
    Field("update-after", \.updateAfter), Field("update-every", \.updateEvery),
    Field("memory", \.memory), Field("time-limit-is-terminal", \.timeLimitIsTerminal),
    Field("steps", \.steps), Field("evaluate-every", \.evaluateEvery),
  ]

  var widths: Widths {
    get { Widths(numbers: hidden) }
    set { hidden = newValue.numbers }
  }
}

/// The widths of hidden layers as one word: 64-64.
struct Widths: LosslessStringConvertible {
  let numbers: [Int]

  init(numbers: [Int]) { self.numbers = numbers }

  init?(_ description: String) {
    let words = description.split(separator: "-", omittingEmptySubsequences: false)
    numbers = words.compactMap { Int($0) }
    guard numbers.count == words.count else { return nil }
  }

  var description: String { numbers.map(String.init).joined(separator: "-") }
}

extension Settings.Bootstrap: LosslessStringConvertible {
  /// The choice of that name: minimum or first.
  public init?(_ description: String) { self.init(rawValue: description) }

  /// Its name.
  public var description: String { rawValue }
}

extension Exploration: LosslessStringConvertible {
  /// The noise of that description: `gaussian:0.1`, `ou:0.5` or `ou:0.5:0.15:1`.
  public init?(_ description: String) {
    let words = description.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = words.dropFirst().compactMap { Float($0) }
    guard numbers.count == words.count - 1 else { return nil }
    switch (words[0], numbers.count) {
    case ("gaussian", 1): self = .gaussian(deviation: numbers[0])
    case ("ou", 1): self = .ornsteinUhlenbeck(deviation: numbers[0])
    case ("ou", 3):
      self = .ornsteinUhlenbeck(deviation: numbers[0], pull: numbers[1], interval: numbers[2])
    default: return nil
    }
  }

  /// The kind and its numbers, with colons.
  public var description: String {
    switch self {
    case .gaussian(let deviation): "gaussian:\(deviation)"
    case .ornsteinUhlenbeck(let deviation, let pull, let interval):
      "ou:\(deviation):\(pull):\(interval)"
    }
  }
}
