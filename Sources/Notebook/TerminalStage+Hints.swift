import Terminal

extension TerminalStage {
  /// What all the keys do.
  static let help = [
    "", "  Enter, Space, n, →, ↓, PageDown   the next page",
    "  p, ←, ↑, PageUp                   the page before",
    "  4g, or g and then 4               go to page 4",
    "  r    run again from the seed",
    "  s    set a knob and come back to this page",
    "  e    run to the end      .    blank the screen (with --present)", "  q    leave", "",
  ]

  /// What one can press, the fullest first.
  func hints(isLast: Bool) -> [String] {
    let next = isLast ? "⏎ end" : "⏎ next"
    let set = choices.command.knobs.isEmpty ? "" : "  s set"
    return [
      "\(next)  p back  r re-run\(set)  g go to  ? keys  q quit",
      "\(next)  p back\(set)  g go to  ? keys  q quit", "\(next)  p back  ? keys  q quit",
      "\(next)  ? keys  q quit", "? keys",
    ]
  }

  /// Where one is and what one can press: the fullest of the hints that has room.
  func position(_ viewed: Int?, _ hints: [String]) -> String {
    let console = screen.console
    let cell = viewed.map { " · cell \($0) of \(pages)" } ?? ""
    let place = console.spelled("\(heading)\(cell)   ")
    let room = console.size.columns - 1 - place.displayWidth
    let hints = hints.map(console.spelled)
    let hint = hints.first { $0.displayWidth <= room } ?? hints.last ?? ""
    return fitting.style(.muted, place + hint)
  }
}
