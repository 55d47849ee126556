/// What stops a comparison: one sentence with its cure, and what the program returns for it.
public struct ComparisonError: Error, Equatable, CustomStringConvertible {
  /// What kind of trouble it is, with the number that the program returns.
  public enum Kind: Int32, Sendable {
    /// A run failed.
    case failed = 1
    /// What was asked makes no sense.
    case usage = 64
    /// A file does not hold what it should.
    case data = 65
    /// Gnuplot is needed and missing.
    case gnuplot = 69
    /// Something cannot be written.
    case unwritable = 74
  }

  /// What kind of trouble it is.
  public let kind: Kind
  /// The sentence.
  public let description: String

  /// A trouble of that kind.
  public init(_ kind: Kind, _ description: String) {
    self.kind = kind
    self.description = description
  }
}

/// Somebody has asked the work to stop; what was done so far is on the disk.
public struct Interrupted: Error {
  /// Work that was asked to stop.
  public init() {}
}
