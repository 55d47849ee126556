extension Header {
  /// Keeps the order of the file's tensors, and lays out their bytes with wide elements first.
  ///
  /// So every tensor begins at a multiple of its element's size, as readers that use the bytes
  /// where they lie require.
  init(describing file: TensorFile) {
    let tensors = file.tensors
    let widestFirst = tensors.indices.sorted {
      (tensors[$1].elementType.byteCount, $0) < (tensors[$0].elementType.byteCount, $1)
    }
    var begins = Array(repeating: 0, count: tensors.count)
    var end = 0
    for index in widestFirst {
      begins[index] = end
      end += tensors[index].bytes.count
    }
    metadata = file.metadata
    entries = zip(tensors, begins).map { tensor, begin in
      HeaderEntry(
        name: tensor.name, elementType: tensor.elementType, shape: tensor.shape,
        range: begin..<begin + tensor.bytes.count)
    }
  }

  /// The header as JSON, padded with spaces to a multiple of eight bytes.
  func encoded() -> [UInt8] {
    var members = entries.map { $0.name.quotedForJSON + ":" + $0.json }
    if !metadata.isEmpty {
      let texts = metadata.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        .map { $0.key.quotedForJSON + ":" + $0.value.quotedForJSON }
      members.insert("\(Self.metadataName.quotedForJSON):{\(texts.joined(separator: ","))}", at: 0)
    }
    var bytes = Array("{\(members.joined(separator: ","))}".utf8)
    while !bytes.count.isMultiple(of: 8) { bytes.append(UInt8(ascii: " ")) }
    return bytes
  }
}

extension HeaderEntry {
  fileprivate var json: String {
    let sizes = shape.map(String.init).joined(separator: ",")
    let offsets = "\(range.lowerBound),\(range.upperBound)"
    return """
      {"dtype":"\(elementType.rawValue)","shape":[\(sizes)],"data_offsets":[\(offsets)]}
      """
  }
}
