import Terminal

/// A page as lines of text, for a terminal or a pipe.
struct Rendering {
  let width: Int
  let style: Styler
  /// Text is spelled for it before it is wrapped: θ takes one column, and theta takes five.
  let console: Console
  let audience: Audience

  /// For whom a page is.
  enum Audience {
    /// One who looks at a screen.
    case eyes
    /// One who hears the page or keeps it as text: each picture is told in a sentence too.
    case ears
    /// A class: nothing but the lesson.
    case room
  }

  /// The narrowest text: a window of fewer columns breaks its lines itself.
  static let narrowest = 20

  /// The same for a screen that may be narrower.
  func narrowed(to columns: Int) -> Rendering {
    Rendering(
      width: min(width, max(Rendering.narrowest, columns)), style: style, console: console,
      audience: audience)
  }

  /// The lines of one block, in groups that belong together: each panel of a picture is one.
  func groups(_ block: Block) -> [[String]] {
    guard case .picture(let picture) = block, !picture.panels.isEmpty else { return [lines(block)] }
    let below = self.below(picture)
    return picture.panels.map { [""] + lines($0) } + (below.isEmpty ? [] : [[""] + below])
  }

  /// The lines of one block, with an empty one before.
  func lines(_ block: Block) -> [String] {
    switch block {
    case .prose(let text): [""] + prose(text)
    case .question(let question): [""] + lines(question)
    case .answer(let question): [""] + prose(question.verdict)
    case .code(let code): [""] + folded(code, style(.muted, console.spelled("  │ ")))
    case .output(let text): [""] + folded(text, "  ")
    case .check(let check): [""] + lines(check)
    case .map(let map):
      [""]
        + map.lines(width: width, spelled: console.spelled) {
          style($0.isTarget ? .target : .online, $1)
        }
    case .picture(let picture): [""] + lines(picture)
    }
  }

  func prose(_ text: String) -> [String] {
    Markup.lines(console.spelled(text), width: width, style: style)
  }

  /// Lines as they are behind a margin; one that is too long goes on below, further to the right.
  private func folded(_ text: String, _ margin: String) -> [String] {
    let room = width - margin.displayWidth
    return console.spelled(text).split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { line -> [String] in
        guard line.displayWidth > room else { return [margin + line] }
        let start = String(line.prefix { $0 == " " }.prefix(room / 2))
        let parts = String(line.dropFirst(start.count)).wrapped(to: room - start.count - 2)
        return parts.enumerated().map { margin + start + ($0 == 0 ? "" : "  ") + $1 }
      }
  }

  private func lines(_ question: Question) -> [String] {
    var lines = prose("*Predict:* \(question.text)")
    for (index, choice) in question.choices.enumerated() {
      lines += console.spelled(choice).wrapped(
        to: width, indentation: 2, bullet: "\(Question.letter(index))) ")
    }
    return lines
  }

  private func lines(_ check: Check) -> [String] {
    let mark = style(check.holds.map { $0 ? .good : .bad } ?? .muted, check.verdict)
    return console.spelled("\(mark) \(check.sentence)").wrapped(
      to: width, indentation: 0, bullet: "")
  }

  private func lines(_ panel: String) -> [String] {
    let end = panel.last == "\n" ? panel.dropLast() : panel[...]
    return end.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func lines(_ picture: Illustration) -> [String] {
    let letters = picture.text.map(lines) ?? []
    let below = self.below(picture)
    return letters.isEmpty || below.isEmpty ? letters + below : letters + [""] + below
  }

  /// What is said of a picture.
  private func below(_ picture: Illustration) -> [String] {
    var lines: [String] = []
    let isShown = !picture.panels.isEmpty || picture.image != nil
    if audience == .ears || !isShown {
      lines += console.spelled(picture.chart.sentence).wrapped(
        to: width, indentation: 0, bullet: "")
    }
    if let problem = picture.problem {
      lines += console.spelled(problem.sentence()).wrapped(to: width, indentation: 0, bullet: "! ")
    }
    if !picture.files.isEmpty, audience != .room {
      lines += picture.place.wrapped(to: width, indentation: 0, bullet: "").map {
        style(.muted, $0)
      }
    }
    return lines
  }
}
