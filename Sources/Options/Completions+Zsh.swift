extension Command {
  var zshCompletions: String {
    """
    #compdef \(name)
    # Completions for \(name). Put this file, as _\(name), into a folder of your $fpath.
    \(levels.map(\.zshFunction).joined())\(functionName) "$@"

    """
  }
}

extension Level {
  private var zshName: String {
    "_" + String(path.map { $0.isLetter || $0.isNumber ? $0 : "_" })
  }

  fileprivate var zshFunction: String {
    let options = options.map { "    \($0.form.zshOption.shellWord)" }
    let arguments = command.arguments.map { "    \($0.form.zshArgument.shellWord)" }
    guard !command.subcommands.isEmpty else {
      return """
        \(zshName)() {
          _arguments -s \\
        \((options + arguments).joined(separator: " \\\n"))
        }

        """
    }
    let rest = ["    '1: :->command'", "    '*:: :->rest'"]
    let names = command.subcommands.map {
      "        \("\($0.name.zshEscaped):\($0.abstract.zshEscaped)".shellWord)"
    }
    let calls = command.subcommands.compactMap { descending(to: $0.name) }.map {
      "      \($0.command.name)) \($0.zshName) ;;"
    }
    return """
      \(zshName)() {
        local curcontext="$curcontext" state line
        local -a commands
        local -A opt_args
        _arguments -s -C \\
      \((options + rest).joined(separator: " \\\n"))
        case "$state" in
          command)
            commands=(
      \(names.joined(separator: "\n"))
            )
            _describe command commands ;;
          rest)
            case "$line[1]" in
      \(calls.joined(separator: "\n"))
            esac ;;
        esac
      }

      """
  }
}

extension Form {
  fileprivate var zshOption: String {
    guard placeholder != nil else { return "\(option)[\(help.zshEscaped)]" }
    return "\(option)=[\(help.zshEscaped)]:\(name):\(zshAction)"
  }

  fileprivate var zshArgument: String { "::\(name):\(zshAction)" }

  private var zshAction: String {
    if isPath { return "_files" }
    if words.isEmpty { return " " }
    return "(\(words.map(\.zshEscaped).joined(separator: " ")))"
  }
}

extension String {
  /// Without the signs that have a meaning inside a specification.
  fileprivate var zshEscaped: String {
    map { "[]:\\".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
