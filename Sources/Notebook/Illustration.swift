import Plotting

/// A picture of a lesson, and what came of drawing it.
public struct Illustration: Sendable {
  /// The name of its files.
  public let name: String
  /// What is drawn.
  public let chart: Chart
  /// The files that were written, by kind, as paths.
  public internal(set) var files: [String] = []
  /// The picture as text, panel by panel; empty where there is none.
  public internal(set) var panels: [String] = []
  /// The bytes that show it in this terminal, where that shows images.
  public internal(set) var image: [UInt8]?
  /// The rows of the screen that the image takes, as well as can be known.
  var imageRows = 0
  /// What went wrong.
  public internal(set) var problem: PictureProblem?

  /// Keeps what went wrong first; that gnuplot is not waited for twice has been said the first time.
  mutating func note(_ problem: PictureProblem) {
    if case .givenUp = problem { return }
    self.problem = self.problem ?? problem
  }

  /// Where its files are: the first, and the endings of the others.
  var place: String {
    guard let first = files.first else { return "" }
    let others = files.dropFirst().compactMap { file in
      file.lastIndex(of: ".").map { String(file[$0...]) }
    }
    return others.isEmpty ? first : "\(first) (also \(others.joined(separator: " ")))"
  }

  /// The picture as text, if there is one.
  public var text: String? { panels.isEmpty ? nil : panels.joined(separator: "\n") }

  /// The file of that kind, if there is one.
  func file(_ ending: String) -> String? { files.first { $0.hasSuffix(".\(ending)") } }

  /// The file for a page that is read: in motion where something moves, else sharp at any size.
  var pageFile: String? { file("gif") ?? file("svg") }
}
