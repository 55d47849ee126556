import Comparison
import Options

/// The commands of `--plan`: each trains one run into the same folder.
struct Plan {
  let commands: [String]

  init(_ experiment: Experiment, _ request: Request, program: String) {
    let choices = request.choices
    let kept: [any AnyParameter] =
      [
        CompareOptions.world, CompareOptions.steps, CompareOptions.preset,
        CompareOptions.exploration,
      ]
      + CompareOptions.knobs + [CompareOptions.checkpoint]
    let settings = kept.filter { choices.gives($0) }.flatMap { parameter in
      ["--\(parameter.form.name)", choices.text(of: parameter.form.name) ?? ""]
    }
    commands = experiment.runs.map { run in
      let words =
        [
          program, "--train-only", "--jobs", "1", "--algorithms", run.variant.name, "--seeds",
          "\(run.seed)-\(run.seed)", "--out", request.out,
        ] + settings
      return words.map(Plan.quoted).joined(separator: " ")
    }
  }

  /// The word as a shell reads it.
  private static func quoted(_ word: String) -> String {
    let plain = word.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-_+=.,:/@%".contains($0))
    }
    return plain && !word.isEmpty ? word : word.shellWord
  }
}
