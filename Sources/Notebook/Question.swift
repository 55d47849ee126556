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
