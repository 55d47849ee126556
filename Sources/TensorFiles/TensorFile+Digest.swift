import Files

extension TensorFile {
  /// Where the metadata of a file keep its digest.
  static let digestKey = "td3-in-fifteen-steps digest"

  /// The digest of all that the file holds: metadata, and each tensor's name, type, shape and bytes.
  ///
  /// Where in the file they lie, and how its header is spelled, is not in it.
  var digest: Digest {
    var digest = Digest()
    for (key, value) in metadata.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
    where key != TensorFile.digestKey {
      digest.add(key)
      digest.add(value)
    }
    for tensor in tensors {
      digest.add(tensor.name)
      digest.add(tensor.elementType.rawValue)
      tensor.shape.map { UInt64($0).littleEndian }.withUnsafeBytes { digest.add($0) }
      tensor.bytes.withUnsafeBytes { digest.add($0) }
    }
    return digest
  }

  /// The same content with its digest among the metadata, as `write` puts it on the disk.
  public func sealed() -> TensorFile {
    var file = self
    file.metadata[TensorFile.digestKey] = digest.text
    return file
  }

  /// Compares the digest of a file with its content, and takes it out of the metadata.
  mutating func checkDigest() throws(Failure) {
    guard let text = metadata[TensorFile.digestKey] else { return }
    guard text == digest.text else { throw .wrongDigest }
    metadata[TensorFile.digestKey] = nil
    hasDigest = true
  }
}
