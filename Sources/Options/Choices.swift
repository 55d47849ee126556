/// What the command line says, with the defaults for what it does not say.
public struct Choices: Sendable {
  /// The subcommands that were called, from the outermost on.
  public internal(set) var subcommands: [String] = []
  /// The command that was called: the innermost.
  public var command: Command { level.command }
  var level: Level
  var texts: [String: [String]] = [:]

  init(_ level: Level) { self.level = level }

  /// The value of a parameter.
  public subscript<Value>(parameter: Parameter<Value>) -> Value {
    do {
      return try parameter.read(texts[parameter.form.name] ?? [])
    } catch {
      preconditionFailure("\(level.path) does not know '\(parameter.form.name)' of that kind")
    }
  }

  /// Whether the parameter was given, rather than left at its default.
  public func gives(_ parameter: some AnyParameter) -> Bool { texts[parameter.form.name] != nil }

  /// What was typed for the option or knob of that name, else its default; nil where neither is.
  public func text(of name: String) -> String? {
    texts[name]?.last ?? level.option(named: name)?.form.defaultText
  }

  /// Turns a knob while the program runs, as in `sigma=0.4`; returns its name and both texts.
  ///
  /// The sentence of the error is the one that the command line would have given.
  @discardableResult
  public mutating func turn(
    _ setting: String
  ) throws(UsageError) -> (name: String, old: String, new: String) {
    let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      .map { String($0.trimmed) }
    let knobs = level.command.knobs
    guard let knob = knobs.first(where: { $0.form.name == parts[0] }) else {
      throw UsageError.unknown("knob", parts[0], of: knobs.map(\.form.name))
    }
    guard parts.count == 2 else {
      throw UsageError("Write '\(parts[0])=' and \(knob.form.expectation).")
    }
    let old = text(of: parts[0]) ?? ""
    try knob.check(parts[1], as: parts[0])
    texts[parts[0]] = [parts[1]]
    return (parts[0], old, parts[1])
  }

  /// The ending for an error that only the program could find, such as two options that exclude
  /// each other.
  public func ending(_ error: UsageError) -> Ending { level.ending(error) }
}

extension Substring {
  fileprivate var trimmed: Substring {
    guard let first = firstIndex(where: { $0 != " " }) else { return "" }
    return self[first...(lastIndex { $0 != " " } ?? first)]
  }
}
