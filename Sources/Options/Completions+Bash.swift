extension Command {
  /// Understands `--option=value`, which bash hands over as three words.
  var bashCompletions: String {
    """
    # Completions for \(name). Load them with:  source <(\(name) --completions bash)
    \(functionName)() {
      local current="${COMP_WORDS[COMP_CWORD]}" previous="" path="" word index
      local IFS=$' \\t\\n'
      (( COMP_CWORD > 0 )) && previous="${COMP_WORDS[COMP_CWORD-1]}"
      if [[ "$current" == "=" ]]; then
        current=""
      elif [[ "$previous" == "=" ]] && (( COMP_CWORD > 1 )); then
        previous="${COMP_WORDS[COMP_CWORD-2]}"
      fi
      for (( index = 1; index < COMP_CWORD; index++ )); do
        word="${COMP_WORDS[index]}"
        case "$path/$word" in
    \(bashPaths)    esac
      done
      COMPREPLY=()
      case "$path:$previous" in
    \(levels.map(\.bashValues).joined())  esac
      case "$path" in
    \(levels.map(\.bashWords).joined())  esac
    }
    complete -F \(functionName) \(name)

    """
  }

  /// How a word leads from a command to one within it.
  private var bashPaths: String {
    levels.dropFirst().map { "      \($0.bashPath.shellWord)) path=\($0.bashPath.shellWord) ;;\n" }
      .joined()
  }
}

extension Level {
  /// The names below the program's, each after a slash.
  fileprivate var bashPath: String {
    path.split(separator: " ").dropFirst().map { "/\($0)" }.joined()
  }

  /// What may follow each option that takes a value.
  fileprivate var bashValues: String {
    options.map(\.form).filter { $0.placeholder != nil }.map { form in
      "    \((bashPath + ":" + form.option).shellWord)) \(form.bashValue); return ;;\n"
    }.joined()
  }

  /// What may stand where no value is due.
  fileprivate var bashWords: String {
    let forms = command.arguments.map(\.form)
    let words =
      options.map(\.form.option) + command.subcommands.map(\.name) + forms.flatMap(\.words)
    let paths =
      forms.contains(where: \.isPath)
      ? "\n      [[ \"$current\" == -* ]] || { \(Form.bashPaths); }" : ""
    return """
          \(bashPath.shellWord))
            COMPREPLY=( $(compgen -W \(words.joined(separator: " ").shellWord) -- "$current") )\(paths) ;;

      """
  }
}

extension Form {
  fileprivate static let bashPaths =
    #"compopt -o filenames 2>/dev/null; local IFS=$'\n'; "#
    + #"COMPREPLY=( $(compgen -f -- "$current") )"#

  fileprivate var bashValue: String {
    if isPath { return Form.bashPaths }
    guard !words.isEmpty else { return ":" }
    let list = words.joined(separator: " ").shellWord
    return "COMPREPLY=( $(compgen -W \(list) -- \"$current\") )"
  }
}
