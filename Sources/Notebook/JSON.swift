/// As much of JSON as a notebook needs, written with the members in their order.
indirect enum JSON {
  case text(String)
  case number(Int)
  case null
  case list([JSON])
  case object([(String, JSON)])

  /// The text, with one space of indentation a level, as Jupyter writes it.
  var text: String { text(indentation: 0) }

  private func text(indentation: Int) -> String {
    let margin = String(repeating: " ", count: indentation)
    func bracketed(_ open: String, _ items: [String], _ close: String) -> String {
      if items.isEmpty { return open + close }
      return open + "\n" + items.map { margin + " " + $0 }.joined(separator: ",\n") + "\n" + margin
        + close
    }
    return switch self {
    case .text(let text): JSON.quoted(text)
    case .number(let number): "\(number)"
    case .null: "null"
    case .list(let items):
      bracketed("[", items.map { $0.text(indentation: indentation + 1) }, "]")
    case .object(let members):
      bracketed(
        "{",
        members.map { "\(JSON.quoted($0)): \($1.text(indentation: indentation + 1))" }, "}")
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where scalar.value < 32:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
