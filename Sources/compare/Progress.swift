import Comparison
import Synchronization
import Terminal
import Wording

/// What is seen of the runs while they train: a bar for each, or a line for each tenth of all.
final class Progress: Sendable {
  private let display: ProgressDisplay
  private let isTogether: Bool
  private let steps: Mutex<[Int]>
  private let total: Int

  init(_ runs: [Run], steps: Int, on console: Console) {
    isTogether = !console.errorIsTerminal || console.isDumb
    total = runs.count
    self.steps = Mutex(runs.map { _ in 0 })
    display =
      isTogether
      ? ProgressDisplay(
        [(runs.count == 1 ? runs[0].title : "all \(runs.count) runs", steps * runs.count)],
        on: console)
      : ProgressDisplay(runs.map { ($0.title, steps) }, on: console)
  }

  func update(_ run: Int, step: Int, lastReturn: Double?) {
    let note = lastReturn.map { "return \($0.text(decimals: 0))" } ?? ""
    guard isTogether else { return display.update(run, step: step, note: note) }
    let sum = steps.withLock { steps in
      steps[run] = step
      return steps.reduce(0, +)
    }
    display.update(0, step: sum)
  }

  func finish() { display.finish() }
}
