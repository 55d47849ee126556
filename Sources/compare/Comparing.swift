import Comparison
import Environments
import Files
import Notebook
import Options
import Platform
import Plotting
import TensorFiles
import Terminal
import Wording

/// The program, from the question to the verdict.
struct Comparing {
  let request: Request
  let console: Console
  private let errors: Terminal.Output
  private var choices: Choices { request.choices }

  init(_ request: Request) {
    self.request = request
    console = Console.current(color: request.choices[CompareOptions.color])
    errors = .error(console)
  }

  func run() {
    do {
      try request.check()
      let results =
        request.isDrawnAgain ? try Results(in: request.results, takesFirstEdition: true) : nil
      let experiment = try request.experiment(in: results)
      if choices[CompareOptions.plan] { return try plan(experiment) }
      try checkWatching(experiment)
      try checkMachine(experiment)
      let terminal = imageProtocol()
      Interruption.watch()
      try work(experiment, results, terminal)
    } catch let error as ComparisonError where error.kind == .usage {
      Options.exit(with: choices.ending(UsageError(error.description)), on: console)
    } catch let error as EnvironmentError {
      Options.exit(with: choices.ending(UsageError(error.description)), on: console)
    } catch is Interrupted {
      interrupted()
    } catch {
      fail("\(error)", code(of: error))
    }
  }

  private func plan(_ experiment: Experiment) throws {
    let output = Terminal.Output.standard(console)
    for command in try Plan(experiment, request).commands { output.print(command) }
  }

  private func work(
    _ experiment: Experiment, _ results: Results?, _ terminal: ImageProtocol?
  ) throws {
    if request.isDrawnAgain {
      guard Folder.exists(request.results) else {
        throw ComparisonError(
          .data, "there is no folder \"\(request.results)\": give --from one that compare has made")
      }
    }
    let lock: FolderLock = choices[CompareOptions.trainOnly] ? .shared : .alone
    try lock.hold(request.out) { try trainAndReport(experiment, results, terminal) }
  }

  /// Trains what is missing and, unless that is all that was asked for, reports.
  private func trainAndReport(
    _ experiment: Experiment, _ results: Results?, _ terminal: ImageProtocol?
  ) throws {
    if choices[CompareOptions.trainOnly] {
      _ = try train(experiment)
      return
    }
    // What is only drawn is read first, so that damage is said before anything is computed.
    var outcome = try results?.outcome(of: experiment)
    if let outcome, choices[CompareOptions.watch] != nil {
      _ = try Watching(outcome.experiment, in: request.results)
    }
    let references = Errand {
      try References(of: experiment.world, discount: Double(experiment.settings.discount))
    }
    if results == nil { outcome = try train(experiment).outcome(of: experiment) }
    guard let outcome else { return }
    try show(Report(Findings(outcome, try references.value())), outcome.experiment, terminal)
    if results?.isOfFirstEdition == true {
      errors.print(
        "Warning: \(request.results) holds runs of the first edition, without digests: nothing "
          + "vouches for their numbers")
    }
  }

  /// How many runs go on at the same time: as many as were asked for, else one for each core as far
  /// as the memory reaches.
  private func jobs(for experiment: Experiment) -> Int {
    min(experiment.runs.count, choices[CompareOptions.jobs] ?? experiment.jobs(on: .current))
  }

  /// Looks ahead whether this machine can do what is asked for, before a file is made.
  private func checkMachine(_ experiment: Experiment) throws {
    let files = Machine.current.descriptors
    // The streams, the locks of the folder and of each run, and what is open while one is written.
    let needed = 16 + (request.isDrawnAgain ? 0 : 3 * jobs(for: experiment))
    guard files >= needed else {
      throw ComparisonError(
        .failed,
        "this program may have \(files) files open at once and needs \(needed): say "
          + "`ulimit -n \(needed)` first, or ask your system's administrator")
    }
    if request.isDrawnAgain { return }
    if let refusal = experiment.refusal(jobs: jobs(for: experiment), on: .current) {
      throw ComparisonError(.usage, refusal)
    }
  }

  /// Trains what is missing, and gives the results with what was.
  private func train(_ experiment: Experiment) throws -> Results {
    var results = try Results(in: request.out)
    let laboratory = Laboratory(
      experiment, in: results, checkpointSeconds: choices[CompareOptions.checkpoint])
    let runs = try laboratory.missing()
    guard !runs.isEmpty else { return results }
    let jobs = min(runs.count, jobs(for: experiment))
    let progress = Progress(runs, steps: experiment.settings.steps, on: console)
    let start = ContinuousClock.now
    defer { progress.finish() }
    let threads = try laboratory.train(
      runs, jobs: jobs, shallStop: { Interruption.received != nil },
      report: { progress.update($0, step: $1, lastReturn: $2) })
    progress.finish()
    let seconds = ((ContinuousClock.now - start) / .seconds(1)).text(decimals: 1)
    let note = threads < jobs ? ", since the system gives no more threads" : ""
    errors.print(
      "\(runs.count) \(runs.count == 1 ? "run" : "runs") in \(seconds) s, \(threads) at a time"
        + note)
    results.add(runs, of: experiment)
    return results
  }

