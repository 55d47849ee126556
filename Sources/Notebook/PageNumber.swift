import Terminal

/// The number of a page as it is typed: `4g`, or `g` and then 4.
struct PageNumber {
  /// What a key did to it.
  enum Progress: Equatable {
    /// There is no number, and the key means something else.
    case otherKey
    /// More is to come.
    case unfinished
    /// This page.
    case finished(Int)
  }

  let pages: Int
  private var digits = ""
  private var isAsked = false

  init(pages: Int) { self.pages = pages }

  /// What to show while it is typed; nil before.
  var prompt: String? { isAsked || !digits.isEmpty ? "go to cell \(digits)" : nil }

  /// Takes a key, if it belongs to a number.
  mutating func take(_ key: Key) -> Progress {
    if let digit = key.digit {
      digits = String((digits + "\(digit)").suffix(4))
      // No page has a longer number, so that Enter is not needed.
      guard isAsked, let number = Int(digits), number * 10 > pages else { return .unfinished }
      return finished
    }
    switch key {
    case .character("g"):
      if !digits.isEmpty { return finished }
      isAsked = true
      return .unfinished
    case .enter where isAsked && !digits.isEmpty: return finished
    case .backspace where prompt != nil:
      if digits.isEmpty { isAsked = false }
      digits = String(digits.dropLast())
      return .unfinished
    case .escape, .enter:
      guard isAsked else { break }
      self = PageNumber(pages: pages)
      return .unfinished
    default: break
    }
    self = PageNumber(pages: pages)
    return .otherKey
  }

  private var finished: Progress {
    mutating get {
      let number = Int(digits) ?? 0
      self = PageNumber(pages: pages)
      return number > 0 ? .finished(min(number, pages)) : .unfinished
    }
  }
}

extension Key {
  /// The digit, if it is one.
  var digit: Int? {
    guard case .character(let character) = self, character.isASCII else { return nil }
    return character.wholeNumberValue
  }
}
