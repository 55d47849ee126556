import Wording

/// The source of a lesson, compiled into it: so the code that is shown is the code that ran.
public struct SourceCode: Sendable {
  private let lines: [[UInt8]]

  /// The source from its bytes, such as `PackageResources.main_swift`.
  public init(_ bytes: [UInt8]) {
    lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map(Array.init)
  }

  /// How many lines begin a call of that name: as many cells has the lesson.
  func calls(of name: String) -> Int {
    let pattern = Array("\(name)(".utf8)
    return lines.filter { line in
      let code = line.drop { $0 == UInt8(ascii: " ") }
      return !code.starts(with: "//".utf8) && code.contains(pattern)
    }.count
  }

  /// What stands between the braces of the call that begins on that line, without indentation.
  ///
  /// Nil where the line has no such call: then this is not the source that was compiled.
  func body(ofCall name: String, onLine number: Int) -> String? {
    guard lines.indices.contains(number - 1), lines[number - 1].contains(Array("\(name)(".utf8))
    else { return nil }
    let text = Array(lines[(number - 1)...].joined(separator: [UInt8(ascii: "\n")]))
    guard let open = text.firstRange(of: Array("\(name)(".utf8))?.upperBound else { return nil }
    var reader = Reader(text: text, position: open)
    guard reader.skip(to: UInt8(ascii: ")")) else { return nil }
    reader.skipSpace()
    guard reader.current == UInt8(ascii: "{") else { return nil }
    reader.position += 1
    let start = reader.position
    guard reader.skip(to: UInt8(ascii: "}")) else { return nil }
    return dedented(String(decoding: text[start..<reader.position - 1], as: UTF8.self))
  }

  private func dedented(_ body: String) -> String {
    var lines = body.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.first?.allSatisfy({ $0 == " " }) == true { lines.removeFirst() }
    while lines.last?.allSatisfy({ $0 == " " }) == true { lines.removeLast() }
    let margin =
      lines.filter { !$0.allSatisfy { $0 == " " } }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    return lines.map { String($0.dropFirst(margin)) }.joined(separator: "\n")
  }
}

/// Walks over Swift code and knows what is a string or a comment, where brackets do not count.
private struct Reader {
  let text: [UInt8]
  var position: Int

  var current: UInt8? { position < text.count ? text[position] : nil }

  mutating func skipSpace() {
    while let byte = current, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") {
      position += 1
    }
  }

  /// Goes on behind the bracket that closes what is open here; false where none does.
  mutating func skip(to closing: UInt8) -> Bool {
    var expected = [closing]
    while let byte = current {
      if starts(with: "//") {
        while let byte = current, byte != UInt8(ascii: "\n") {
          _ = byte
          position += 1
        }
        continue
      }
      if starts(with: "\"\"\"") {
        position += 3
        skipString(until: "\"\"\"")
        continue
      }
      position += 1
      switch byte {
      case UInt8(ascii: "\""): skipString(until: "\"")
      case UInt8(ascii: "("): expected.append(UInt8(ascii: ")"))
      case UInt8(ascii: "["): expected.append(UInt8(ascii: "]"))
      case UInt8(ascii: "{"): expected.append(UInt8(ascii: "}"))
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        guard expected.removeLast() == byte else { return false }
        if expected.isEmpty { return true }
      default: break
      }
    }
    return false
  }

  /// Goes on behind the end of a string; what is interpolated counts as code.
  private mutating func skipString(until end: String) {
    while current != nil {
      if starts(with: end) {
        position += end.utf8.count
        return
      }
      if starts(with: "\\(") {
        position += 2
        _ = skip(to: UInt8(ascii: ")"))
      } else {
        position += starts(with: "\\") ? 2 : 1
      }
    }
  }

  private func starts(with word: String) -> Bool {
    text[min(position, text.count)...].starts(with: word.utf8)
  }
}

extension Collection where Element == UInt8 {
  fileprivate func contains(_ pattern: [UInt8]) -> Bool {
    Array(self).firstRange(of: pattern) != nil
  }
}

extension [UInt8] {
  fileprivate func firstRange(of pattern: [UInt8]) -> Range<Int>? {
    guard count >= pattern.count else { return nil }
    for start in 0...(count - pattern.count) where self[start...].starts(with: pattern) {
      return start..<start + pattern.count
    }
    return nil
  }
}
