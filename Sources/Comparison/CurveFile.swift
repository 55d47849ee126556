import Files

/// A run's curve as a file: a row for each evaluation, and at its end a digest.
///
/// The digest of a row covers it and all before it, from the settings of the run on: a row that was
/// changed, lost, moved or brought from another run is found, and the file can grow row by row.
enum CurveFile {
  private static let head = CurvePoint.columns.joined(separator: ",")
  private static let check = ",check"

  static func text(_ curve: [CurvePoint], of settings: SettingsFile) -> String {
    var digest = settings.digest
    var text = "\(head)\(check)\n"
    for row in curve {
      digest.add(row.line)
      text += "\(row.line),\(digest.text)\n"
    }
    return text
  }

  /// The curve of a text, which must have a row for each evaluation of the experiment.
  static func curve(
    _ text: String, of experiment: Experiment, _ settings: SettingsFile, path: String
  ) throws(ComparisonError) -> [CurvePoint] {
    func damaged(_ what: String) -> ComparisonError {
      ComparisonError(
        .data,
        "\"\(path)\" is damaged: \(what); delete this file and repeat the command, which trains "
          + "the run again")
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let ending = settings.isOfFirstEdition ? "" : check
    guard lines[0] == head + ending else {
      throw damaged("its first line is not \"\(head)\(ending)\"")
    }
    guard lines.last == "" else { throw damaged("its last line is cut short") }
    var digest = settings.digest
    let curve = try lines.dropFirst().dropLast().enumerated().map {
      index, line throws(ComparisonError) in
      let comma = line.lastIndex(of: ",") ?? line.startIndex
      let numbers = settings.isOfFirstEdition ? line : line[..<comma]
      guard let row = CurvePoint(line: numbers), row.line == numbers else {
        let more = settings.isOfFirstEdition ? "" : " and a check"
        throw damaged("line \(index + 2) is not \(CurvePoint.columns.count) numbers\(more)")
      }
      digest.add(numbers)
      guard settings.isOfFirstEdition || line[comma...].dropFirst() == digest.text else {
        throw damaged("line \(index + 2) does not fit its check")
      }
      guard row.isPossible(in: experiment) else {
        throw damaged("line \(index + 2) holds what the world never gives")
      }
      return row
    }
    guard curve.count == experiment.evaluationCount,
      curve.indices.allSatisfy({ curve[$0].step == experiment.evaluation($0) })
    else {
      throw damaged(
        "it has rows for the steps \(listed(curve.count) { curve[$0].step }) instead of "
          + listed(experiment.evaluationCount, experiment.evaluation))
    }
    return curve
  }

  private static func listed(_ count: Int, _ step: (Int) -> Int) -> String {
    count <= 4
      ? (0..<count).map { "\(step($0))" }.joined(separator: ", ")
      : "\(step(0)), \(step(1)) … \(step(count - 1))"
  }
}
