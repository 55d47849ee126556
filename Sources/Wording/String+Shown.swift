extension String {
  /// The text in quotes, fit for one line of a terminal.
  package var shown: String {
    "\"\(fitted)\""
  }

  /// The text cut short and without control characters, whatever a hostile file put into it.
  package var fitted: String {
    let start = String(unicodeScalars.prefix(100)).onOneLine
    return unicodeScalars.count > 100 ? start + "…" : start
  }

  /// The text with its control characters spelled out, so that it can neither end a line nor do
  /// anything to a terminal.
  package var onOneLine: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        text += "\\u{\(String(scalar.value, radix: 16))}"
      default:
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
