extension String {
  /// The text in quotes, fit for one line of a terminal.
  var shown: String {
    "\"\(fitted)\""
  }

  /// The text cut short and without control characters, whatever a hostile file put into it.
  var fitted: String {
    var text = ""
    for scalar in unicodeScalars.prefix(100) {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        text += "\\u{\(String(scalar.value, radix: 16))}"
      default:
        text.unicodeScalars.append(scalar)
      }
    }
    return unicodeScalars.count > 100 ? text + "…" : text
  }
}

extension [Int] {
  /// The shape in brackets, shortened if it has more dimensions than a tensor ever does.
  var shown: String {
    let sizes = prefix(8).map(String.init).joined(separator: ", ")
    return count > 8 ? "[\(sizes), …]" : "[\(sizes)]"
  }
}
