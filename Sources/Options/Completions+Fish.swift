extension Command {
  var fishCompletions: String {
    let start = "# Completions for \(name). Load them with:  \(name) --completions fish | source\n"
    return start + "complete -c \(name) -f\n" + levels.map(\.fishLines).joined()
  }
}

extension Level {
  fileprivate var fishLines: String {
    let inner = path.split(separator: " ").dropFirst().last.map(String.init)
    let condition = inner.map { "__fish_seen_subcommand_from \($0)" } ?? ""
    let start = "complete -c \(path.prefix { $0 != " " })"
    let own = inner == nil ? options : command.options + command.knobs
    let here = condition.isEmpty ? start : "\(start) -n \(condition.fishQuoted)"
    let options = own.map { "\(here) -l \($0.form.name)\($0.form.fishRest)\n" }
    // Without a condition or a value, fish would show what it knows instead of learning something.
    let arguments = command.arguments.map(\.form.fishValue).filter { !$0.isEmpty }
      .map { "\(here)\($0)\n" }
    // Not `__fish_use_subcommand`, which takes the value of an option for a subcommand.
    let names = command.subcommands.map(\.name).joined(separator: " ")
    let beginning = "\(start) -n \("not __fish_seen_subcommand_from \(names)".fishQuoted)"
    let commands = command.subcommands.map {
      "\(beginning) -a \($0.name) -d \($0.abstract.fishQuoted)\n"
    }
    return (options + arguments + commands).joined()
  }
}

extension Form {
  fileprivate var fishRest: String {
    let description = " -d \(help.fishQuoted)"
    guard placeholder != nil else { return description }
    // Files are offered for every value unless they are excluded.
    return (isPath ? " -r" : " -x") + fishValue + description
  }

  fileprivate var fishValue: String {
    if isPath { return " -F" }
    if words.isEmpty { return "" }
    return " -a \(words.joined(separator: " ").fishQuoted)"
  }
}

extension String {
  /// The text as one word of fish, which knows two escapes between single quotes.
  fileprivate var fishQuoted: String {
    "'" + map { "'\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "'"
  }
}
