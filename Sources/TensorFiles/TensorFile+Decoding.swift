extension TensorFile {
  /// Reads the bytes of a safetensors file, and refuses whatever is not wholly sound.
  ///
  /// One without a digest is read too; `hasDigest` tells.
  public init(bytes: [UInt8]) throws(Failure) {
    var rest = bytes[...]
    try self.init(byteCount: bytes.count) { count throws(Failure) in
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
  }

  /// Reads a file of `byteCount` bytes, of which each call of `next` gives as many as it asks for.
  ///
  /// The data are asked for only after the header has proved that they are there.
  init(byteCount: Int, next: (Int) throws(Failure) -> [UInt8]) throws(Failure) {
    guard byteCount >= 8 else { throw .tooShort(byteCount: byteCount) }
    let claimed = try next(8).withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
    guard let length = Int(exactly: claimed), length <= Header.largestByteCount else {
      throw .headerTooLong(byteCount: claimed)
    }
    guard length <= byteCount - 8 else {
      throw .headerBeyondEnd(byteCount: length, available: byteCount - 8)
    }
    let header = try Header(json: next(length), dataCount: byteCount - 8 - length)
    var bytes: [String: [UInt8]] = [:]
    for entry in header.entriesByPosition {
      bytes[entry.name] = try next(entry.range.count)
    }
    self.init(metadata: header.metadata)
    for entry in header.entries {
      append(
        StoredTensor(
          name: entry.name, elementType: entry.elementType, shape: entry.shape,
          bytes: bytes[entry.name] ?? []))
    }
    try checkDigest()
  }
}
