import Wording

extension TensorFile {
  /// The values of an `F32` tensor, row by row.
  ///
  /// With a `shape`, a tensor of any other shape is refused.
  public func floats(_ name: String, shape: [Int]? = nil) throws(Failure) -> [Float] {
    try values(name, shape: shape)
  }

  /// The values of an `F64` tensor, row by row.
  ///
  /// With a `shape`, a tensor of any other shape is refused.
  public func doubles(_ name: String, shape: [Int]? = nil) throws(Failure) -> [Double] {
    try values(name, shape: shape)
  }

  /// The values of an `I64` tensor, row by row.
  ///
  /// With a `shape`, a tensor of any other shape is refused.
  public func integers(_ name: String, shape: [Int]? = nil) throws(Failure) -> [Int64] {
    try values(name, shape: shape)
  }

  /// The values of a `U64` tensor, row by row.
  ///
  /// With a `shape`, a tensor of any other shape is refused.
  public func words(_ name: String, shape: [Int]? = nil) throws(Failure) -> [UInt64] {
    try values(name, shape: shape)
  }

  /// The values of a `U8` tensor, row by row.
  ///
  /// With a `shape`, a tensor of any other shape is refused.
  public func bytes(_ name: String, shape: [Int]? = nil) throws(Failure) -> [UInt8] {
    try values(name, shape: shape)
  }

  private func values<Element: TensorElement>(
    _ name: String, shape: [Int]?
  ) throws(Failure) -> [Element] {
    guard let tensor = self[name] else {
      throw .missingTensor(name, nearest: name.nearest(in: names))
    }
    guard tensor.elementType == Element.elementType else {
      throw .wrongType(tensor: name, expected: Element.elementType, found: tensor.elementType)
    }
    guard shape == nil || shape == tensor.shape else {
      throw .wrongShape(tensor: name, expected: shape ?? [], found: tensor.shape)
    }
    let count = tensor.bytes.count / Element.elementType.byteCount
    return Array(unsafeUninitializedCapacity: count) { buffer, initializedCount in
      UnsafeMutableRawBufferPointer(buffer).copyBytes(from: tensor.bytes)
      initializedCount = count
    }
  }
}
