/// Bytes in the 64 letters that pass through everything.
public func base64(_ bytes: [UInt8]) -> [UInt8] {
  let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var code: [UInt8] = []
  code.reserveCapacity((bytes.count + 2) / 3 * 4)
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let count = min(3, bytes.count - start)
    var word = 0
    for offset in 0..<3 { word = word << 8 | (offset < count ? Int(bytes[start + offset]) : 0) }
    for place in 0..<4 {
      code.append(place <= count ? letters[word >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
    }
  }
  return code
}
