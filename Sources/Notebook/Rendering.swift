import Terminal

/// A page as lines of text, for a terminal or a pipe.
struct Rendering {
  let width: Int
  let style: Styler
  /// Text is spelled for it before it is wrapped: θ takes one column, and theta takes five.
  let console: Console

  /// The lines of one block, with an empty one before.
  func lines(_ block: Block) -> [String] {
    switch block {
    case .prose(let text): [""] + prose(text)
    case .question(let question): [""] + lines(question)
    case .code(let code):
      [""]
        + code.split(separator: "\n", omittingEmptySubsequences: false)
        .map { style(.muted, "  │ ") + $0 }
    case .output(let text):
      [""]
        + text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { "  \($0)" }
    case .check(let check): [""] + lines(check)
    case .map(let map): [""] + map.lines { style($0.isTarget ? .target : .online, $1) }
    case .picture(let picture): [""] + lines(picture)
    }
  }

  private func prose(_ text: String) -> [String] {
    Markup.lines(console.spelled(text), width: width, style: style)
  }

  private func lines(_ question: Question) -> [String] {
    var lines = prose("*Predict:* \(question.text)")
    for (index, choice) in question.choices.enumerated() {
      lines += console.spelled(choice).wrapped(
        to: width, indentation: 2, bullet: "\(Question.letter(index))) ")
    }
    return lines
  }

  /// The answer to a question, once it is known.
  func answer(_ question: Question) -> [String] {
    guard let verdict = question.verdict else { return [] }
    return [""] + prose(verdict)
  }

  private func lines(_ check: Check) -> [String] {
    let mark = style(check.holds ? .good : .bad, check.verdict)
    return console.spelled("\(mark) \(check.sentence)").wrapped(
      to: width, indentation: 0, bullet: "")
  }

  private func lines(_ picture: Illustration) -> [String] {
    var lines: [String] = []
    if let text = picture.text {
      lines += text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      lines.append("")
    }
    lines += console.spelled(picture.chart.sentence).wrapped(to: width, indentation: 0, bullet: "")
    if let problem = picture.problem {
      lines += console.spelled(problem).wrapped(to: width, indentation: 0, bullet: "! ")
    }
    if !picture.files.isEmpty {
      lines += picture.files.joined(separator: " ").wrapped(
        to: width, indentation: 0, bullet: ""
      ).map { style(.muted, $0) }
    }
    return lines
  }
}
