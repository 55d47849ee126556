import Wording

/// Seeds as they are typed: `10` is how many, `3-7` and `1,4,9` are which.
public enum SeedList {
  /// The most seeds of one comparison.
  public static let most = 10_000

  /// The seeds of that text, in order and each once.
  public static func parse(_ text: String) throws(ComparisonError) -> [UInt64] {
    if let count = Int(text) {
      guard (1...most).contains(count) else { throw refusal(of: text) }
      return Array(1...UInt64(count))
    }
    var seeds: Set<UInt64> = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { UInt64($0) }
      guard ends.count <= 2, let first = ends[0], let last = ends[ends.count - 1], first <= last,
        last - first < UInt64(most)
      else { throw refusal(of: text) }
      seeds.formUnion(first...last)
    }
    guard seeds.count <= most else { throw refusal(of: text) }
    return seeds.sorted()
  }

  private static func refusal(of text: String) -> ComparisonError {
    ComparisonError(
      .usage,
      "\(text.shown) are no seeds: give how many, such as 10, or which, such as 3-7 or 1,4,9, "
        + "and at most \(most)")
  }
}
