/// A way to damage a file.
enum Damage: CaseIterable {
  case flippedBits
  case truncation
  case insertion
  case removal
  case splicedFile
  case splicedHeader
  case hostileLength
  case hostileNumber
  case hostileToken
  case repeatedToken
  case randomJSON

  /// A damaged copy of `file`, which may take parts from `other`.
  func applied(to file: [UInt8], _ other: [UInt8], dice: inout Dice) -> [UInt8] {
    let (header, data) = parts(of: file)
    let place = Int.random(in: file.indices, using: &dice)
    let few = Int.random(in: 1...9, using: &dice)
    switch self {
    case .flippedBits:
      var damaged = file
      for _ in 0..<few {
        let bit = UInt8.random(in: 0..<8, using: &dice)
        damaged[.random(in: file.indices, using: &dice)] ^= 1 << bit
      }
      return damaged
    case .truncation:
      return Array(file.prefix(place))
    case .insertion:
      let strangers = (0..<few).map { _ in UInt8(truncatingIfNeeded: dice.next()) }
      return file.prefix(place) + strangers + file.dropFirst(place)
    case .removal:
      return Array(file.prefix(place) + file.dropFirst(place + few))
    case .splicedFile:
      return Array(file.prefix(place) + other.suffix(.random(in: other.indices, using: &dice)))
    case .splicedHeader:
      return framed(parts(of: other).header, data: data)
    case .hostileLength:
      let size = UInt64(file.count)
      let lengths = [0, 1, 2, size - 9, size - 8, size - 7, size, 100_000_000, 1 << 32, 1 << 63]
      return littleEndian(lengths.randomElement(using: &dice)!) + file.dropFirst(8)
    case .hostileNumber:
      var tokens = tokens(of: header)
      let numbers = tokens.indices.filter { tokens[$0].allSatisfy(\.isNumber) }
      guard let victim = numbers.randomElement(using: &dice) else { return file }
      tokens[victim] = Self.numbers.randomElement(using: &dice)!
      return framed(Array(tokens.joined().utf8), data: data)
    case .hostileToken:
      var tokens = tokens(of: header)
      guard let victim = tokens.indices.randomElement(using: &dice) else { return file }
      tokens[victim] = Self.tokens.randomElement(using: &dice)!
      return framed(Array(tokens.joined().utf8), data: data)
    case .repeatedToken:
      var tokens = tokens(of: header)
      guard let victim = tokens.indices.randomElement(using: &dice) else { return file }
      tokens[victim] = tokens.randomElement(using: &dice)!
      return framed(Array(tokens.joined().utf8), data: data)
    case .randomJSON:
      return framed(Array(json(level: 0, dice: &dice).utf8), data: data)
    }
  }

  private static let numbers = [
    "0", "1", "-1", "-0", "3", "8", "16", "1.5", "1e3", "2147483648", "4294967296",
    "9223372036854775807", "9223372036854775808", "18446744073709551615", "1e400", "00",
  ]

  private static let tokens = [
    "{", "}", "[", "]", ",", ":", " ", "\"", "null", "true", "\"dtype\"", "\"shape\"",
    "\"data_offsets\"", "\"F32\"", "\"U8\"", "\"F16\"", "\"__metadata__\"", "\"bytes\"",
    "\"\\ud800\"", "\"\\ud83d\\ude42\"", "\"\\n\"", "\"\\",
  ]

  /// The header and the data of a sound file.
  private func parts(of file: [UInt8]) -> (header: [UInt8], data: [UInt8]) {
    let length = file.prefix(8).reversed().reduce(0) { $0 << 8 | Int($1) }
    return (Array(file[8..<8 + length]), Array(file[(8 + length)...]))
  }

  /// The words, the numbers and the punctuation of a header; joined, they are the header.
  private func tokens(of header: [UInt8]) -> [String] {
    var tokens: [String] = []
    var isInWord = false
    for character in String(decoding: header, as: UTF8.self) {
      let isPartOfWord = character.isLetter || character.isNumber || character == "_"
      if isPartOfWord && isInWord {
        tokens[tokens.count - 1].append(character)
      } else {
        tokens.append(String(character))
      }
      isInWord = isPartOfWord
    }
    return tokens
  }

  private func json(level: Int, dice: inout Dice) -> String {
    let count = level < 12 ? Int.random(in: 0...3, using: &dice) : 0
    switch Int.random(in: level == 0 ? 3...3 : 0...4, using: &dice) {
    case 0:
      return Self.numbers.randomElement(using: &dice)!
    case 1:
      return Self.tokens.filter { $0.count > 4 }.randomElement(using: &dice)!
    case 2:
      let elements = (0..<count).map { _ in json(level: level + 1, dice: &dice) }
      return "[\(elements.joined(separator: ","))]"
    default:
      let names = Self.tokens.filter { $0.hasPrefix("\"") && $0.count > 3 }.shuffled(using: &dice)
      let members = names.prefix(count).map { "\($0):\(json(level: level + 1, dice: &dice))" }
      return "{\(members.joined(separator: ","))}"
    }
  }
}
