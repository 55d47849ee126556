/// The question whether a terminal shows pictures, and what it answers.
struct ImageQuestion {
  /// A picture of one point for kitty, then what every terminal answers: its attributes.
  static let text = "\u{1B}_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\\u{1B}[c"

  /// What was read and is no answer: keys that somebody typed meanwhile.
  private(set) var rest: [UInt8] = []
  private(set) var isAnswered = false
  private var understandsKitty = false
  private var understandsSixel = false

  /// The best of what the terminal says it understands.
  var best: ImageProtocol? { understandsKitty ? .kitty : understandsSixel ? .sixel : nil }

  /// Takes what was read, and the answers out of it.
  mutating func append(_ bytes: [UInt8]) {
    rest += bytes
    if let answer = takeAnswer(from: "\u{1B}_G", to: "\u{1B}\\") {
      understandsKitty = answer.hasSuffix(";OK")
    }
    if let answer = takeAnswer(from: "\u{1B}[?", to: "c") {
      isAnswered = true
      understandsSixel = answer.split(separator: ";").dropFirst().contains("4")
    }
  }

  private mutating func takeAnswer(from start: String, to end: String) -> String? {
    guard let first = rest.place(of: start),
      let last = rest[(first + start.utf8.count)...].place(of: end)
    else { return nil }
    let answer = String(decoding: rest[(first + start.utf8.count)..<last], as: UTF8.self)
    rest.removeSubrange(first..<last + end.utf8.count)
    return answer
  }
}

extension RandomAccessCollection where Element == UInt8, Index == Int {
  fileprivate func place(of text: String) -> Int? {
    indices.first { self[$0...].starts(with: text.utf8) }
  }
}
