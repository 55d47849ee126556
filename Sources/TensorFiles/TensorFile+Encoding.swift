extension TensorFile {
  /// The number of bytes that the tensors take.
  var dataCount: Int {
    tensors.reduce(0) { $0 + $1.bytes.count }
  }

  /// The bytes of a file of this content and no more: the same content always gives the same bytes.
  public func encoded() -> [UInt8] {
    let header = Header(describing: self)
    let json = header.encoded()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 + json.count + dataCount)
    withUnsafeBytes(of: UInt64(json.count)) { bytes.append(contentsOf: $0) }
    bytes += json
    for entry in header.entriesByPosition {
      bytes += self[entry.name]?.bytes ?? []
    }
    return bytes
  }
}
