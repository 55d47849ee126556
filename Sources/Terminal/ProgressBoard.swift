import Wording

/// What a display of several runs writes, as text.
struct ProgressBoard: Sendable {
  private var runs: [ProgressRun]
  private let console: Console
  private let isLive: Bool
  /// The widths of the lines on the screen, and when they were drawn.
  private var drawn: [Int] = []
  private var drawnAt = -Double.infinity
  private var noteWidth = 0

  init(runs: [ProgressRun], console: Console) {
    self.runs = runs
    self.console = console
    isLive = console.errorIsTerminal && !console.isDumb
  }

  /// Takes a report; the text to be written for it, which is often none.
  mutating func update(
    _ index: Int, step: Int, note: String, at time: Double, size: () -> Console.Size
  ) -> String {
    let tenth = runs[index].tenth
    runs[index].update(step: step, note: console.spelled(note), at: time)
    guard isLive else {
      return runs[index].tenth > tenth ? runs[index].sentence(at: time) + "\n" : ""
    }
    guard time - drawnAt >= 0.1 else { return "" }
    return redrawn(at: time, size: size())
  }

  /// The bars on the screen, drawn over the former ones.
  private mutating func redrawn(at time: Double, size: Console.Size) -> String {
    noteWidth = min(20, max(noteWidth, runs.map(\.note.displayWidth).max() ?? 0))
    let lines = lines(at: time, size: size)
    let start = start(size)
    drawn = lines.map(\.displayWidth)
    drawnAt = time
    return start + lines.map { $0 + "\u{1B}[K" }.joined(separator: "\n") + "\u{1B}[J"
  }

  /// Clears the screen of bars, so that something else can be written.
  mutating func cleared(size: Console.Size) -> String {
    guard !drawn.isEmpty else { return "" }
    defer {
      drawn = []
      drawnAt = -.infinity
    }
    return start(size) + "\u{1B}[J"
  }

  /// Back to the beginning of the first bar.
  ///
  /// A window that has become narrower shows in more rows what was drawn before.
  private func start(_ size: Console.Size) -> String {
    guard !drawn.isEmpty else { return "" }
    let rows = drawn.reduce(0) { $0 + max(1, ($1 + size.columns - 1) / max(1, size.columns)) }
    return rows > 1 ? "\r\u{1B}[\(rows - 1)A" : "\r"
  }

  private func lines(at time: Double, size: Console.Size) -> [String] {
    let width = max(1, min(size.columns, 100) - 1)
    let room = max(1, size.rows - 1)
    let (shown, hidden) = runs.count <= room ? (runs, []) : split(room: max(1, room - 1))
    let widths = ProgressRun.Widths(
      name: min(24, runs.map(\.name.displayWidth).max() ?? 0),
      steps: runs.map(\.steps.grouped.count).max() ?? 0, note: noteWidth)
    var lines = shown.map { $0.line(width: width, widths, at: time) }
    if !hidden.isEmpty, room > 1 {
      let done = hidden.filter(\.isDone).count
      let waiting = hidden.filter { !$0.isStarted }.count
      let underWay = hidden.count - done - waiting
      let counts = [(done, "done"), (underWay, "under way"), (waiting, "waiting")]
      let words = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
      lines.append("… and \(hidden.count) more: \(words.joined(separator: ", "))")
    }
    return lines.map { console.spelled($0).truncated(to: width, mark: "") }
  }

  /// The runs for which there is room, those under way first, and the others.
  private func split(room: Int) -> (shown: [ProgressRun], hidden: [ProgressRun]) {
    let underWay = runs.indices.filter { runs[$0].isStarted && !runs[$0].isDone }
    let waiting = runs.indices.filter { !runs[$0].isStarted }
    let done = runs.indices.filter { runs[$0].isDone }
    let order = underWay + waiting + done
    return (
      order.prefix(room).sorted().map { runs[$0] }, order.dropFirst(room).sorted().map { runs[$0] }
    )
  }
}
