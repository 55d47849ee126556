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
