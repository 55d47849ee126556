/// A piece of text as a terminal sees it: a character that is shown, or a command that is not.
enum TextPiece: Equatable {
  case character(Character)
  case escape(String)
}

extension StringProtocol {
  /// The text in pieces, its escape sequences whole.
  var pieces: [TextPiece] {
    guard utf8.contains(0x1B) else { return map { .character($0) } }
    var pieces: [TextPiece] = []
    var rest = unicodeScalars[...]
    var plain = String.UnicodeScalarView()
    func flush() {
      pieces += String(plain).map { .character($0) }
      plain.removeAll()
    }
    while let scalar = rest.first {
      guard scalar == "\u{1B}" else {
        plain.append(scalar)
        rest.removeFirst()
        continue
      }
      flush()
      let end = rest.endOfEscape()
      pieces.append(.escape(String(String.UnicodeScalarView(rest[..<end]))))
      rest = rest[end...]
    }
    flush()
    return pieces
  }
}

extension Collection where Element == Unicode.Scalar {
  /// Where the escape sequence at the start ends.
  fileprivate func endOfEscape() -> Index {
    var index = self.index(after: startIndex)
    guard index < endIndex else { return endIndex }
    let kind = self[index]
    formIndex(after: &index)
    switch kind {
    case "[":
      while index < endIndex {
        let scalar = self[index]
        formIndex(after: &index)
        if ("@"..."~").contains(scalar) { break }
      }
      return index
    case "]", "P", "_", "^", "X":
      var last = kind
      while index < endIndex {
        let scalar = self[index]
        formIndex(after: &index)
        if scalar == "\u{7}" || (last == "\u{1B}" && scalar == "\\") { break }
        last = scalar
      }
      return index
    default:
      return index
    }
  }
}