  private func show(
    _ report: Report, _ experiment: Experiment, _ terminal: ImageProtocol?
  ) throws {
    let room = console.outputIsTerminal ? max(40, console.size.columns) : .max
    let width = min(choices[CompareOptions.width], room)
    let painter = Painter(
      choices[CompareOptions.plots], folder: "\(request.out)/plots", columns: width,
      isInteractive: console.isInteractive, hasDisplay: console.hasDisplay,
      isASCII: !console.isUnicode)
    let screen = Screen(console, width: width)
    for folder in ["/plots", "/times", ""] { Folder.removeLeftovers(in: request.out + folder) }
    // Files first: whoever reads only the head of it, as in `compare | head`, ends the program.
    var illustrations: [String: Illustration] = [:]
    var problems: [PictureProblem] = []
    for case .picture(let name, let chart) in report.passages {
      let illustration = painter.paint(
        name, chart, on: terminal, while: { Interruption.received == nil })
      try stopIfAsked()
      if let problem = illustration.problem { problems.append(problem) }
      illustrations[name] = illustration
    }
    let hasPictures = problems.isEmpty && choices[CompareOptions.plots] != .none
    let written = Result { try report.write(to: request.out, hasPictures: hasPictures) }
    screen.open(report)
    for passage in report.passages {
      guard case .picture(let name, _) = passage else {
        screen.show(passage, nil)
        continue
      }
      screen.show(passage, illustrations[name])
    }
    if let problem = problems.first(where: \.isAboutWriting) {
      throw ComparisonError(.unwritable, problem.sentence(folder: "--out"))
    }
    try written.get()
    screen.close(report)
    try watch(experiment)
    screen.prose("The whole report, beside what others published: \(request.out)/report.md")
    if let problem = problems.first {
      errors.print("Warning: \(problem.sentence(folder: "--out"))")
    }
  }

  /// Looks ahead whether what `--watch` asks for can be, before anything is trained.
  private func checkWatching(_ experiment: Experiment) throws {
    guard let path = choices[CompareOptions.watch] else { return }
    guard path.hasSuffix(".gif") else {
      throw ComparisonError(.usage, "--watch writes a GIF: give it a name that ends in .gif")
    }
    guard experiment.world == .pendulum else {
      throw ComparisonError(.usage, "--watch shows the pendulum: leave it out, or --world")
    }
    guard Gnuplot.path != nil else {
      throw ComparisonError(
        .gnuplot, "--watch needs gnuplot, and there is none on PATH: ./setup.sh installs it")
    }
  }

  private func watch(_ experiment: Experiment) throws {
    guard let path = choices[CompareOptions.watch] else { return }
    let watching = try Watching(experiment, in: request.results)
    do {
      let film = Picture(watching.chart, timeLimit: 60).draw(
        [.gif], while: { Interruption.received == nil })
      try WholeFile.write(film.image(as: .gif), to: path)
    } catch PictureProblem.interrupted {
      throw Interrupted()
    } catch let problem as PictureProblem {
      throw ComparisonError(
        problem.isAboutInstallation ? .gnuplot : problem.isAboutWriting ? .unwritable : .failed,
        problem.sentence(folder: "--out"))
    }
    Screen(console, width: choices[CompareOptions.width]).prose("\(watching.chart.title): \(path)")
  }

  private func imageProtocol() -> ImageProtocol? {
    guard [.auto, .image].contains(choices[CompareOptions.plots]), console.isInteractive
    else { return nil }
    var keyboard = Keyboard()
    return keyboard.imageProtocol(on: console)
  }

  private func stopIfAsked() throws {
    if Interruption.received != nil { throw Interrupted() }
  }

  private func interrupted() -> Never {
    fail(
      "interrupted; what was done is kept in \(request.out): repeat the command to go on",
      Interruption.exitCode(Interruption.received ?? 2))
  }

  private func code(of error: any Error) -> Int32 {
    switch error {
    case let error as ComparisonError: error.kind.rawValue
    case FileFailure.unwritable, TensorFile.Failure.unwritable:
      ComparisonError.Kind.unwritable.rawValue
    case is FileFailure, is TensorFile.Failure: ComparisonError.Kind.data.rawValue
    default: ComparisonError.Kind.failed.rawValue
    }
  }

  private func fail(_ sentence: String, _ code: Int32) -> Never {
    Options.exit(with: Ending(text: "Error: \(sentence.onOneLine)\n", code: code), on: console)
  }
}
