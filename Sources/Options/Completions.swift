extension Command {
  /// What a shell must read to complete this command.
  public func completions(for shell: Shell) -> String {
    switch shell {
    case .bash: bashCompletions
    case .zsh: zshCompletions
    case .fish: fishCompletions
    }
  }

  /// Every command that can be called, this one first.
  var levels: [Level] { Level(self).all }

  /// The name of a shell function of ours.
  var functionName: String { "_" + String(name.map { $0.isLetter || $0.isNumber ? $0 : "_" }) }
}

extension Level {
  fileprivate var all: [Level] {
    [self] + command.subcommands.compactMap { descending(to: $0.name) }.flatMap(\.all)
  }
}

extension String {
  /// The text as one word of a shell.
  ///
  /// Scalar by scalar: with an accent upon it, a quotation mark is another character to Swift alone.
  public var shellWord: String {
    "'" + unicodeScalars.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
  }
}
