import Course
import Testing

/// What lessons 9 and 11 work out by hand, worked out once more from the printed numbers alone.
struct HandTests {
  /// The rows of the first table whose first line names row 1 to row 4.
  private func worked(_ lesson: Int) throws -> [String: [Double]] {
    let notebook = try CourseFiles.notebook(Syllabus[lesson])
    let start = try #require(notebook.range(of: "row 1"))
    let rest = notebook[start.upperBound...]
    let end = try #require(rest.range(of: "```"))
    var rows: [String: [Double]] = [:]
    for line in rest[..<end.lowerBound].split(separator: "\n").dropFirst() {
      let words = line.split(separator: " ")
      let numbers = words.compactMap { Double($0.replacing("−", with: "-")) }
      let name = words.prefix { Double($0.replacing("−", with: "-")) == nil }.joined(separator: " ")
      let label = name.isEmpty ? String(words[0]) : name
      rows[label] = numbers
    }
    return rows
  }

  private func row(_ name: String, of rows: [String: [Double]]) throws -> [Double] {
    try #require(rows[name], "no row “\(name)” among \(rows.keys.sorted())")
  }

  @Test func theTargetOfLessonNine() throws {
    let rows = try worked(9)
    let (q1, q2) = (try row("Q₁′(s′, a′)", of: rows), try row("Q₂′(s′, a′)", of: rows))
    let (policy, noise) = (try row("μ′(s′)", of: rows), try row("clipped noise", of: rows))
    let (action, least) = (try row("a′", of: rows), try row("minimum", of: rows))
    let (reward, y) = (try row("r", of: rows), try row("y", of: rows))
    for n in 0..<4 {
      #expect(noise[n].magnitude <= 1)
      #expect((action[n] - max(-2, min(2, policy[n] + noise[n]))).magnitude < 2e-4)
      #expect(least[n] == min(q1[n], q2[n]))
      #expect((y[n] - (reward[n] + 0.99 * 1 * least[n])).magnitude < 2e-4)
    }
  }

  @Test func theLossOfLessonEleven() throws {
    let rows = try worked(11)
    let y = try row("y", of: rows)
    var loss = 0.0
    for critic in ["Q₁", "Q₂"] {
      let q = try row(critic, of: rows)
      let error = try row("\(critic) − y", of: rows)
      let square = try row("(\(critic) − y)²", of: rows)
      for n in 0..<4 {
        #expect((error[n] - (q[n] - y[n])).magnitude < 2e-4)
        #expect((square[n] - error[n] * error[n]).magnitude < 5e-4)
      }
      #expect((square[4] - square.prefix(4).reduce(0, +) / 4).magnitude < 2e-4)
      loss += square[4]
    }
    let notebook = try CourseFiles.notebook(Syllabus[11])
    let said = try #require(notebook.firstMatch(of: /The loss is [\d.]+ \+ [\d.]+ = ([\d.]+)\./))
    #expect((loss - Double(said.1)!).magnitude < 2e-4)
  }
}
