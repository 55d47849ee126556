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
    let arguments = command.arguments.map { "\(here)\($0.form.fishValue)\n" }
    let beginning = inner == nil ? "\(start) -n __fish_use_subcommand" : here
    let commands = command.subcommands.map {
      "\(beginning) -a \($0.name) -d \($0.abstract.fishQuoted)\n"
    }
    return (options + arguments + commands).joined()
  }
}

extension Form {
  fileprivate var fishRest: String {
    let description = " -d \(help.fishQuoted)"
    return placeholder == nil ? description : " -r\(fishValue)\(description)"
  }

  fileprivate var fishValue: String {
    if isPath { return " -F" }
    if words.isEmpty { return "" }
    let list = words.joined(separator: " ")
    return isList ? " -a \"(__fish_append , \(list))\"" : " -a \(list.fishQuoted)"
  }
}

extension String {
  /// The text as one word of fish, which knows two escapes between single quotes.
  fileprivate var fishQuoted: String {
    "'" + map { "'\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "'"
  }
}
