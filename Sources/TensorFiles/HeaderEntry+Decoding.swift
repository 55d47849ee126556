extension HeaderEntry {
  private static let fields = ["dtype", "shape", "data_offsets"]

  /// Reads one member of the header; `dataCount` bytes follow the header.
  init(name: String, json: JSON, dataCount: Int) throws(TensorFile.Failure) {
    guard case .object(let members) = json else {
      throw .entryNotObject(tensor: name, found: json.kind)
    }
    if let stranger = members.first(where: { !Self.fields.contains($0.name) }) {
      throw .unknownField(tensor: name, field: stranger.name)
    }
    var values: [JSON] = []
    for field in Self.fields {
      guard let member = members.first(where: { $0.name == field }) else {
        throw .missingField(tensor: name, field: field)
      }
      values.append(member.value)
    }
    self.name = name
    elementType = try Self.elementType(values[0], of: name)
    shape = try Self.shape(values[1], of: name)
    range = try Self.range(values[2], of: name)
    guard range.upperBound <= dataCount else {
      throw .offsetsBeyondData(tensor: name, end: range.upperBound, dataCount: dataCount)
    }
    let count = try StoredTensor.elementCount(shape, name: name)
    let (expected, overflows) = count.multipliedReportingOverflow(by: elementType.byteCount)
    guard !overflows else { throw .shapeTooLarge(tensor: name, shape: shape) }
    guard expected == range.count else {
      throw .wrongByteCount(
        tensor: name, elementType: elementType, shape: shape, expected: expected,
        found: range.count)
    }
  }

  private static func elementType(
    _ json: JSON, of name: String
  ) throws(TensorFile.Failure) -> ElementType {
    guard case .string(let spelling) = json else {
      throw .wrongField(tensor: name, field: "dtype", expected: "a string")
    }
    guard let elementType = ElementType(rawValue: spelling) else {
      throw .unknownType(tensor: name, found: spelling)
    }
    return elementType
  }

  private static func shape(_ json: JSON, of name: String) throws(TensorFile.Failure) -> [Int] {
    guard case .array(let elements) = json else {
      throw .wrongField(tensor: name, field: "shape", expected: "an array of whole numbers")
    }
    var shape: [Int] = []
    for element in elements {
      guard case .number(let spelling) = element else {
        throw .wrongField(tensor: name, field: "shape", expected: "an array of whole numbers")
      }
      guard !spelling.contains(where: { ".eE".contains($0) }) else {
        throw .fractionalDimension(tensor: name, dimension: spelling)
      }
      guard !spelling.hasPrefix("-") else {
        throw .negativeDimension(tensor: name, dimension: spelling)
      }
      guard let dimension = Int(spelling) else {
        throw .hugeDimension(tensor: name, dimension: spelling)
      }
      shape.append(dimension)
    }
    return shape
  }

  private static func range(
    _ json: JSON, of name: String
  ) throws(TensorFile.Failure) -> Range<Int> {
    guard case .array(let ends) = json, ends.count == 2,
      case .number(let first) = ends[0], let begin = Int(first), !first.hasPrefix("-"),
      case .number(let second) = ends[1], let end = Int(second), !second.hasPrefix("-")
    else {
      throw .wrongField(
        tensor: name, field: "data_offsets", expected: "two whole numbers, 0 or more")
    }
    guard begin <= end else { throw .offsetsReversed(tensor: name, begin: begin, end: end) }
    return begin..<end
  }
}
