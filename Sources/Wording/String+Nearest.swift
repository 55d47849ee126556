extension String {
  /// The candidate that the fewest edits turn into this text; the first of several.
  public func nearest(in candidates: [String]) -> String? {
    let edits = candidates.map(edits(to:))
    return zip(candidates, edits).min { $0.1 < $1.1 }?.0
  }

  /// The nearest of the candidates, if it is near enough for a slip of the fingers.
  public func misspelling(of candidates: [String]) -> String? {
    guard let nearest = nearest(in: candidates) else { return nil }
    return 2 * edits(to: nearest) <= Swift.max(utf8.count, nearest.utf8.count) ? nearest : nil
  }

  /// The number of bytes to insert, delete or replace (Levenshtein's distance).
  ///
  /// Only the first 200 bytes count, since the cost is the product of both lengths.
  private func edits(to other: String) -> Int {
    let target = Array(other.utf8.prefix(200))
    var row = Array(0...target.count)
    for (index, byte) in utf8.prefix(200).enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in target.indices {
        let replaced = diagonal + (byte == target[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = Swift.min(replaced, row[column] + 1, diagonal + 1)
      }
    }
    return row[target.count]
  }
}
