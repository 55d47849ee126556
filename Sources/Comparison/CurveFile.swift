/// A run's curve as a file: a row for each evaluation.
enum CurveFile {
  static func text(_ curve: [CurvePoint]) -> String {
    ([CurvePoint.columns.joined(separator: ",")] + curve.map(\.line)).joined(separator: "\n")
      + "\n"
  }

  /// The curve of a text, which must have a row for each of these steps.
  static func curve(
    _ text: String, evaluations: [Int], path: String
  ) throws(ComparisonError) -> [CurvePoint] {
    func damaged(_ what: String) -> ComparisonError {
      ComparisonError(
        .data,
        "\"\(path)\" is damaged: \(what); delete this file and repeat the command, which trains "
          + "the run again")
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first.map(String.init) == CurvePoint.columns.joined(separator: ",") else {
      throw damaged("its first line is not \"\(CurvePoint.columns.joined(separator: ","))\"")
    }
    guard lines.last == "" else { throw damaged("its last line is cut short") }
    var curve: [CurvePoint] = []
    for (index, line) in lines.dropFirst().dropLast().enumerated() {
      guard let row = CurvePoint(line: line) else {
        throw damaged("line \(index + 2) is not \(CurvePoint.columns.count) numbers")
      }
      curve.append(row)
    }
    guard curve.map(\.step) == evaluations else {
      throw damaged(
        "it has rows for the steps \(listed(curve.map(\.step))) instead of \(listed(evaluations))")
    }
    return curve
  }

  private static func listed(_ steps: [Int]) -> String {
    steps.count <= 4
      ? steps.map(String.init).joined(separator: ", ")
      : "\(steps[0]), \(steps[1]) … \(steps[steps.count - 1])"
  }
}
