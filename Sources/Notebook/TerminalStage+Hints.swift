import Terminal

extension TerminalStage {
  /// What all the keys do.
  static let help = [
    "", "  Enter, Space, n, →, ↓, PageDown   on, a screen or a page",
    "  p, ←, ↑, PageUp                   one screen back",
    "  4g, or g and then 4               go to page 4",
    "  r    run again from the seed",
    "  s    set a knob and come back to this page",
    "  e    run to the end      .    blank the screen (with --present)", "  q    leave", "",
  ]

  /// What one can press, the fullest first; nil stands for a screen that was seen before.
  func hints(_ pause: Pause?, at place: Place) -> [String] {
    switch pause {
    case .question(let question):
      let letters = question.choices.indices.map(Question.letter).joined(separator: ", ")
      let answer = "\(letters) answer  ⏎ go on"
      return ["\(answer)  p back  ? keys  q quit", "\(answer)  p back  q quit", answer, letters]
    case .more:
      return ["⏎ more of this page  p back  ? keys  q quit", "⏎ more  q quit", "⏎ more"]
    case .page, nil:
      let next = pause != nil && place.page + 1 == pageCount ? "⏎ end" : "⏎ next"
      let set = choices.command.knobs.isEmpty ? "" : "  s set"
      return [
        "\(next)  p back  r re-run\(set)  g go to  ? keys  q quit",
        "\(next)  p back\(set)  g go to  ? keys  q quit", "\(next)  p back  ? keys  q quit",
        "\(next)  ? keys  q quit", "? keys",
      ]
    }
  }

  /// Where one is and what one can press: the fullest of the hints that has room.
  func position(_ place: Place, _ hints: [String], _ pause: Pause? = .more) -> String {
    let console = screen.console
    var isWhole = true
    switch pause {
    case .question, .more: isWhole = false
    case .page, nil: break
    }
    let cell = " · cell \(place.page + 1) of \(pageCount)\(isWhole ? "" : " …")"
    let spot = console.spelled("\(heading)\(cell)   ")
    let room = console.size.columns - 1 - spot.displayWidth
    let hints = hints.map(console.spelled)
    let hint = hints.first { $0.displayWidth <= room } ?? hints.last ?? ""
    return fitting.style(.muted, spot + hint)
  }
}
