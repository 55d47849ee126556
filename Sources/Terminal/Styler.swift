/// Puts text into a style, or leaves it as it is where colour is off.
///
///     print(style(.good, "holds"))
public struct Styler: Sendable, Equatable {
  /// Whether styles are shown.
  public let isOn: Bool

  /// Styles that are shown or not.
  public init(isOn: Bool) { self.isOn = isOn }

  /// The text in that style.
  ///
  /// A style inside another ends where it ends, and the outer one goes on.
  public func callAsFunction(_ style: Style, _ text: String) -> String {
    guard isOn, !text.isEmpty else { return text }
    let start = "\u{1B}[\(style.code)m"
    let inner = text.replacing(Styler.end, with: Styler.end + start)
    return start + inner + Styler.end
  }

  static let end = "\u{1B}[0m"
}

extension String {
  /// The text with every occurrence of `part` replaced.
  func replacing(_ part: String, with other: String) -> String {
    let (bytes, pattern) = (Array(utf8), Array(part.utf8))
    guard !pattern.isEmpty, bytes.count >= pattern.count else { return self }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: pattern) {
        result += other.utf8
        index += pattern.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
