import Options
import Terminal

/// Why the lesson waits.
enum Pause {
  /// For an answer.
  case question(Question)
  /// The page goes on, on a screen of its own.
  case more
  /// The page is whole.
  case page
}

extension TerminalStage {
  /// Lets a person look about until it is time to go on; the answer, if that was a question.
  func browse(_ pause: Pause) -> Int? {
    var place = live
    var number = PageNumber(pages: pageCount)
    while !runsToEnd {
      let isLive = place == live
      let pressed = nextKey(isLive ? pause : nil, at: &place, number)
      switch number.take(pressed) {
      case .unfinished: continue
      case .finished(let page):
        if go(to: page - 1, from: &place) { return nil }
        continue
      case .otherKey: break
      }
      if isLive, case .question(let question) = pause,
        let choice = question.choices.indices.first(where: {
          pressed.letter == Question.letter($0)
        })
      {
        return choice
      }
      switch pressed {
      case .enter, .space, .right, .down, .pageDown, .character("n"):
        if !isLive {
          place = next(after: place)
          show(place)
        } else if case .page = pause, live.page + 1 >= pageCount, !endsShow() {
          show(place)
        } else {
          return nil
        }
      case .left, .up, .pageUp, .character("p"):
        guard let former = former(before: place) else { continue }
        place = former
        show(place)
      case .character("e"):
        if isPresenting {  // the last page, since after it the screen is as it was before
          if go(to: pageCount - 1, from: &place) { return nil }
        } else {
          runsToEnd = true
        }
      case .character("r"):
        remain(
          with: rerun.again(from: place.page + 1, pages, change: "run again from the seed"), place)
      case .character("s"): setKnob(place)
      case .character("."): blank { self.show(place) }
      case .character("?"): remark(TerminalStage.help, place)
      case .control("l"): show(place)
      default: if let code = pressed.ending { leave(code) }
      }
    }
    return nil
  }

  /// Goes to a page; true where it has not been made yet.
  private func go(to page: Int, from place: inout Place) -> Bool {
    if page >= pages.count {
      destination = page + 1
      return true
    }
    place = Place(page: page, screen: 0)
    show(place)
    return false
  }

  private func next(after place: Place) -> Place {
    place.screen + 1 < screens(of: place.page).count
      ? Place(page: place.page, screen: place.screen + 1)
      : Place(page: place.page + 1, screen: 0)
  }

  private func former(before place: Place) -> Place? {
    if place.screen > 0 { return Place(page: place.page, screen: place.screen - 1) }
    guard place.page > 0 else { return nil }
    return Place(page: place.page - 1, screen: screens(of: place.page - 1).count - 1)
  }

  /// The next key; meanwhile the row below says where one is and what can be pressed.
  private func nextKey(_ pause: Pause?, at place: inout Place, _ number: PageNumber) -> Key {
    let here = place
    let key = key {
      self.position(here, number.prompt.map { [$0] } ?? self.hints(pause, at: here), pause)
    } again: {
      self.show(here)
    }
    fit(&place)
    return key
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
    }
  }

  /// Whether the lesson shall really end: one key too many must not clear the projector's screen.
  private func endsShow() -> Bool {
    guard isPresenting else { return true }
    screen.clear()
    let pressed = key {
      self.position(self.live, ["the end   p back  ⏎ quit"], nil)
    } again: {
      self.screen.clear()
    }
    return pressed.goesOn || pressed == .character("q") || pressed == .endOfInput
  }

  /// An empty screen until a key is pressed, so that the class looks at the teacher.
  private func blank(_ redraw: () -> Void) {
    guard isPresenting else { return }
    screen.clear()
    while case let event = keyboard.next(), event == .resized || event == .continued {
      if event == .resized { screen.resize() }
      screen.clear()
    }
    redraw()
  }

  /// Says something that is not of the page; before a class it has the screen for itself.
  private func remark(_ lines: [String], _ place: Place) {
    guard isPresenting else { return lines.forEach(screen.show) }
    screen.clear()
    lines.drop { $0.isEmpty }.forEach(screen.show)
    _ = key {
      self.position(place, ["⏎ back to the page"], nil)
    } again: {
      self.screen.clear()
      lines.drop { $0.isEmpty }.forEach(self.screen.show)
    }
    show(place)
  }

  private func setKnob(_ place: Place) {
    let knobs = choices.command.knobs.map(\.form)
    guard let first = knobs.first else {
      return remark(["", "This lesson has no knobs to set."], place)
    }
    let widest = knobs.map(\.name.count).max() ?? 0
    let values = knobs.map { choices.text(of: $0.name) ?? "" }
    let widestValue = values.map(\.count).max() ?? 0
    var lines = isPresenting ? [] : [""]
    for (knob, value) in zip(knobs, values) {
      let limits = knob.limits.isEmpty ? "" : " (\(knob.limits))"
      lines += screen.console.spelled("\(knob.help)\(limits)").wrapped(
        to: fitting.width, indentation: 2,
        bullet: "\(knob.name.padded(to: widest)) = \(value.padded(to: widestValue))   ")
    }
    let example = "\(first.name)=\(values[0].isEmpty ? "1" : values[0])"
    let question = "set, such as \(example) (Enter alone: nothing): "
    let line = screen.ask(question, below: lines, at: &keyboard) ?? ""
    if line.contains(where: { $0 != " " }) {
      remain(with: rerun.set(line, choices, from: place.page + 1, pages), place)
    } else if isPresenting {
      show(place)
    }
  }

  /// Says why the lesson could not be run again; who could run it never comes here.
  private func remain(with problem: String, _ place: Place) {
    if !RawMode.isActive { enterRawMode() }
    remark([""] + fitting.prose(problem), place)
  }

  func leave(_ code: Int32) -> Never {
    leaveScreen()
    Options.exit(with: Ending(text: "", code: code))
  }
}

extension Key {
  /// What the program returns that it ends; nil where it asks for something else.
  var ending: Int32? {
    switch self {
    case .character("q"), .endOfInput, .control("d"): 0
    case .interrupt: 130
    default: nil
    }
  }

  /// Whether it asks for what comes next.
  fileprivate var goesOn: Bool {
    [.enter, .space, .right, .down, .pageDown, .character("n")].contains(self)
  }

  /// The letter, small, if it is one.
  fileprivate var letter: String? {
    guard case .character(let letter) = self else { return nil }
    return letter.lowercased()
  }
}
