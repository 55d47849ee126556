/// One tensor as it lies in a file: row-major, little-endian bytes and what they mean.
struct StoredTensor: Sendable, Equatable {
  let name: String
  let elementType: ElementType
  let shape: [Int]
  let bytes: [UInt8]

  /// The number of elements in `shape`, or a failure that names the tensor it would belong to.
  static func elementCount(_ shape: [Int], name: String) throws(TensorFile.Failure) -> Int {
    var count = 1
    for dimension in shape {
      guard dimension >= 0 else {
        throw .negativeDimension(tensor: name, dimension: String(dimension))
      }
      let (product, overflows) = count.multipliedReportingOverflow(by: dimension)
      guard !overflows else { throw .shapeTooLarge(tensor: name, shape: shape) }
      count = product
    }
    return count
  }
}
