import Plotting
import Terminal

/// Whoever shows a lesson's pages as they are made.
protocol Stage: AnyObject {
  /// What was answered to the question of this page.
  var answer: Int? { get }
  /// Whether somebody sees the page as it is made.
  var isWatched: Bool { get }
  /// How images are shown here, if they are.
  var imageProtocol: ImageProtocol? { get }
  func open(title: String, step: Int)
  func begin(_ title: String, number: Int)
  func show(_ block: Block)
  /// The code of a cell begins to run.
  func beginWork()
  /// It has run; keys typed meanwhile are not meant for what comes.
  func endWork()
  /// Whether somebody has asked to leave while they waited.
  var isDismissed: Bool { get }
  /// Goes, where somebody has asked for that.
  func leaveIfDismissed()
  /// The page is whole: a person may now look at it, and go elsewhere.
  func finish()
  func close()
  /// The chart with the curve of before a knob was turned, if one was.
  func ghosted(_ chart: Chart, name: String) -> Chart
}

extension Stage {
  var answer: Int? { nil }
  var isWatched: Bool { true }
  var imageProtocol: ImageProtocol? { nil }
  var isDismissed: Bool { false }
  func leaveIfDismissed() {}
  func beginWork() {}
  func endWork() {}
  func ghosted(_ chart: Chart, name: String) -> Chart { chart }
}

/// Nobody looks: a file is being made.
final class SilentStage: Stage {
  let isWatched = false
  func open(title: String, step: Int) {}
  func begin(_ title: String, number: Int) {}
  func show(_ block: Block) {}
  func finish() {}
  func close() {}
}

/// Straight through, for a pipe, a test or a screen reader.
final class PlainStage: Stage {
  private let rendering: Rendering
  private let output: Output

  init(rendering: Rendering, output: Output) {
    self.rendering = rendering
    self.output = output
  }

  func open(title: String, step: Int) {
    write(["\(title) · step \(step) of 15".uppercasedFirst])
    write([String(repeating: "=", count: "\(title) · step \(step) of 15".count)])
  }

  func begin(_ title: String, number: Int) {
    write(["", rendering.style(.bold, "\(number). \(title)")])
  }

  func show(_ block: Block) { write(rendering.lines(block)) }

  func finish() {}

  func close() {}

  private func write(_ lines: [String]) {
    for line in lines { output.print(line) }
  }
}

extension String {
  fileprivate var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
}
