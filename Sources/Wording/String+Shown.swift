extension String {
  /// The text in quotes, fit for one line of a terminal.
  package var shown: String {
    "\"\(fitted)\""
  }

  /// The text cut short and without control characters, whatever a hostile file put into it.
  package var fitted: String {
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
