extension String {
  /// The text in the 95 printable characters of ASCII: Greek letters and signs by their names.
  public var ascii: String {
    var text = ""
    for scalar in unicodeScalars {
      if scalar.isASCII {
        text.unicodeScalars.append(scalar)
      } else if let spelled = spellings[scalar] {
        text += spelled
      } else if !scalar.properties.isDiacritic {
        text += "?"
      }
    }
    return text
  }
}

private let spellings: [Unicode.Scalar: String] = {
  var table: [Unicode.Scalar: String] = [
    "−": "-", "–": "-", "—": "-", "·": ".", "×": "x", "÷": "/", "±": "+/-", "∓": "-/+",
    "≤": "<=", "≥": ">=", "≠": "!=", "≈": "~", "∼": "~", "∞": "inf", "√": "sqrt", "∇": "grad ",
    "∂": "d", "∑": "sum ", "∈": "in", "→": "->", "←": "<-", "↑": "^", "↓": "v", "↦": "|->",
    "′": "'", "″": "''", "‘": "'", "’": "'", "“": "\"", "”": "\"", "…": "...", "°": " deg",
    "µ": "mu", "½": "1/2", "¼": "1/4", "●": "o", "▲": "^", "■": "#", "\u{A0}": " ",
    "\u{202F}": " ", "\u{2009}": " ", "↗": "/", "↖": "\\", "↘": "\\", "↙": "/", "✓": "ok",
    "✗": "x", "é": "e", "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "∘": "o", "²": "^2", "³": "^3",
    "⁻": "^-", "¹": "^1", "⁰": "^0", "⁴": "^4", "⁵": "^5", "⁶": "^6", "⁷": "^7", "⁸": "^8",
    "⁹": "^9", "ₐ": "_a", "ₜ": "_t", "ᵢ": "_i", "ₛ": "_s", "\u{307}": "_dot",
  ]
  for digit in 0...9 { table[Unicode.Scalar(0x2080 + UInt32(digit))!] = "\(digit)" }
  let greek = [
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
    "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi",
    "chi", "psi", "omega",
  ]
  for (index, name) in greek.enumerated() {
    table[Unicode.Scalar(0x3B1 + UInt32(index))!] = name
    let capital = name.prefix(1).uppercased() + name.dropFirst()
    if index != 17 { table[Unicode.Scalar(0x391 + UInt32(index))!] = capital }
  }
  return table
}()
