import Comparison
import Environments
import Files
import Notebook
import Options
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

  func run() async {
    do {
      try request.check()
      let results =
        request.isDrawnAgain ? try Results(in: request.results, takesFirstEdition: true) : nil
      let experiment = try request.experiment(in: results)
      if choices[CompareOptions.plan] { return plan(experiment) }
      try checkWatching(experiment)
      let terminal = imageProtocol()
      Interruption.watch()
      try await work(experiment, results, terminal)
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

  private func plan(_ experiment: Experiment) {
    let output = Terminal.Output.standard(console)
    let plan = Plan(experiment, request, program: CommandLine.arguments[0])
    for command in plan.commands { output.print(command) }
  }

  private func work(
    _ experiment: Experiment, _ results: Results?, _ terminal: ImageProtocol?
  ) async throws {
    if request.isDrawnAgain {
      guard Folder.exists(request.results) else {
        throw ComparisonError(
          .data, "there is no folder \"\(request.results)\": give --from one that compare has made")
      }
    }
    try makeFolder(request.out)
    let lock: FolderLock = choices[CompareOptions.trainOnly] ? .shared : .alone
    try await lock.hold(request.out) {
      try await trainAndReport(experiment, results, terminal)
    }
  }

  /// Trains what is missing and, unless that is all that was asked for, reports.
  private func trainAndReport(
    _ experiment: Experiment, _ results: Results?, _ terminal: ImageProtocol?
  ) async throws {
    // What is only drawn is read first, so that damage is said before anything is computed.
    var outcome = try results?.outcome(of: experiment)
    if let outcome, choices[CompareOptions.watch] != nil {
      _ = try Watching(outcome.experiment, in: request.results)
    }
    async let references =
      choices[CompareOptions.trainOnly]
      ? nil : References(of: experiment.world, discount: Double(experiment.settings.discount))
    let trained = results == nil ? try await train(experiment) : nil
    guard let references = try await references else { return }
    outcome = try trained?.outcome(of: experiment) ?? outcome
    guard let outcome else { return }
    try show(Report(Findings(outcome, references)), outcome.experiment, terminal)
    if results?.isOfFirstEdition == true {
      errors.print(
        "Warning: \(request.results) holds runs of the first edition, without digests: nothing "
          + "vouches for their numbers")
    }
  }

  /// Trains what is missing, and gives the results with what was.
  private func train(_ experiment: Experiment) async throws -> Results {
    var results = try Results(in: request.out)
    let laboratory = Laboratory(
      experiment, in: results, checkpointSeconds: choices[CompareOptions.checkpoint])
    let runs = try laboratory.missing()
    guard !runs.isEmpty else { return results }
    let jobs = min(runs.count, choices[CompareOptions.jobs] ?? Laboratory.cores)
    let progress = Progress(runs, steps: experiment.settings.steps, on: console)
    let start = ContinuousClock.now
    defer { progress.finish() }
    try await laboratory.train(
      runs, jobs: jobs, shallStop: { Interruption.received != nil },
      report: { progress.update($0, step: $1, lastReturn: $2) })
    progress.finish()
    let seconds = ((ContinuousClock.now - start) / .seconds(1)).text(decimals: 1)
    errors.print(
      "\(runs.count) \(runs.count == 1 ? "run" : "runs") in \(seconds) s, \(jobs) at a time")
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
    var problems: [String] = []
    screen.open(report)
    for passage in report.passages {
      try stopIfAsked()
      guard case .picture(let name, let chart) = passage else {
        screen.show(passage, nil)
        continue
      }
      let illustration = painter.paint(name, chart, on: terminal)
      try stopIfAsked()
      if case .unwritable(let picture, let path, let reason) = illustration.problem {
        throw ComparisonError(
          .unwritable,
          "the picture “\(picture)” could not be written to \(path): \(reason); free some space, or "
            + "choose another folder with --out")
      }
      if let problem = illustration.problem { problems.append(problem.sentence(folder: "--out")) }
      screen.show(passage, illustration)
    }
    let hasPictures = problems.isEmpty && choices[CompareOptions.plots] != .none
    try report.write(to: request.out, hasPictures: hasPictures)
    screen.close(report)
    try watch(experiment)
    screen.prose("The whole report, beside what others published: \(request.out)/report.md")
    if let problem = problems.first { errors.print("Warning: \(problem)") }
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
      let film = try Picture(watching.chart, timeLimit: 60).bytes(of: .gif)
      try WholeFile.write(film, to: path)
    } catch let problem as PictureProblem {
      throw ComparisonError(
        problem.isAboutInstallation ? .gnuplot : .failed, problem.sentence(folder: "--out"))
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
    Options.exit(with: Ending(text: "Error: \(sentence)\n", code: code), on: console)
  }
}
