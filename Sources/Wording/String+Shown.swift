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
    unicodeScalars.map(\.harmless).joined()
  }

  /// The text with its line ends, and no other control character.
  package var harmless: String {
    unicodeScalars.map { $0 == "\n" ? "\n" : $0.harmless }.joined()
  }
}

extension Unicode.Scalar {
  /// The character, or its number where it could do something on a terminal.
  fileprivate var harmless: String {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator:
      "\\u{\(String(value, radix: 16))}"
    default: String(self)
    }
  }
}
