/// How a parameter is written and explained, whatever the type of its value.
public struct Form: Sendable, Equatable {
  /// Its name, without dashes.
  public var name: String
  /// What it is for, in a few words without a full stop.
  public var help: String
  /// What stands for its value in `--sigma NUMBER`; nil for a flag.
  public var placeholder: String?
  /// Its default, as one would type it; nil where there is none.
  public var defaultText: String?
  /// What its values must be: `a number from 0 to 10`.
  public var expectation = ""
  /// The same in the words of the help: `from 0 to 10`; empty where anything goes.
  public var limits = ""
  /// The words to choose among.
  public var words: [String] = []
  /// Whether the value names a file or a folder.
  public var isPath = false

  /// The option as one types it.
  var option: String { "--\(name)" }

  /// Name and value: `--sigma NUMBER`.
  var label: String { placeholder.map { "\(option) \($0)" } ?? option }

  /// As a positional argument: `[FOLDER]`.
  var argument: String { "[\(name.uppercased())]" }

  /// The help with the default and the range behind it.
  var explanation: String {
    var parts: [String] = []
    if let defaultText, placeholder != nil { parts.append("default: \(defaultText)") }
    if !limits.isEmpty { parts.append(limits) }
    if !words.isEmpty { parts.append(choice) }
    return parts.isEmpty ? help : "\(help) (\(parts.joined(separator: ", ")))"
  }

  /// The words to choose among, apart from the default.
  private var choice: String {
    guard let defaultText else { return words.joined(separator: ", ") }
    return "or " + words.filter { $0 != defaultText }.joined(separator: ", ")
  }
}
