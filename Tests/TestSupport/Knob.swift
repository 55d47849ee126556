import Foundation

/// A knob of a lesson, as the lesson's own `--help` describes it.
package struct Knob: Sendable {
  package let name: String
  /// Whether its values are whole numbers, numbers or words.
  package let kind: Kind
  /// The least value, the default and the most; of words, each.
  package let values: [String]

  package enum Kind: String, Sendable {
    case whole = "N"
    case number = "NUMBER"
    case word = "WORD"
  }

  /// All of a lesson; none where the program is not there.
  package static func all(of lesson: String) throws -> [Knob] {
    let help = try run(BuiltProgram.path(of: lesson), ["--help"]).output
    let section = help.components(separatedBy: "KNOBS\n").dropFirst().joined()
    let line = section.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.matches(of: /--(\S+) (N|NUMBER|WORD) .*?\(default: ([^)]*)\)/).compactMap { match in
      guard let kind = Kind(rawValue: String(match.2)) else { return nil }
      var values = match.3.replacing(" or ", with: " ").replacing(",", with: "")
        .split(separator: " ").map(String.init)
      if kind != .word {  // 64, from 2 to 256
        guard values.count == 5, values[1] == "from", values[3] == "to" else { return nil }
        values = [values[2], values[0], values[4]]
      }
      return Knob(name: String(match.1), kind: kind, values: values)
    }
  }

  /// How far one goes where the most of a lesson's knob would run for minutes: half a minute.
  ///
  /// The true ends hold as well; they were tried by hand.
  package static func capped(in lesson: String) -> [String: String] {
    ["lesson-08": ["seeds": "3"], "lesson-15": ["steps": "40000"]][lesson] ?? [:]
  }

  /// All combinations of the least, the default and the most, as arguments.
  ///
  /// `capped` says how far one goes instead of the most.
  package static func corners(of knobs: [Knob], capped: [String: String]) -> [[String]] {
    knobs.reduce([[]]) { corners, knob in
      var values: [String] = []
      for (place, value) in knob.values.enumerated() {
        let value = place == 2 && knob.kind != .word ? capped[knob.name] ?? value : value
        if !values.contains(value) { values.append(value) }
      }
      return corners.flatMap { corner in values.map { corner + [knob.set(to: $0)] } }
    }
  }

  /// The argument that sets it.
  package func set(to value: String) -> String { "--\(name)=\(value)" }
}
