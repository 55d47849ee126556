import Terminal
import Wording

extension Command {
  /// What this process was told; where that is a call for help or makes no sense, it ends here.
  ///
  /// To ask for it is the first thing that a program does, and before it nothing is opened.
  public func choices() -> Choices {
    provideStandardDescriptors()
    do {
      return try parsed(typed())
    } catch {
      exit(with: error)
    }
  }

  /// The arguments of this process; one that is no text would be read as another one.
  private func typed() throws(Ending) -> [String] {
    let arguments = Array(CommandLine.arguments.dropFirst())
    for (place, argument) in arguments.enumerated() {
      let bytes = CommandLine.unsafeArgv[place + 1]
      guard bytes.flatMap({ String(validatingCString: $0) }) == argument else {
        throw Level(self).ending(
          UsageError("The argument '\(argument.fitted)' is not UTF-8: choose another name."))
      }
    }
    return arguments
  }

  /// What the arguments say, the program's own name not among them.
  public func parsed(
    _ arguments: [String], on console: @autoclosure () -> Console = .current()
  ) throws(Ending) -> Choices {
    var parser = Parser(self)
    do {
      try parser.run(arguments)
    } catch {
      let options = arguments.prefix { $0 != "--" }
      guard options.contains("--help") || options.contains("-h") else {
        throw parser.level.ending(error)
      }
      parser.choices.texts["help"] = [""]
    }
    let choices = parser.choices
    if choices[Command.help] {
      throw Ending(text: Help(parser.level, on: console()).text, code: 0)
    }
    if choices[Command.version] { throw Ending(text: "\(name) \(version)\n", code: 0) }
    if let shell = choices[Command.completions].flatMap(Shell.init) {
      throw Ending(text: completions(for: shell), code: 0)
    }
    return choices
  }
}

/// Takes one argument after the other.
private struct Parser {
  var choices: Choices
  private var rest: ArraySlice<String> = []
  private var place = 0

  init(_ command: Command) { choices = Choices(Level(command)) }

  var level: Level { choices.level }

  mutating func run(_ arguments: [String]) throws(UsageError) {
    rest = arguments[...]
    var mayBeOption = true
    while let argument = rest.popFirst() {
      if mayBeOption, argument == "--" {
        mayBeOption = false
      } else if mayBeOption, argument.looksLikeOption {
        try takeOption(argument)
      } else {
        try takeArgument(argument, mayBeCommand: mayBeOption)
      }
    }
  }

  private mutating func takeOption(_ argument: String) throws(UsageError) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let word = argument == "-h" ? "--help" : String(parts[0])
    guard word.hasPrefix("--"), let parameter = level.option(named: word.dropFirst(2)) else {
      throw .unknown("option", word, of: level.options.map(\.form.option))
    }
    let form = parameter.form
    if choices.texts[form.name] != nil, form.placeholder != nil {
      throw UsageError("The option '\(form.option)' is given twice: give it once.")
    }
    let text = try value(for: form, attached: parts.count > 1 ? String(parts[1]) : nil)
    try parameter.check(text, as: form.option)
    choices.texts[form.name, default: []].append(text)
  }

  private mutating func value(for form: Form, attached: String?) throws(UsageError) -> String {
    guard form.placeholder != nil else {
      guard attached == nil else {
        throw UsageError("The option '\(form.option)' takes no value: leave out '=' and the rest.")
      }
      return ""
    }
    if let attached { return attached }
    guard let next = rest.first, !next.looksLikeOption else {
      throw UsageError("The option '\(form.option)' needs a value: give it \(form.expectation).")
    }
    return rest.removeFirst()
  }

  private mutating func takeArgument(
    _ argument: String, mayBeCommand: Bool
  ) throws(UsageError) {
    let command = level.command
    if mayBeCommand, place == 0, let inner = level.descending(to: argument) {
      choices.level = inner
      choices.subcommands.append(argument)
      return
    }
    let names = place == 0 ? command.subcommands.map(\.name) : []
    guard let parameter = command.arguments.dropFirst(place).first else {
      if !names.isEmpty { throw .unknown("subcommand", argument, of: names) }
      throw .unexpected(argument, options: level.options.map(\.form.option))
    }
    do {
      try parameter.check(argument, as: parameter.form.name.uppercased())
    } catch {
      // Who mistypes a subcommand is not helped by what the argument should be.
      guard argument.misspelling(of: names) != nil else { throw error }
      throw .unknown("subcommand", argument, of: names)
    }
    place += 1
    choices.texts[parameter.form.name, default: []].append(argument)
  }
}

extension AnyParameter {
  /// Checks one value, which an error calls by this name.
  func check(_ text: String, as name: String) throws(UsageError) {
    do {
      try check([text])
    } catch {
      throw error.about(name)
    }
  }
}

extension UsageError {
  /// The sentence for a name that nobody knows, with the nearest that is known.
  static func unknown(_ kind: String, _ name: String, of names: [String]) -> UsageError {
    let bare = names.map { $0.withoutDashes }
    guard let nearest = name.withoutDashes.misspelling(of: bare),
      let index = bare.firstIndex(of: nearest)
    else { return UsageError("Unknown \(kind) '\(name.fitted)'.") }
    return UsageError("Unknown \(kind) '\(name.fitted)'. Did you mean '\(names[index])'?")
  }

  fileprivate static func unexpected(_ argument: String, options: [String]) -> UsageError {
    let sentence = "Unexpected argument '\(argument.fitted)'."
    guard options.contains("--\(argument)") else { return UsageError(sentence) }
    return UsageError("\(sentence) Did you mean '--\(argument)'?")
  }
}

extension String {
  /// Whether it begins with a dash and is no negative number.
  fileprivate var looksLikeOption: Bool { hasPrefix("-") && self != "-" && Double(self) == nil }

  fileprivate var withoutDashes: String { String(drop { $0 == "-" }) }
}
