/// Turns the bytes of a terminal into keys, however they are split over several reads.
///
/// What is no key (a late answer to a question, an unknown sequence) vanishes.
public struct KeyDecoder: Sendable {
  private var bytes: ArraySlice<UInt8> = []

  /// A decoder that has seen nothing.
  public init() {}

  /// Whether bytes are waiting, of which a key may still be missing its rest.
  public var isPending: Bool { !bytes.isEmpty }

  /// Whether the beginning of a terminal's answer is waiting, which no key looks like.
  var isInsideAnswer: Bool {
    bytes.starts(with: [0x1B, UInt8(ascii: "["), UInt8(ascii: "?")])
      || bytes.starts(with: [0x1B, UInt8(ascii: "_")])
  }

  /// Takes what was read.
  public mutating func append(_ more: some Sequence<UInt8>) { bytes += more }

  /// Forgets what is waiting.
  public mutating func removeAll() { bytes = [] }

  /// The next whole key; nil where more bytes are needed.
  ///
  /// `isFinal` says that no more bytes came for a while: then Esc is the key, not a beginning.
  public mutating func next(isFinal: Bool) -> Key? {
    while !bytes.isEmpty {
      switch step(isFinal: isFinal) {
      case .key(let key, let count):
        bytes = bytes.dropFirst(count)
        return key
      case .nothing(let count): bytes = bytes.dropFirst(count)
      case .incomplete: return nil
      }
    }
    return nil
  }

  private enum Step {
    case key(Key, Int)
    case nothing(Int)
    case incomplete
  }

  private func step(isFinal: Bool) -> Step {
    let first = bytes[bytes.startIndex]
    switch first {
    case 0x1B: return escape(isFinal: isFinal)
    case 0x03: return .key(.interrupt, 1)
    case 0x04: return .key(.endOfInput, 1)
    case 0x09: return .key(.tab, 1)
    case 0x0A, 0x0D: return .key(.enter, 1)
    case 0x20: return .key(.space, 1)
    case 0x08, 0x7F: return .key(.backspace, 1)
    case 0x01...0x1A: return .key(.control(Character(Unicode.Scalar(first + 0x60))), 1)
    case 0x00..<0x20: return .nothing(1)
    default: return character(isFinal: isFinal)
    }
  }

  private func character(isFinal: Bool) -> Step {
    let length = bytes[bytes.startIndex].lengthInUTF8
    guard let length else { return .nothing(1) }
    if bytes.count < length { return isFinal ? .nothing(bytes.count) : .incomplete }
    let text = String(decoding: bytes.prefix(length), as: UTF8.self)
    guard text.utf8.elementsEqual(bytes.prefix(length)) else { return .nothing(1) }
    return .key(.character(Character(text)), length)
  }

  private func escape(isFinal: Bool) -> Step {
    guard let second = bytes.dropFirst().first else {
      return isFinal ? .key(.escape, 1) : .incomplete
    }
    switch second {
    case UInt8(ascii: "["): return controlSequence(isFinal: isFinal)
    case UInt8(ascii: "O"):
      guard let third = bytes.dropFirst(2).first else { return unfinished(isFinal) }
      return Key(final: third, number: nil).map { .key($0, 3) } ?? .nothing(3)
    case UInt8(ascii: "_"), UInt8(ascii: "P"), UInt8(ascii: "]"), UInt8(ascii: "^"):
      return string(isFinal: isFinal)
    default:
      return .key(.escape, 1)
    }
  }

  /// `ESC [`, numbers, and a letter that says which key.
  private func controlSequence(isFinal: Bool) -> Step {
    let body = bytes.dropFirst(2)
    guard let end = body.firstIndex(where: { !(0x20..<0x40).contains($0) }) else {
      return unfinished(isFinal)
    }
    let length = end - bytes.startIndex + 1
    guard (0x40..<0x7F).contains(bytes[end]) else { return .nothing(length - 1) }
    let digits = body[..<end].prefix { (0x30..<0x3A).contains($0) }
    let isPlain = body.first.map { !(0x3C..<0x40).contains($0) } ?? true
    let number = Int(String(decoding: digits, as: UTF8.self))
    guard isPlain, let key = Key(final: bytes[end], number: number) else { return .nothing(length) }
    return .key(key, length)
  }

  /// A terminal's answer, which ends with a bell or `ESC \`.
  private func string(isFinal: Bool) -> Step {
    var former: UInt8 = 0
    for (index, byte) in bytes.enumerated().dropFirst(2) {
      if byte == 0x07 || (former == 0x1B && byte == UInt8(ascii: "\\")) {
        return .nothing(index + 1)
      }
      former = byte
    }
    return unfinished(isFinal)
  }

  /// A beginning whose rest never came: the whole is thrown away, for no key is in it.
  private func unfinished(_ isFinal: Bool) -> Step {
    isFinal ? .nothing(bytes.count) : .incomplete
  }
}

extension Key {
  /// The key of an escape sequence that ends with `final`.
  fileprivate init?(final: UInt8, number: Int?) {
    switch (Character(Unicode.Scalar(final)), number) {
    case ("A", _): self = .up
    case ("B", _): self = .down
    case ("C", _): self = .right
    case ("D", _): self = .left
    case ("H", _), ("~", 1), ("~", 7): self = .home
    case ("F", _), ("~", 4), ("~", 8): self = .end
    case ("~", 3): self = .delete
    case ("~", 5): self = .pageUp
    case ("~", 6): self = .pageDown
    case ("M", nil): self = .enter
    default: return nil
    }
  }
}

extension UInt8 {
  /// How many bytes a character has that begins with this one.
  fileprivate var lengthInUTF8: Int? {
    switch self {
    case 0x00..<0x80: 1
    case 0xC2..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF5: 4
    default: nil
    }
  }
}
