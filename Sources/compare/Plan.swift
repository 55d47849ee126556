import Comparison
import Options
import Platform
import Terminal
import Wording

/// The commands of `--plan`: each trains one run into the same folder, and is one line of any shell.
///
/// Program and folder stand there by their whole paths, so that a line means the same wherever it
/// is run: in another folder, on another machine that sees these, or where another program called
/// compare, such as ImageMagick's, is first on PATH.
struct Plan {
  let commands: [String]

  init(_ experiment: Experiment, _ request: Request) throws {
    let choices = request.choices
    let kept: [any AnyParameter] =
      [
        CompareOptions.world, CompareOptions.steps, CompareOptions.preset,
        CompareOptions.exploration,
      ]
      + CompareOptions.knobs + [CompareOptions.checkpoint]
    let settings = kept.filter { choices.gives($0) }.map { parameter in
      "--\(parameter.form.name)=\(choices.text(of: parameter.form.name) ?? "")"
    }
    let program = try choices[CompareOptions.program] ?? Plan.ownPath()
    let folder = try Plan.whole(request.out)
    commands = try experiment.runs.map { run in
      let words =
        [
          program, "--train-only", "--jobs=1", "--algorithms=\(run.variant.name)",
          "--seeds=\(run.seed)-\(run.seed)", "--out=\(folder)",
        ] + settings
      return try words.map(Plan.quoted).joined(separator: " ")
    }
  }

  /// The path from the root.
  private static func whole(_ path: String) throws -> String {
    if path.utf8.first == UInt8(ascii: "/") { return path }
    guard let here = getcwd(nil, 0) else {
      throw ComparisonError(.usage, "this folder is gone: give a plan's --out from the root, as /…")
    }
    defer { free(here) }
    guard let folder = String(validatingCString: here) else {
      throw ComparisonError(
        .usage, "the name of this folder is not UTF-8: run a plan from another one")
    }
    return folder == "/" ? "/\(path)" : "\(folder)/\(path)"
  }

  /// Where this very program is.
  private static func ownPath() throws -> String {
    let called = CommandLine.arguments.first ?? ""
    let folders = environmentVariable("PATH") ?? ""
    let places =
      called.contains("/")
      ? [called] : folders.split(separator: ":").map { "\($0)/\(called)" }
    // Linux knows it for sure; elsewhere it is where the shell has found it.
    for place in ["/proc/self/exe"] + places where access(place, X_OK) == 0 {
      guard let path = realpath(place, nil) else { continue }
      defer { free(path) }
      if let text = String(validatingCString: path) { return text }
    }
    throw ComparisonError(
      .usage, "nobody can say where this program is: name it to the plan with --program")
  }

  /// The word as a shell reads it; one that would not stay in its line is refused.
  private static func quoted(_ word: String) throws -> String {
    guard word.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
      throw ComparisonError(
        .usage, "a plan cannot name \(word.shown): choose a name without control characters")
    }
    let signs = "-_+=.,:/@%0123456789".unicodeScalars
    let plain = word.unicodeScalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || signs.contains($0))
    }
    return plain && !word.isEmpty ? word : word.shellWord
  }
}
