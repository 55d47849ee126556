import Synchronization

/// The progress of long work on standard error: a bar for each run, redrawn in place.
///
/// Where standard error is no terminal, each run prints one plain line for each tenth. Any thread
/// may report.
///
///     let progress = ProgressDisplay([("TD3 seed 1", 20_000)], on: console)
///     progress.update(0, step: 2_500, note: "return −312")
///     progress.finish()
public final class ProgressDisplay: Sendable {
  private let board: Mutex<ProgressBoard>
  private let now: @Sendable () -> Double
  private let size: @Sendable () -> Console.Size
  private let write: @Sendable (String) -> Void

  /// A display of these runs, each with its number of steps.
  public convenience init(_ runs: [(name: String, steps: Int)], on console: Console) {
    let output = Output.error(console)
    self.init(
      runs, on: console, now: secondsNow,
      size: { Console.Size.now(of: output.descriptor) ?? console.size }, write: output.write)
  }

  /// A display with a clock, a screen and a pen of its own, for tests.
  package init(
    _ runs: [(name: String, steps: Int)], on console: Console,
    now: @escaping @Sendable () -> Double, size: @escaping @Sendable () -> Console.Size,
    write: @escaping @Sendable (String) -> Void
  ) {
    let runs = runs.map { ProgressRun(name: console.spelled($0.name), steps: $0.steps) }
    board = Mutex(ProgressBoard(runs: runs, console: console))
    (self.now, self.size, self.write) = (now, size, write)
  }

  /// Reports that a run has come to `step`; the note is short, such as its last return.
  public func update(_ run: Int, step: Int, note: String = "") {
    board.withLock { board in
      let text = board.update(run, step: step, note: note, at: now(), size: size)
      if !text.isEmpty { write(text) }
    }
  }

  /// Takes the bars from the screen.
  public func finish() {
    board.withLock { board in
      let text = board.cleared(size: size())
      if !text.isEmpty { write(text) }
    }
  }
}
