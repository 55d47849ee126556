import Comparison
import Notebook
import Plotting
import Terminal

/// Puts a report on the screen.
struct Screen {
  let console: Console
  let width: Int
  let output: Terminal.Output

  init(_ console: Console, width: Int) {
    self.console = console
    self.width = width
    output = .standard(console)
  }

  func open(_ report: Report) {
    heading(report.title, rule: "=")
    prose(report.subtitle)
  }

  func show(_ passage: Passage, _ illustration: Illustration?) {
    switch passage {
    case .heading(let words): heading(words)
    case .prose(let words): prose(words)
    case .table(let table):
      output.print()
      for line in table.lines(width: width, isASCII: !console.isUnicode) { output.print(line) }
    case .picture(_, let chart): show(chart, illustration)
    }
  }

  func close(_ report: Report) {
    heading("The verdict")
    output.print()
    for line in console.spelled(report.verdict.sentence).wrapped(to: width) {
      output.print(console.styler(.bold, line))
    }
    for remark in report.verdict.remarks { prose(remark) }
  }

  private func show(_ chart: Chart, _ illustration: Illustration?) {
    if let image = illustration?.image {
      output.print()
      output.write(bytes: image)
    } else if let text = illustration?.text {
      output.print()
      output.write(text)
    } else {
      prose(chart.sentence)
    }
  }

  private func heading(_ words: String, rule: String = "-") {
    let lines = console.spelled(words).wrapped(to: width)
    output.print()
    for line in lines { output.print(console.styler(.bold, line)) }
    output.print(String(repeating: rule, count: lines.map(\.displayWidth).max() ?? 0))
  }

  func prose(_ words: String) {
    output.print()
    for line in console.spelled(words).wrapped(to: width) { output.print(line) }
  }
}
