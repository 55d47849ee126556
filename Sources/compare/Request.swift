import Agents
import Comparison
import Environments
import Options
import Wording

/// What the command line asks for, checked.
struct Request {
  let choices: Choices

  init(_ choices: Choices) { self.choices = choices }

  /// The folder with the runs.
  var results: String { choices[CompareOptions.from] ?? out }
  /// The folder for pictures and report.
  var out: String { choices[CompareOptions.out] ?? choices[CompareOptions.from] ?? "comparison" }

  var isDrawnAgain: Bool { choices[CompareOptions.from] != nil }

  /// Refuses options that exclude each other.
  func check() throws {
    if isDrawnAgain {
      for parameter in CompareOptions.training where choices.gives(parameter) {
        throw ComparisonError(
          .usage, "--from draws what the folder holds: leave out '--\(parameter.form.name)'")
      }
    }
    if choices.gives(CompareOptions.program), !choices[CompareOptions.plan] {
      throw ComparisonError(.usage, "--program is what a plan calls: give --plan with it")
    }
    if choices[CompareOptions.watch] != nil {
      for parameter in [CompareOptions.plan, CompareOptions.trainOnly] where choices[parameter] {
        throw ComparisonError(
          .usage, "--watch needs the policies at the end: leave out '--\(parameter.form.name)'")
      }
    }
  }

  /// The experiment that is asked for, or that the results show which are drawn again.
  func experiment(in results: Results?) throws -> Experiment {
    let variants = try Variant.list(choices[CompareOptions.algorithms])
    let seeds = try SeedList.parse(choices[CompareOptions.seeds])
    if let results {
      return try results.experiment(
        variants: choices.gives(CompareOptions.algorithms) ? variants : nil,
        seeds: choices.gives(CompareOptions.seeds) ? seeds : nil)
    }
    let world = try World(named: choices[CompareOptions.world])
    return try Experiment(variants, in: world, settings: settings(for: world), seeds: seeds)
  }

  private func settings(for world: World) throws -> Settings {
    let own: Settings.Preset = world == .mountaincar ? .mountaincar : .course
    let preset = choices[CompareOptions.preset].flatMap(Settings.Preset.init) ?? own
    var settings = Settings(preset)
    if let steps = choices[CompareOptions.steps] { settings.steps = steps }
    for knob in CompareOptions.knobs + [CompareOptions.exploration] {
      guard let text = choices[knob] else { continue }
      let name = knob.form.name
      guard settings.set(name, to: text) else {
        throw ComparisonError(
          .usage,
          "\(text.shown) is nothing that \(name) can be: give it something like "
            + "\(Settings().fields.first { $0.name == name }?.value ?? "")")
      }
    }
    if choices.gives(CompareOptions.warmup), !choices.gives(CompareOptions.updateAfter) {
      settings.updateAfter = settings.warmup
    }
    // A curve is worth looking at from twenty points on.
    if !choices.gives(CompareOptions.evaluateEvery) {
      settings.evaluateEvery = min(settings.evaluateEvery, max(1, settings.steps / 20))
    }
    return settings
  }
}
