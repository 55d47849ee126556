/// A shell that can complete our commands.
public enum Shell: String, Sendable, CaseIterable {
  /// The usual one on Linux.
  case bash
  /// The usual one on macOS.
  case zsh
  /// The friendly one.
  case fish

  static let names = allCases.map(\.rawValue)
}
