/// A strict reader of JSON: nothing but the grammar, no name twice, no bottomless nesting.
struct JSONReader {
  /// A header needs three levels; more would only let a hostile one exhaust the stack.
  static let deepestLevel = 8

  private let bytes: [UInt8]
  private var position = 0

  /// Reads the one value that `bytes`, which must be UTF-8, spell from their first byte on.
  static func value(of bytes: [UInt8]) throws(TensorFile.Failure) -> JSON {
    var reader = JSONReader(bytes: bytes)
    let value = try reader.value(level: 0)
    reader.skipSpace()
    guard reader.position == bytes.count else { throw reader.expected("the end") }
    return value
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var next: Unicode.Scalar? {
    position < bytes.count ? Unicode.Scalar(bytes[position]) : nil
  }

  private func expected(_ thing: String) -> TensorFile.Failure {
    .headerNotJSON(position: position, expected: thing)
  }

  private mutating func skipSpace() {
    while let space = next, " \t\n\r".unicodeScalars.contains(space) { position += 1 }
  }

  private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  private mutating func value(level: Int) throws(TensorFile.Failure) -> JSON {
    switch next {
    case "{": return try .object(members(level: level + 1))
    case "[": return try .array(elements(level: level + 1))
    case "\"": return try .string(string())
    case "t": return try literal("true", .boolean(true))
    case "f": return try literal("false", .boolean(false))
    case "n": return try literal("null", .null)
    default: return try .number(number())
    }
  }

  private mutating func literal(
    _ word: String, _ value: JSON
  ) throws(TensorFile.Failure) -> JSON {
    guard bytes[position...].starts(with: word.utf8) else { throw expected(word) }
    position += word.utf8.count
    return value
  }

  private mutating func members(
    level: Int
  ) throws(TensorFile.Failure) -> [(name: String, value: JSON)] {
    var members: [(name: String, value: JSON)] = []
    var names: Set<String> = []
    try open(level: level)
    if skip("}") { return members }
    while true {
      guard next == "\"" else { throw expected("a name in quotes") }
      let name = try string()
      guard names.insert(name).inserted else { throw .nameTwice(name) }
      skipSpace()
      guard skip(":") else { throw expected("a colon") }
      skipSpace()
      try members.append((name, value(level: level)))
      skipSpace()
      if skip("}") { return members }
      guard skip(",") else { throw expected("a comma or }") }
      skipSpace()
    }
  }

  private mutating func elements(level: Int) throws(TensorFile.Failure) -> [JSON] {
    var elements: [JSON] = []
    try open(level: level)
    if skip("]") { return elements }
    while true {
      try elements.append(value(level: level))
      skipSpace()
      if skip("]") { return elements }
      guard skip(",") else { throw expected("a comma or ]") }
      skipSpace()
    }
  }

  private mutating func open(level: Int) throws(TensorFile.Failure) {
    guard level <= Self.deepestLevel else { throw .headerTooDeep(position: position) }
    position += 1
    skipSpace()
  }

  private mutating func number() throws(TensorFile.Failure) -> String {
    let start = position
    _ = skip("-")
    if !skip("0") { try digits(orElse: position == start ? "a value" : "a digit") }
    if skip(".") { try digits(orElse: "a digit") }
    if skip("e") || skip("E") {
      _ = skip("+") || skip("-")
      try digits(orElse: "a digit")
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits(orElse thing: String) throws(TensorFile.Failure) {
    let start = position
    while let digit = next, ("0"..."9").contains(digit) { position += 1 }
    guard position > start else { throw expected(thing) }
  }

  private mutating func string() throws(TensorFile.Failure) -> String {
    var text: [UInt8] = []
    position += 1
    while let scalar = next, scalar >= " " {
      if skip("\"") { return String(decoding: text, as: UTF8.self) }
      if skip("\\") {
        try text.append(contentsOf: String(escaped()).utf8)
      } else {
        text.append(bytes[position])
        position += 1
      }
    }
    throw expected(next == nil ? "a closing quote" : "no bare control character")
  }

  private mutating func escaped() throws(TensorFile.Failure) -> Unicode.Scalar {
    if skip("u") { return try escapedScalar() }
    let meaning: Unicode.Scalar
    switch next {
    case "\"": meaning = "\""
    case "\\": meaning = "\\"
    case "/": meaning = "/"
    case "b": meaning = "\u{8}"
    case "f": meaning = "\u{C}"
    case "n": meaning = "\n"
    case "r": meaning = "\r"
    case "t": meaning = "\t"
    default: throw expected("one of \" \\ / b f n r t u after a backslash")
    }
    position += 1
    return meaning
  }

  /// One scalar from `XXXX`, or from the two surrogates of `XXXX\uXXXX`.
  private mutating func escapedScalar() throws(TensorFile.Failure) -> Unicode.Scalar {
    let start = position
    let first = try codeUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    if UTF16.isLeadSurrogate(first), skip("\\"), skip("u") {
      let second = try codeUnit()
      let joined = 0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(second & 0x3FF))
      if UTF16.isTrailSurrogate(second), let scalar = Unicode.Scalar(joined) { return scalar }
    }
    position = start
    throw expected("both halves of a surrogate pair")
  }

  private mutating func codeUnit() throws(TensorFile.Failure) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = next.flatMap({ Character($0).hexDigitValue }) else {
        throw expected("four hexadecimal digits")
      }
      unit = unit << 4 | UInt16(digit)
      position += 1
    }
    return unit
  }
}
