/// The JSON part of a file: what the tensors are called and where their bytes lie.
struct Header {
  /// The name under which the header keeps the metadata, so no tensor can have it.
  static let metadataName = "__metadata__"

  /// The longest header that is read or written; the format itself sets this limit.
  static let largestByteCount = 100_000_000

  var metadata: [String: String] = [:]

  /// The tensors in the order of the JSON, which need not be the order of their bytes.
  var entries: [HeaderEntry] = []

  /// The tensors in the order of their bytes; an empty one comes before its neighbour.
  var entriesByPosition: [HeaderEntry] {
    entries.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }
}
