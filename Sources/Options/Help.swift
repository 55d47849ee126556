import Terminal
import Wording

/// What `--help` shows: examples first, at most 80 columns wide.
struct Help {
  private let level: Level
  private let console: Console
  private let width: Int

  init(_ level: Level, on console: Console) {
    self.level = level
    self.console = console
    width = max(40, console.textWidth)
  }

  var text: String {
    let command = level.command
    var sections = [paragraph(command.abstract)]
    sections.append(section("EXAMPLES", command.examples.map { ($0.command, $0.effect) }))
    sections.append("USAGE\n" + paragraph(level.usage, indentation: 2))
    sections.append(
      section(
        "ARGUMENTS",
        command.arguments.map { ($0.form.name.uppercased(), $0.form.explanation) }))
    sections.append(section("SUBCOMMANDS", command.subcommands.map { ($0.name, $0.abstract) }))
    let options = (command.options + level.inherited + Command.common).map(\.form)
    let knobs = command.knobs.map(\.form)
    let widest = widest((options + knobs).map(\.label))
    sections.append(section("OPTIONS", options.map { ($0.label, $0.explanation) }, widest))
    sections.append(section("KNOBS", knobs.map { ($0.label, $0.explanation) }, widest))
    return sections.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private func paragraph(_ text: String, indentation: Int = 0) -> String {
    console.spelled(text).wrapped(to: width, indentation: indentation).joined(separator: "\n")
  }

  /// The width of the widest name that still leaves room beside it.
  private func widest(_ names: [String]) -> Int {
    let room = width / 2 - 4
    return names.map(\.displayWidth).filter { $0 <= room }.max() ?? room / 2
  }

  /// Names on the left, what they mean on the right; below it, where a name is long.
  private func section(
    _ title: String, _ rows: [(String, String)], _ widest: Int? = nil
  ) -> String {
    guard !rows.isEmpty else { return "" }
    let rows = rows.map { (console.spelled($0.0), console.spelled($0.1)) }
    let column = (widest ?? self.widest(rows.map(\.0))) + 4
    let lines = rows.flatMap { name, meaning in
      if name.displayWidth + 4 > column {
        return name.wrapped(to: width, bullet: "  ")
          + meaning.wrapped(to: width, indentation: column)
      }
      return meaning.wrapped(to: width, bullet: "  \(name)".padded(to: column))
    }
    return ([title] + lines).joined(separator: "\n")
  }
}

extension Level {
  /// How to call it, in one line.
  var usage: String {
    let listed = (command.options + command.knobs).map { "[\($0.form.label)]" }
    let alternatives = command.arguments.map { $0.form.name.uppercased() } + ["SUBCOMMAND"]
    let end =
      command.subcommands.isEmpty
      ? command.arguments.map(\.form.argument) : ["[\(alternatives.joined(separator: " | "))]"]
    let whole = ([path] + listed + end).joined(separator: " ")
    if whole.count <= 72 { return whole }
    let groups =
      (command.options.isEmpty ? [] : ["[OPTIONS]"]) + (command.knobs.isEmpty ? [] : ["[KNOBS]"])
    return ([path] + groups + end).joined(separator: " ")
  }

  /// The ending of a call that makes no sense.
  func ending(_ error: UsageError) -> Ending {
    Ending(
      text: """
        Error: \(error.sentence.onOneLine)
        Usage: \(usage)
          See '\(path) --help' for more information.

        """,
      code: 64)
  }
}
