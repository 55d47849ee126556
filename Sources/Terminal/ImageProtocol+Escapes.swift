import Wording

extension ImageProtocol {
  /// The rows that a picture of so many columns takes: cells are about twice as high as wide.
  public static func rows(ofColumns columns: Int) -> Int { (columns * 9 + 31) / 32 }

  /// The columns of a picture that takes so many rows.
  public static func columns(ofRows rows: Int) -> Int { rows * 32 / 9 }

  /// The bytes that make a terminal show the picture: a PNG, or sixels as they are.
  ///
  /// The columns are said, for else a picture wider than the window would be cut off.
  public func escape(_ picture: [UInt8], columns: Int) -> [UInt8] {
    switch self {
    case .sixel: return picture
    case .iTerm2:
      let start =
        "\u{1B}]1337;File=inline=1;size=\(picture.count);width=\(columns);preserveAspectRatio=1:"
      return Array(start.utf8) + base64(picture) + Array("\u{7}\n".utf8)
    case .kitty:
      // The protocol wants pieces of at most 4096 bytes, and says which is the last.
      let code = base64(picture)
      var bytes: [UInt8] = []
      for start in stride(from: 0, to: code.count, by: 4096) {
        let end = min(start + 4096, code.count)
        let keys = start == 0 ? "a=T,f=100,q=2,c=\(columns),m=" : "m="
        bytes += "\u{1B}_G\(keys)\(end < code.count ? 1 : 0);".utf8
        bytes += code[start..<end]
        bytes += "\u{1B}\\".utf8
      }
      return bytes + Array("\n".utf8)
    }
  }
}
