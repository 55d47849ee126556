import Files

extension TensorFile {
  /// Why a file or a tensor was refused; the description is a sentence, then the cure.
  public enum Failure: Error, Equatable {
    /// The file at `path` was not read.
    indirect case unreadable(path: String, Failure)

    /// The file at `path` was not written.
    indirect case unwritable(path: String, Failure)

    /// What can go wrong with any file.
    case file(FileTrouble)

    /// There is no room for the eight bytes that every file begins with.
    case tooShort(byteCount: Int)

    /// The header is longer than the format allows.
    case headerTooLong(byteCount: UInt64)

    /// The header is longer than the rest of the file.
    case headerBeyondEnd(byteCount: Int, available: Int)

    /// The header is not text.
    case headerNotUTF8(position: Int)

    /// The header breaks the grammar of JSON.
    case headerNotJSON(position: Int, expected: String)

    /// The header has brackets within brackets beyond reason.
    case headerTooDeep(position: Int)

    /// The header is some other JSON value than an object.
    case headerNotObject(found: String)

    /// An object in the header has two members of one name.
    case nameTwice(String)

    /// The metadata are some other JSON value than an object.
    case metadataNotObject(found: String)

    /// A value in the metadata is not a string.
    case metadataNotText(key: String, found: String)

    /// What should describe a tensor is not an object.
    case entryNotObject(tensor: String, found: String)

    /// The description of a tensor lacks a field.
    case missingField(tensor: String, field: String)

    /// The description of a tensor has a field that the format does not know.
    case unknownField(tensor: String, field: String)

    /// A field in the description of a tensor has the wrong kind of value.
    case wrongField(tensor: String, field: String, expected: String)

    /// The type of a tensor's elements is none of `ElementType`.
    case unknownType(tensor: String, found: String)

    /// A dimension is less than zero.
    case negativeDimension(tensor: String, dimension: String)

    /// A dimension is written with a fraction or an exponent.
    case fractionalDimension(tensor: String, dimension: String)

    /// A dimension does not fit an `Int`.
    case hugeDimension(tensor: String, dimension: String)

    /// The size of a tensor does not fit an `Int`.
    case shapeTooLarge(tensor: String, shape: [Int])

    /// A tensor ends before it begins.
    case offsetsReversed(tensor: String, begin: Int, end: Int)

    /// A tensor ends after the file does.
    case offsetsBeyondData(tensor: String, end: Int, dataCount: Int)

    /// A tensor's bytes are more or fewer than its type and shape need.
    case wrongByteCount(
      tensor: String, elementType: ElementType, shape: [Int], expected: Int, found: Int)

    /// Two tensors claim the same bytes.
    case overlap(first: String, second: String)

    /// Bytes before a tensor belong to none.
    case hole(tensor: String, byteCount: Int)

    /// Bytes at the end of the file belong to no tensor.
    case leftover(byteCount: Int)

    /// The content of the file is not what it was when its digest was written.
    case wrongDigest

    /// The file has no tensor of this name; `nearest` is the most similar name it has.
    case missingTensor(String, nearest: String?)

    /// The tensor's elements have another type than was asked for.
    case wrongType(tensor: String, expected: ElementType, found: ElementType)

    /// The tensor has another shape than was asked for.
    case wrongShape(tensor: String, expected: [Int], found: [Int])

    /// A tensor of this name was added before.
    case nameTaken(String)

    /// The format keeps this name for itself.
    case reservedName(String)

    /// The names and the metadata are longer than the format allows.
    case tooMuchText(byteCount: Int)

    /// The values to be added are more or fewer than their shape needs.
    case wrongCount(tensor: String, shape: [Int], expected: Int, found: Int)

    /// Whether the system refused a file, which may be sound.
    public var isOfSystem: Bool {
      if case .file = self { return true }
      return false
    }
  }
}
