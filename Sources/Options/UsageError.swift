/// What is wrong with a command line, in one sentence with its cure.
public struct UsageError: Error, Sendable, Equatable {
  /// The sentence, without `Error:` before it.
  public var sentence: String { problem + (subject.map { " for '\($0)'" } ?? "") + cure }

  private let problem: String
  private var subject: String?
  private let cure: String

  /// An error of that sentence; for what only the program can check.
  public init(_ sentence: String) { self.init(sentence, cure: "") }

  /// An error whose sentence names the parameter between the problem and the cure.
  init(_ problem: String, cure: String) {
    self.problem = problem
    self.cure = cure
  }

  /// The same error, now that it is known where the value stood.
  func about(_ subject: String) -> UsageError {
    var error = self
    error.subject = cure.isEmpty ? nil : subject
    return error
  }
}
