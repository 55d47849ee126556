extension Keyboard {
  /// How this terminal shows pictures; nil where it cannot, or does not say within the time.
  ///
  /// Ask in raw mode and stay in it: an answer that comes late is then neither shown nor taken for
  /// keys. Keys typed meanwhile are kept. Nothing is asked under tmux or screen, nor where either
  /// end is no terminal.
  public mutating func imageProtocol(
    on console: Console, within seconds: Double = 0.2
  ) -> ImageProtocol? {
    guard console.isInteractive, !console.isMultiplexed else { return nil }
    let names = ["TERM", "TERM_PROGRAM", "LC_TERMINAL"]
    let variables = names.reduce(into: [:]) { $0[$1] = environmentVariable($1) }
    if case .certain(let known) = ImageProtocol.guess(variables) { return known }
    if RawMode.isActive { return ask(within: seconds) }
    return RawMode.during { ask(within: seconds) }
  }

  private mutating func ask(within seconds: Double) -> ImageProtocol? {
    guard RawMode.isActive else { return nil }
    Output(descriptor: 1).write(ImageQuestion.text)
    let deadline = secondsNow() + seconds
    var question = ImageQuestion()
    while !question.isAnswered {
      let left = deadline - secondsNow()
      guard left > 0 else { break }
      switch wait(left) {
      case .bytes(let bytes): question.append(bytes)
      case .ended: return nil
      case .notice, .silence: continue
      }
    }
    terminalState.pointee.isAnswerOwed = !question.isAnswered
    decoder.append(question.rest)
    return question.best
  }
}
