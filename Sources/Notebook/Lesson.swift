import Options
import Plotting
import Terminal

/// A lesson as it runs: pages of prose, code that shows itself, its output, pictures and checks.
///
///     let lesson = Lesson(8, "The minimum", source: PackageResources.main_swift)
///     let target = lesson.cell("The target keeps the smaller of the two") {
///       min(next1, next2)
///     }
///     lesson.check("no row exceeds either critic", …)
///     lesson.picture("minimum", Chart("One of two guesses", [.curve(curve)]))
///     lesson.end()
///
/// On a terminal it waits after each page; elsewhere it runs straight through.
public final class Lesson {
  /// Its place in the course.
  public let number: Int
  /// What it is called.
  public let title: String
  /// What else can be tried: commands, and what each does.
  public let examples: [(command: String, effect: String)]
  /// The pages so far; the last is the one that is being made.
  public private(set) var cells: [Cell] = []

  let choices: Choices
  let options: LessonOptions
  let source: SourceCode
  let stage: any Stage
  let painter: Painter

  /// Reads the command line and begins; a wrong one ends the program with exit 64.
  public init(
    _ number: Int, _ title: String, abstract: String = "",
    examples: [(command: String, effect: String)] = [], knobs: [any AnyParameter] = [],
    source: [UInt8]
  ) {
    self.number = number
    self.title = title
    self.examples = examples
    let code = SourceCode(source)
    self.source = code
    let name = "lesson-\(number < 10 ? "0" : "")\(number)"
    let command = Command(
      name, abstract.isEmpty ? title : abstract,
      examples: [(name, "the lesson, a page at a time")] + examples
        + [("\(name) --present", "for a class and a projector")],
      options: LessonOptions.all, knobs: knobs)
    choices = command.choices()
    options = LessonOptions(choices, lesson: name)
    painter = Painter(options)
    let pages = code.calls(of: "lesson.cell") + code.calls(of: "lesson.finish")
    stage = options.makeStage(
      heading: "lesson \(number) of 15", pages: pages, choices: choices)
    stage.open(title: title, step: number)
  }

  /// The value of a knob.
  public subscript<Value>(knob: Parameter<Value>) -> Value { choices[knob] }

  /// Begins a page: shows the code between the braces, runs it, and shows what it gives.
  @discardableResult
  public func cell<Result>(
    _ title: String, _ prose: String = "", ask question: Question? = nil, line: Int = #line,
    _ body: () throws -> Result
  ) rethrows -> Result {
    begin(title)
    if !prose.isEmpty { add(.prose(prose)) }
    if let question { add(.question(question)) }
    if let code = source.body(ofCall: "lesson.cell", onLine: line) {
      if !code.isEmpty { add(.code(code)) }
    } else {
      add(
        .check(
          Check(
            claim: "the source shown is the source that was compiled", holds: false,
            detail: "line \(line) has no cell; build again")))
    }
    stage.beginWork()
    let result: Result
    do { result = try body() } catch {
      stage.endWork()
      throw error
    }
    stage.endWork()
    let text = shown(result)
    if !text.isEmpty { add(.output(text)) }
    return result
  }

  /// Begins a page of words alone.
  public func page(_ title: String, _ prose: String) {
    begin(title)
    add(.prose(prose))
  }

  /// Adds words to the page.
  public func prose(_ text: String) { add(.prose(text)) }

  /// Adds text to the page as it is, such as a table.
  public func print(_ text: String) { add(.output(text)) }

  /// Adds the map of the networks to the page, with those in play.
  public func map(_ inPlay: NetworkMap.Network...) { add(.map(NetworkMap(inPlay))) }

  /// Says what the right answer to the page's question is, and why.
  public func reveal(_ answer: Int, because reason: String) {
    for case .question(var question) in cells.last?.blocks ?? [] {
      question.answer = answer
      question.because = reason
      question.given = stage.answer
      add(.answer(question))
    }
  }

  /// Tries a claim; one that fails makes the lesson end with exit 1.
  ///
  /// Where the knobs lead beyond what is claimed, it `applies` no more: then its numbers are told and
  /// nothing is said to hold.
  public func check(
    _ claim: String, _ holds: Bool, _ detail: String = "", applies: Bool = true
  ) {
    add(.check(Check(claim: claim, holds: applies ? holds : nil, detail: detail)))
  }

  /// Adds a picture to the page, and writes its files.
  public func picture(_ name: String, _ chart: Chart) {
    let chart = stage.ghosted(chart, name: name)
    let stage = stage
    let picture = painter.paint(
      name, chart, isWatched: stage.isWatched, on: stage.imageProtocol,
      while: { !stage.isDismissed })
    stage.leaveIfDismissed()
    add(.picture(picture))
  }

  /// A bar for long work, on standard error; call its `finish()` when the work is done.
  public func progress(_ name: String, steps: Int) -> ProgressDisplay {
    ProgressDisplay([(name, steps)], on: options.console)
  }

  /// Ends the lesson: exports it where that was asked for, and exits with 1 if a check failed.
  public func end() -> Never {
    stage.close()
    if let problem = options.export(self) {
      Output.error(options.console).print("Error: \(problem)")
      leave(74)
    }
    let failures = cells.flatMap(\.blocks).filter { block in
      if case .check(let check) = block { return check.holds == false }
      return false
    }
    leave(failures.isEmpty ? 0 : 1)
  }

  private func begin(_ title: String) {
    if !cells.isEmpty { stage.finish() }
    cells.append(Cell(title: title))
    stage.begin(title, number: cells.count)
  }

  private func add(_ block: Block) {
    if cells.isEmpty { begin(title) }
    cells[cells.count - 1].blocks.append(block)
    stage.show(block)
  }

  private func leave(_ code: Int32) -> Never { Options.exit(with: Ending(text: "", code: code)) }
}

/// A result as it prints well: what describes itself, and each such part of a tuple on its own line.
///
/// Long lists are left to the lesson, which knows how much of them is worth reading.
private func shown<Result>(_ result: Result) -> String {
  let mirror = Mirror(reflecting: result)
  guard mirror.displayStyle == .tuple else { return words(for: result) ?? "" }
  return mirror.children.compactMap { label, part in
    words(for: part).map { words in
      label.map { $0.hasPrefix(".") ? words : "\($0): \(words)" } ?? words
    }
  }.joined(separator: "\n")
}

private func words(for value: Any) -> String? {
  if let number = value as? any BinaryFloatingPoint { return Double(number).text }
  guard let text = (value as? any CustomStringConvertible)?.description else { return nil }
  return value is String || !(value is any Collection) || text.count <= 60 ? text : nil
}
