/// What the user says about colour: `--color auto`, `always` or `never`.
public enum ColorChoice: String, Sendable, CaseIterable {
  /// Where a person reads, unless `NO_COLOR` is set.
  case auto
  /// Even into a pipe.
  case always
  /// Not even on a terminal.
  case never
}
