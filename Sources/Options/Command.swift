/// A program as its command line describes it.
///
///     let lesson = Command(
///       "lesson-06", "Why noise on the target helps.",
///       examples: [("lesson-06", "the lesson"), ("lesson-06 --sigma 0", "without the noise")],
///       options: [plain], knobs: [sigma])
public struct Command: Sendable {
  /// What one types to start it.
  public var name: String
  /// What it does, in one sentence.
  public var abstract: String
  /// What `--version` prints behind the name.
  public var version: String
  /// Commands that somebody could want, each with what it does.
  public var examples: [(command: String, effect: String)]
  /// What is given by its place.
  public var arguments: [any AnyParameter]
  /// What is given by its name.
  public var options: [any AnyParameter]
  /// The options that change an experiment, listed by themselves.
  public var knobs: [any AnyParameter]
  /// Commands within it.
  public var subcommands: [Command]

  /// A command of that name.
  public init(
    _ name: String, _ abstract: String, version: String = "1.0",
    examples: [(command: String, effect: String)] = [], arguments: [any AnyParameter] = [],
    options: [any AnyParameter] = [], knobs: [any AnyParameter] = [], subcommands: [Command] = []
  ) {
    self.name = name
    self.abstract = abstract
    self.version = version
    self.examples = examples
    self.arguments = arguments
    self.options = options
    self.knobs = knobs
    self.subcommands = subcommands
    let names = (arguments + options + knobs + Command.common).map(\.form.name)
    precondition(Set(names).count == names.count, "\(name): two parameters of one name")
  }

  /// What every command understands.
  static let common: [any AnyParameter] = [completions, help, version]

  static let completions = Parameter.choice(
    "completions", "Print what makes your shell complete this command", among: Shell.names)
  static let help = Parameter.flag("help", "Show this help, also as -h")
  static let version = Parameter.flag("version", "Show the version")
}
