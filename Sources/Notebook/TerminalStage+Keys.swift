import Options
import Terminal

extension TerminalStage {
  /// Waits for keys until it is time for the next page.
  func wait(_ cells: [Cell]) {
    var viewed = cells.count
    var number = PageNumber(pages: pages)
    /// Goes to a page; true where it has not been made yet.
    func go(to page: Int) -> Bool {
      if page > cells.count {
        destination = page
        return true
      }
      viewed = page
      redraw(cells[page - 1], number: page)
      return false
    }
    while !runsToEnd {
      let pressed = nextKey(cells, viewed, number)
      switch number.take(pressed) {
      case .unfinished: continue
      case .finished(let page):
        if go(to: page) { return }
        continue
      case .otherKey: break
      }
      switch pressed {
      case .enter, .space, .right, .down, .pageDown, .character("n"):
        if viewed < cells.count {
          _ = go(to: viewed + 1)
        } else if viewed < pages || endsShow() {
          return
        } else {
          redraw(cells[viewed - 1], number: viewed)
        }
      case .left, .up, .pageUp, .character("p"):
        if viewed > 1 { _ = go(to: viewed - 1) }
      case .character("e"):
        if isPresenting {  // the last page, since after it the screen is as it was before
          if go(to: pages) { return }
        } else {
          runsToEnd = true
        }
      case .character("r"):
        let problem = rerun.again(from: viewed, cells, change: "run again from the seed")
        remain(with: problem, on: cells[viewed - 1], viewed)
      case .character("s"): setKnob(viewed, cells)
      case .character("."): blank { self.redraw(cells[viewed - 1], number: viewed) }
      case .character("?"): remark(TerminalStage.help, on: cells[viewed - 1], viewed)
      case .control("l"): redraw(cells[viewed - 1], number: viewed)
      case .character("q"), .endOfInput, .control("d"): leave(0)
      case .interrupt: leave(130)
      default: break
      }
    }
  }

  private func nextKey(_ cells: [Cell], _ viewed: Int, _ number: PageNumber) -> Key {
    if !pending.isEmpty { return pending.removeFirst() }
    return key {
      self.position(viewed, number.prompt.map { [$0] } ?? self.hints(isLast: viewed == self.pages))
    } again: {
      self.redraw(cells[viewed - 1], number: viewed)
    }
  }

  /// The next key; meanwhile the row below the page says what `status` gives.
  ///
  /// `again` draws the page where it is not what it was: after a stop, and in a window of another
  /// size where the page does not scroll.
  private func key(_ status: () -> String, again: () -> Void) -> Key {
    while true {
      screen.put(status: status())
      switch keyboard.next() {
      case .key(let key):
        screen.wipeStatus()
        return key
      case .resized:
        screen.resize()
        if isPresenting { again() }
      case .continued:
        screen.forgetStatus()
        again()
      case .timeout: screen.wipeStatus()
      }
      if !pending.isEmpty { return pending.removeFirst() }  // pressed while it was drawn again
    }
  }

  /// The next key while the page is not whole yet.
  private func keyMeanwhile(_ hints: [String]) -> Key {
    key {
      self.position(nil, hints)
    } again: {
      self.screen.redraw()
    }
  }

  /// Lets a page that is longer than the screen be read before it goes on.
  func waitForMore() {
    if !isHurrying, !runsToEnd {
      let pressed = keyMeanwhile(["⏎ more of this page  q quit", "⏎ more"])
      if !pressed.goesOn {
        isHurrying = true
        postpone(pressed)
      }
    }
    screen.clear()
  }

  /// Waits for an answer to a question; nil where there is none.
  func waitForAnswer(_ question: Question) -> Int? {
    if runsToEnd || isHurrying { return nil }
    let letters = question.choices.indices.map(Question.letter)
    let hint = "\(letters.joined(separator: ", ")) answer  ⏎ go on  q quit"
    while true {
      let pressed = keyMeanwhile([hint])
      if case .character(let letter) = pressed, let place = letters.firstIndex(of: String(letter)) {
        return place
      }
      if pressed.goesOn { return nil }
      guard pressed.isCommand else { continue }
      postpone(pressed)
      return nil
    }
  }

  /// Keeps a key until the page is whole, with the rest of what it begins, such as `4g`.
  private func postpone(_ key: Key) {
    switch key {
    case .interrupt: leave(130)
    case .character("q"), .endOfInput, .control("d"): leave(0)
    default: pending.append(key)
    }
    if key.digit != nil { postpone(keyMeanwhile([])) }
  }

  /// Whether the lesson shall really end: one key too many must not clear the projector's screen.
  private func endsShow() -> Bool {
    guard isPresenting else { return true }
    screen.blank()
    let pressed = key {
      self.position(nil, ["the end   p back  ⏎ quit"])
    } again: {
      self.screen.blank()
    }
    return pressed.goesOn || pressed == .character("q") || pressed == .endOfInput
  }

  /// An empty screen until a key is pressed, so that the class looks at the teacher.
  private func blank(_ redraw: () -> Void) {
    guard isPresenting else { return }
    screen.blank()
    while case let event = keyboard.next(), event == .resized || event == .continued {
      if event == .resized { screen.resize() }
      screen.blank()
    }
    redraw()
  }

  /// Says something that is not of the page; before a class it has the screen for itself.
  private func remark(_ lines: [String], on cell: Cell, _ number: Int) {
    screen.clear()
    emit(lines)
    guard isPresenting else { return }
    _ = keyMeanwhile(["⏎ back to the page"])
    redraw(cell, number: number)
  }

  private func setKnob(_ viewed: Int, _ cells: [Cell]) {
    let cell = cells[viewed - 1]
    let knobs = choices.command.knobs.map(\.form)
    guard let first = knobs.first else {
      return remark(["", "This lesson has no knobs to set."], on: cell, viewed)
    }
    let widest = knobs.map(\.name.count).max() ?? 0
    var lines = [""]
    for knob in knobs {
      let value = choices.text(of: knob.name) ?? ""
      let limits = knob.limits.isEmpty ? "" : " (\(knob.limits))"
      lines += screen.console.spelled("\(knob.help)\(limits)").wrapped(
        to: fitting.width, indentation: 2, bullet: "\(knob.name.padded(to: widest)) = \(value)   ")
    }
    screen.clear()
    emit(lines)
    let example = "\(first.name)=\(choices.text(of: first.name) ?? "1")"
    let line = screen.ask("set, such as \(example) (Enter alone: nothing): ") ?? ""
    if line.contains(where: { $0 != " " }) {
      remain(with: rerun.set(line, choices, from: viewed, cells), on: cell, viewed)
    } else if isPresenting {
      redraw(cell, number: viewed)
    }
  }

  /// Says why the lesson could not be run again; who could run it never comes here.
  private func remain(with problem: String, on cell: Cell, _ number: Int) {
    if !RawMode.isActive { enterRawMode() }
    remark([""] + fitting.prose(problem), on: cell, number)
  }

  func leave(_ code: Int32) -> Never {
    leaveScreen()
    Options.exit(with: Ending(text: "", code: code))
  }
}

extension Key {
  /// Whether it asks for what comes next.
  fileprivate var goesOn: Bool {
    [.enter, .space, .right, .down, .pageDown, .character("n")].contains(self)
  }

  /// Whether it means something once the page is whole.
  fileprivate var isCommand: Bool {
    switch self {
    case .character(let letter): digit != nil || "pgesr?q".contains(letter)
    case .left, .up, .pageUp, .interrupt, .endOfInput, .control("d"), .control("l"): true
    default: false
    }
  }
}
