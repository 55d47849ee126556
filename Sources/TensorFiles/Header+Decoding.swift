extension Header {
  /// Reads the JSON of a file in which `dataCount` bytes follow the header.
  ///
  /// The tensors of a header that is accepted cover the data once, without a hole.
  init(json bytes: [UInt8], dataCount: Int) throws(TensorFile.Failure) {
    try Self.checkEncoding(bytes)
    let json = try JSONReader.value(of: bytes)
    guard case .object(let members) = json else { throw .headerNotObject(found: json.kind) }
    for (name, value) in members {
      if name == Self.metadataName {
        metadata = try Self.metadata(value)
      } else {
        try entries.append(HeaderEntry(name: name, json: value, dataCount: dataCount))
      }
    }
    try checkCoverage(dataCount: dataCount)
  }

  private static func checkEncoding(_ bytes: [UInt8]) throws(TensorFile.Failure) {
    var parser = UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var position = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): position += scalar.count
      case .error: throw .headerNotUTF8(position: position)
      case .emptyInput: return
      }
    }
  }

  private static func metadata(_ json: JSON) throws(TensorFile.Failure) -> [String: String] {
    guard case .object(let members) = json else { throw .metadataNotObject(found: json.kind) }
    var metadata: [String: String] = [:]
    for (key, value) in members {
      guard case .string(let text) = value else {
        throw .metadataNotText(key: key, found: value.kind)
      }
      metadata[key] = text
    }
    return metadata
  }

  private func checkCoverage(dataCount: Int) throws(TensorFile.Failure) {
    var covered = 0
    var last: String?
    for entry in entriesByPosition {
      if let last, entry.range.lowerBound < covered {
        throw .overlap(first: last, second: entry.name)
      }
      guard entry.range.lowerBound == covered else {
        throw .hole(tensor: entry.name, byteCount: entry.range.lowerBound - covered)
      }
      covered = entry.range.upperBound
      last = entry.name
    }
    guard covered == dataCount else { throw .leftover(byteCount: dataCount - covered) }
  }
}
