/// The content of one safetensors file: named tensors in order, and a dictionary of text.
///
///     var file = TensorFile(metadata: ["algorithm": "td3"])
///     try file.add("actor.l1.weight", shape: [64, 3], weight)
///     try file.write(to: "run.safetensors")
///
///     let saved = try TensorFile(contentsOf: "run.safetensors")
///     let weight = try saved.floats("actor.l1.weight", shape: [64, 3])
///
/// Two files are equal when they hold the same metadata and, in the same order, the same tensors
/// bit for bit: a NaN equals itself, and −0 differs from 0.
///
/// Names are compared as Swift compares strings: two spellings of one text in Unicode, such as
/// a composed and a decomposed é, are one name.
public struct TensorFile: Sendable, Equatable {
  /// Whatever should be said about the tensors; keys and values are any text.
  public var metadata: [String: String]

  /// Whether it was read from a file whose digest vouches for every bit of it.
  ///
  /// `write` gives every file one. Files of others have none, nor has a file that was changed by a
  /// program which does not know of it: its digest no longer fits, and it is refused.
  public internal(set) var hasDigest = false

  private(set) var tensors: [StoredTensor] = []
  private var positions: [String: Int] = [:]

  /// Creates a file without tensors.
  public init(metadata: [String: String] = [:]) {
    self.metadata = metadata
  }

  /// Whether both hold the same, wherever they come from.
  public static func == (one: TensorFile, other: TensorFile) -> Bool {
    one.metadata == other.metadata && one.tensors == other.tensors
  }

  /// The names of the tensors, in the order in which they were added.
  public var names: [String] {
    tensors.map(\.name)
  }

  /// The size of the named tensor along each dimension, or `nil` if there is no such tensor.
  public func shape(of name: String) -> [Int]? {
    self[name]?.shape
  }

  /// The type of the named tensor's elements, or `nil` if there is no such tensor.
  public func elementType(of name: String) -> ElementType? {
    self[name]?.elementType
  }

  /// Appends a tensor whose values are given row by row.
  ///
  /// An empty shape holds a single number: `add("loss", shape: [], [loss])`.
  public mutating func add<Element: TensorElement>(
    _ name: String, shape: [Int], _ values: [Element]
  ) throws(Failure) {
    precondition(MemoryLayout<Element>.stride == Element.elementType.byteCount)
    guard name != Header.metadataName else { throw .reservedName(name) }
    guard self[name] == nil else { throw .nameTaken(name) }
    let count = try StoredTensor.elementCount(shape, name: name)
    guard count == values.count else {
      throw .wrongCount(tensor: name, shape: shape, expected: count, found: values.count)
    }
    append(
      StoredTensor(
        name: name, elementType: Element.elementType, shape: shape,
        bytes: values.withUnsafeBytes { Array($0) }))
  }

  /// Takes a tensor out; a name that is not there is no trouble.
  public mutating func remove(_ name: String) {
    let kept = tensors.filter { $0.name != name }
    (tensors, positions) = ([], [:])
    for tensor in kept { append(tensor) }
  }

  subscript(name: String) -> StoredTensor? {
    positions[name].map { tensors[$0] }
  }

  mutating func append(_ tensor: StoredTensor) {
    positions[tensor.name] = tensors.count
    tensors.append(tensor)
  }
}
