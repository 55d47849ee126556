extension Keyboard {
  /// The keys that were typed up to now; `next` still gives them, one after the other.
  public mutating func typedAhead() -> [Key] {
    switch wait(0) {
    case .bytes(let bytes): decoder.append(bytes)
    case .ended: return [.endOfInput]
    case .notice, .silence: break
    }
    var (copy, keys) = (decoder, [Key]())
    while let key = copy.next(isFinal: false) { keys.append(key) }
    return keys
  }
}
