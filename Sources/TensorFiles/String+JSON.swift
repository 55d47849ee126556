extension String {
  /// The text as a JSON string; only what JSON forbids inside quotes is escaped.
  var quotedForJSON: String {
    var quoted = "\"".unicodeScalars
    for scalar in unicodeScalars {
      switch scalar {
      case "\"", "\\":
        quoted.append("\\")
        quoted.append(scalar)
      case "\0"..<" ":
        let digits = String(scalar.value, radix: 16)
        quoted.append(contentsOf: "\\u00\(digits.count < 2 ? "0" : "")\(digits)".unicodeScalars)
      default:
        quoted.append(scalar)
      }
    }
    quoted.append("\"")
    return String(quoted)
  }
}
