/// What a world refuses: one sentence that says what is wrong and how to cure it.
public struct EnvironmentError: Error, Equatable, CustomStringConvertible {
  /// The sentence.
  public let description: String

  /// An error of that sentence.
  public init(_ description: String) {
    self.description = description
  }
}
