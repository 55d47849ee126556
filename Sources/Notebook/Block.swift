import Plotting

/// One thing on a page of a lesson.
public enum Block: Sendable {
  /// Words: paragraphs and lists, with `code` and *emphasis*.
  case prose(String)
  /// Something to predict before it is shown.
  case question(Question)
  /// What is right, once it has been shown.
  case answer(Question)
  /// Code that ran.
  case code(String)
  /// What it gave.
  case output(String)
  /// A picture.
  case picture(Illustration)
  /// A claim that was tried.
  case check(Check)
  /// The networks, and which of them are in play.
  case map(NetworkMap)
}

/// A page of a lesson.
public struct Cell: Sendable {
  /// What it is about.
  public let title: String
  /// What stands on it, in order.
  public internal(set) var blocks: [Block] = []
}

/// Something to predict: the choices, and, once it has been shown, the right one and why.
public struct Question: Sendable {
  /// What is asked.
  public let text: String
  /// What can be answered, in order: a, b, c.
  public let choices: [String]
  /// The place of the right one, once it is known.
  public internal(set) var answer: Int?
  /// Why it is right, with the numbers of this run.
  public internal(set) var because = ""
  /// What was answered, if anything was.
  public internal(set) var given: Int?

  /// A question with its choices.
  public init(_ text: String, _ choices: [String]) {
    self.text = text
    self.choices = choices
  }

  /// The letter of a choice.
  static func letter(_ choice: Int) -> String { ["a", "b", "c", "d", "e"][choice] }

  /// The answer in words: right or not, which one, and why.
  var verdict: String {
    guard let answer else { return because }
    let right = "\(Question.letter(answer))) \(choices[answer])"
    let start =
      switch given {
      case nil: "*Answer:* \(right)."
      case answer: "*Right:* \(right)."
      case .some(let given): "*Not \(Question.letter(given)),* but \(right)."
      }
    return because.isEmpty ? start : "\(start) \(because)"
  }
}

/// A claim that can fail.
public struct Check: Sendable {
  /// What is claimed.
  public let claim: String
  /// Whether it holds in this run; nil where this run's knobs leave it open.
  public let holds: Bool?
  /// The numbers by which it was decided.
  public let detail: String

  /// What came of it: a sign and a word, so that no colour is needed.
  var verdict: String {
    switch holds {
    case true?: "✓ holds:"
    case false?: "✗ FAILS:"
    case nil: "– not asked with these knobs:"
    }
  }

  /// The claim, and the numbers behind it.
  var sentence: String { detail.isEmpty ? claim : "\(claim) (\(detail))" }
}

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
