import Files
import Terminal

/// Looks at everything that the lessons use, and says of each thing how it is or what to do.
struct Doctor {
  let console: Console
  private let output: Output
  private var exits: [Int32] = []

  /// How long gnuplot may take for one thing; a healthy one takes a tenth of it.
  static let patience = 5.0

  init(console: Console, output: Output) {
    self.console = console
    self.output = output
  }

  /// Looks at everything; pictures shall go to that folder.
  mutating func examine(folder: String) {
    section("gnuplot")
    examineGnuplot()
    output.print()
    section("this terminal")
    examineTerminal()
    output.print()
    section("this machine")
    examineMachine()
    examine(folder, as: "pictures", cure: "choose another folder with --save")
    examine(Folder.temporary, as: "scratch", cure: "set TMPDIR to a folder that can be written")
  }

  /// Says what it all amounts to; returns what the program shall return.
  func conclude() -> Int32 {
    let code = exits.contains(69) ? 69 : exits.first ?? 0
    let sentence =
      switch code {
      case 0: "Everything is here that the lessons need."
      case 69: "The lessons run, but they tell their pictures in sentences. See FAIL above."
      case 74: "The lessons run, but keep no pictures. See FAIL above."
      default: "The lessons do not start. See FAIL above."
      }
    output.print()
    for line in sentence.wrapped(to: console.textWidth) { output.print(line) }
    return code
  }

  /// Shows a finding, as soon as there is one.
  mutating func report(_ finding: Finding) {
    let style = console.styler
    if case .needed(let code) = finding.verdict { exits.append(code) }
    let mark =
      switch finding.verdict {
      case .fine: style(.good, "ok")
      case .dispensable: style(.muted, "note")
      case .needed: style(.bad, "FAIL")
      }
    let start = "  \(mark.padded(to: 4))  \(finding.subject.padded(to: 12))  "
    let detail = console.spelled(finding.detail)
    for line in detail.wrapped(to: console.textWidth, bullet: start) { output.print(line) }
  }

  private func section(_ title: String) { output.print(console.styler(.bold, title)) }
}
