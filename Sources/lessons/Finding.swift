/// What came of looking at one thing.
struct Finding {
  enum Verdict: Equatable {
    /// As it should be.
    case fine
    /// Not there, and the lessons do without.
    case dispensable
    /// Needed and not there: what the program then returns.
    case needed(exit: Int32)
  }

  let subject: String
  let verdict: Verdict
  /// What was found and, where it is not fine, the cure.
  let detail: String

  static func fine(_ subject: String, _ detail: String) -> Finding {
    Finding(subject: subject, verdict: .fine, detail: detail)
  }

  static func dispensable(_ subject: String, _ detail: String) -> Finding {
    Finding(subject: subject, verdict: .dispensable, detail: detail)
  }

  /// Without it, 69: a program is needed but not available.
  static func needed(_ subject: String, _ detail: String, exit: Int32 = 69) -> Finding {
    Finding(subject: subject, verdict: .needed(exit: exit), detail: detail)
  }
}
