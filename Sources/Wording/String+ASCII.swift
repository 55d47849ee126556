extension String {
  /// The text in ASCII, for locales that have no more: `θ` is `theta`, `→` is `->`.
  ///
  /// What belongs to pictures and tables (bullets, boxes, blocks) becomes one character for one, so
  /// that columns stay where they are. What has no spelling becomes `?`.
  public var ascii: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var text = ""
    for scalar in unicodeScalars {
      if scalar.isASCII {
        text.unicodeScalars.append(scalar)
      } else {
        text += scalar.spelling ?? "?"
      }
    }
    return text
  }

  /// The characters that have no spelling in ASCII, each once.
  package var unspelled: [Unicode.Scalar] {
    Set(unicodeScalars.filter { !$0.isASCII && $0.spelling == nil }).sorted()
  }
}

extension Unicode.Scalar {
  /// How the character is written in ASCII; nil where the table does not know it.
  fileprivate var spelling: String? {
    switch value {
    case 0x2500...0x257F: boxSpelling
    case 0x2580...0x259F: blockSpelling
    case 0x2800...0x28FF: value == 0x2800 ? " " : ":"
    case 0xFE00...0xFE0F, 0x200B...0x200D, 0xFEFF: ""
    default: spellings[self]
    }
  }

  /// Lines: lying, standing, or anything else, which is a corner or a crossing.
  private var boxSpelling: String {
    switch value {
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2574, 0x2576, 0x2578,
      0x257A, 0x257C, 0x257E:
      "-"
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551, 0x2575, 0x2577,
      0x2579, 0x257B, 0x257D, 0x257F:
      "|"
    case 0x2550: "="
    case 0x2571: "/"
    case 0x2572: "\\"
    case 0x2573: "X"
    default: "+"
    }
  }

  /// Blocks: the more of the cell is black, the darker the character.
  private var blockSpelling: String {
    switch value {
    case 0x2581, 0x258F, 0x2594, 0x2595: "_"
    case 0x2591, 0x2582, 0x258E: "."
    case 0x2592, 0x2583, 0x258D: ":"
    case 0x2593, 0x2584, 0x258C, 0x2590, 0x2580: "+"
    case 0x2596...0x259F: "+"
    default: "#"
    }
  }
}
