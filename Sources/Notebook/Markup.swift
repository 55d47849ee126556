import Terminal

/// A little markup: paragraphs and `- ` lists, `code` and *emphasis*; mathematics is plain Unicode.
enum Markup {
  /// A paragraph, or a point of a list.
  struct Paragraph: Equatable {
    let text: String
    let isPoint: Bool
  }

  /// The paragraphs of a text; single line ends inside of one do not count.
  static func paragraphs(_ text: String) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var isOpen = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.drop { $0 == " " }
      if words.isEmpty {
        isOpen = false
      } else if words.hasPrefix("- ") {
        paragraphs.append(Paragraph(text: String(words.dropFirst(2)), isPoint: true))
        isOpen = true
      } else if isOpen, let last = paragraphs.popLast() {
        paragraphs.append(Paragraph(text: "\(last.text) \(words)", isPoint: last.isPoint))
      } else {
        paragraphs.append(Paragraph(text: String(words), isPoint: false))
        isOpen = true
      }
    }
    return paragraphs
  }

  /// The text for a terminal: wrapped, points hanging, code and emphasis in a style.
  static func lines(_ text: String, width: Int, style: Styler) -> [String] {
    var lines: [String] = []
    for (index, paragraph) in paragraphs(text).enumerated() {
      let follows = index > 0 && paragraph.isPoint && paragraphs(text)[index - 1].isPoint
      if index > 0 && !follows { lines.append("") }
      let styled = styled(
        paragraph.text, code: { style(.bold, $0) }, emphasis: { style(.bold, $0) })
      lines += styled.wrapped(to: width, indentation: 0, bullet: paragraph.isPoint ? "• " : "")
    }
    return lines
  }

  /// The text as HTML.
  static func html(_ text: String) -> String {
    var html = ""
    var isInList = false
    for paragraph in paragraphs(text) {
      if paragraph.isPoint != isInList {
        html += paragraph.isPoint ? "<ul>\n" : "</ul>\n"
        isInList = paragraph.isPoint
      }
      let inner = styled(
        paragraph.text.escapedForHTML, code: { "<code>\($0)</code>" },
        emphasis: { "<em>\($0)</em>" })
      html += paragraph.isPoint ? "<li>\(inner)</li>\n" : "<p>\(inner)</p>\n"
    }
    return html + (isInList ? "</ul>\n" : "")
  }

  /// What stands between two of the same marks is given to one of the two functions.
  private static func styled(
    _ text: String, code: (String) -> String, emphasis: (String) -> String
  ) -> String {
    var result = ""
    var rest = Substring(text)
    while let mark = rest.firstIndex(where: { $0 == "`" || $0 == "*" }) {
      let sign = rest[mark]
      let after = rest.index(after: mark)
      guard let end = rest[after...].firstIndex(of: sign), end > after, rest[after] != " " else {
        result += rest[...mark]
        rest = rest[after...]
        continue
      }
      result += rest[..<mark]
      let inner = String(rest[after..<end])
      result += sign == "`" ? code(inner) : emphasis(inner)
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}

extension String {
  /// The text with HTML's own signs spelled out.
  var escapedForHTML: String {
    var result = ""
    for character in self {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }
}
