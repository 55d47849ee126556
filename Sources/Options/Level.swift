/// A command with the path that leads to it: `lessons doctor` within `lessons`.
struct Level: Sendable {
  let command: Command
  /// All the names from the program's on.
  let path: String
  /// The options of the commands around it, which it understands as well.
  let inherited: [any AnyParameter]

  init(_ command: Command) {
    self.command = command
    path = command.name
    inherited = []
  }

  private init(_ command: Command, within level: Level) {
    self.command = command
    path = "\(level.path) \(command.name)"
    inherited = level.inherited + level.command.options + level.command.knobs
  }

  /// The subcommand of that name.
  func descending(to name: String) -> Level? {
    command.subcommands.first { $0.name == name }.map { Level($0, within: self) }
  }

  /// Every option that may be given here.
  var options: [any AnyParameter] {
    let own = command.options + command.knobs
    let names = Set(own.map(\.form.name))
    return own + inherited.filter { !names.contains($0.form.name) } + Command.common
  }

  func option(named name: some StringProtocol) -> (any AnyParameter)? {
    options.first { $0.form.name == name }
  }
}
