import Wording

extension TensorFile.Failure: CustomStringConvertible {
  /// What is wrong, and then what to do about it.
  public var description: String {
    switch self {
    case .unreadable(let path, let failure):
      "Cannot read \(path.shown): \(failure)"
    case .unwritable(let path, let failure):
      "Cannot write \(path.shown): \(failure)"
    case .file(let trouble):
      "\(trouble)"

    case .tooShort(let byteCount):
      """
      The file has \(byteCount) of the 8 bytes that give the header's length. \
      Copy it again: it was cut short.
      """
    case .headerTooLong(let byteCount):
      """
      The header should take \(byteCount) bytes, but the format allows \
      \(Header.largestByteCount). Check that this is a safetensors file.
      """
    case .headerBeyondEnd(let byteCount, let available):
      """
      The header should take \(byteCount) bytes, but the file has room for \(available). \
      Copy the file again: it was cut short.
      """
    case .headerNotUTF8(let position):
      "The header is not UTF-8 at byte \(position). Copy the file again: it was damaged."
    case .headerNotJSON(let position, let expected):
      """
      The header is not JSON at byte \(position), where \(expected) should stand. \
      Copy the file again: it was damaged.
      """
    case .headerTooDeep(let position):
      """
      The header opens more than \(JSONReader.deepestLevel) brackets within each other at byte \
      \(position). Check that this is a safetensors file.
      """
    case .headerNotObject(let found):
      "The header is \(found), not an object. Check that this is a safetensors file."
    case .nameTwice(let name):
      """
      The name \(name.shown) stands twice in one object of the header. \
      Write the file again with each name once.
      """
    case .metadataNotObject(let found):
      """
      The metadata are \(found), not an object. \
      Write the file again with a dictionary of strings.
      """
    case .metadataNotText(let key, let found):
      """
      The metadata hold \(found) under \(key.shown), not a string. \
      Write the file again with the value as text.
      """

    case .entryNotObject(let tensor, let found):
      """
      The tensor \(tensor.shown) is described by \(found), not by an object. \
      Write the file again with its dtype, shape and data_offsets.
      """
    case .missingField(let tensor, let field):
      "The tensor \(tensor.shown) has no \(field.shown). Write the file again with it."
    case .unknownField(let tensor, let field):
      """
      The tensor \(tensor.shown) has a field \(field.shown), which the format does not know. \
      Write the file again without it.
      """
    case .wrongField(let tensor, let field, let expected):
      """
      The \(field.shown) of the tensor \(tensor.shown) is not \(expected). \
      Write the file again with \(expected).
      """
    case .unknownType(let tensor, let found):
      """
      The tensor \(tensor.shown) has the type \(found.shown), which is not read here. \
      Convert it to \(ElementType.listed).
      """
    case .negativeDimension(let tensor, let dimension):
      """
      The tensor \(tensor.shown) has the dimension \(dimension.fitted), which is negative. \
      Give it a size of 0 or more.
      """
    case .fractionalDimension(let tensor, let dimension):
      """
      The tensor \(tensor.shown) has the dimension \(dimension.fitted), which is not spelled as \
      a whole number. Write the file again with digits alone.
      """
    case .hugeDimension(let tensor, let dimension):
      """
      The tensor \(tensor.shown) has the dimension \(dimension.fitted), which is above \
      \(Int.max). Copy the file again: it was damaged.
      """
    case .shapeTooLarge(let tensor, let shape):
      """
      The tensor \(tensor.shown) of shape \(shape.shown) would have more than \(Int.max) bytes. \
      Give it a smaller shape.
      """

    case .offsetsReversed(let tensor, let begin, let end):
      """
      The tensor \(tensor.shown) begins at byte \(begin) and ends before that, at \(end). \
      Write the file again with the offsets in order.
      """
    case .offsetsBeyondData(let tensor, let end, let dataCount):
      """
      The tensor \(tensor.shown) ends at byte \(end) of the data, which have \(dataCount). \
      Copy the file again: it was cut short.
      """
    case .wrongByteCount(let tensor, let elementType, let shape, let expected, let found):
      """
      The byte count of the tensor \(tensor.shown) is \(found), but \(elementType.rawValue) of \
      shape \(shape.shown) needs \(expected). Write the file again with offsets that match.
      """
    case .overlap(let first, let second):
      """
      The tensors \(first.shown) and \(second.shown) claim the same bytes. \
      Write the file again with bytes of their own for each.
      """
    case .hole(let tensor, let byteCount):
      """
      The bytes just before the tensor \(tensor.shown) belong to none (\(byteCount) in all). \
      Write the file again without gaps.
      """
    case .leftover(let byteCount):
      """
      The bytes at the end of the file belong to no tensor (\(byteCount) in all). \
      Copy it again: something was appended, or its header was replaced.
      """
    case .wrongDigest:
      "The file's digest does not fit what it holds. Copy it again: it was damaged."

    case .missingTensor(let name, .some(let nearest)):
      "There is no tensor \(name.shown). The nearest name is \(nearest.shown): check the spelling."
    case .missingTensor(let name, nil):
      "There is no tensor \(name.shown), nor any other. Check that this is the right file."
    case .wrongType(let tensor, let expected, let found):
      """
      The tensor \(tensor.shown) was asked for as \(expected.rawValue), but it is \
      \(found.rawValue). Ask for it as \(found.rawValue).
      """
    case .wrongShape(let tensor, let expected, let found):
      """
      The tensor \(tensor.shown) was asked for with shape \(expected.shown), but it has \
      \(found.shown). Check that the file belongs to a network of this size.
      """
    case .nameTaken(let name):
      "A tensor \(name.shown) was added before. Choose another name."
    case .reservedName(let name):
      "The name \(name.shown) is kept for the metadata. Choose another name."
    case .tooMuchText(let byteCount):
      """
      The names and the metadata take \(byteCount) bytes, but the format allows \
      \(Header.largestByteCount). Shorten them.
      """
    case .wrongCount(let tensor, let shape, let expected, let found):
      """
      The number of values for the tensor \(tensor.shown) is \(found), but the shape \
      \(shape.shown) needs \(expected). Give one value for each place.
      """
    }
  }
}

extension ElementType {
  /// `F32, F64, I64, U64 or U8`.
  fileprivate static var listed: String {
    let names = allCases.map(\.rawValue)
    return names.dropLast().joined(separator: ", ") + names.suffix(1).map { " or " + $0 }.joined()
  }
}
