/// A JSON value that keeps the order of its members and the spelling of its numbers.
enum JSON {
  case null
  case boolean(Bool)
  case number(String)
  case string(String)
  case array([JSON])
  case object([(name: String, value: JSON)])

  /// What the value is, as a sentence would say it.
  var kind: String {
    switch self {
    case .null: "null"
    case .boolean: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
