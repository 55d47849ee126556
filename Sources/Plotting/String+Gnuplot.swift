extension String {
  /// The text as a gnuplot string that shows every character as it is.
  ///
  /// Pictures are drawn without gnuplot's markup, and between single quotes nothing but the quote
  /// has a meaning: no backslash, no macro, no command between backquotes.
  var quoted: String {
    "'" + onOneLine.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
      + "'"
  }

  /// The text without line breaks and other control characters, which would end a command.
  var onOneLine: String {
    var line = ""
    for scalar in unicodeScalars {
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      let isBreak = scalar.value == 0x2028 || scalar.value == 0x2029
      line.unicodeScalars.append(isControl || isBreak ? " " : scalar)
    }
    return line
  }

  /// The text in lines of at most so many characters, broken between words where there are any.
  func wrapped(to width: Int) -> [String] {
    let width = max(1, width)
    var lines: [String] = []
    for paragraph in split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      for word in paragraph.split(separator: " ") {
        var word = word
        if !line.isEmpty, line.count + 1 + word.count <= width {
          line += " " + word
          continue
        }
        if !line.isEmpty { lines.append(line) }
        while word.count > width {
          lines.append(String(word.prefix(width)))
          word = word.dropFirst(width)
        }
        line = String(word)
      }
      if !line.isEmpty { lines.append(line) }
    }
    return lines
  }
}
