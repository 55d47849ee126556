import Plotting

/// A part of a report, whatever it will be written on.
public enum Passage: Sendable {
  /// The words above a part.
  case heading(String)
  /// Sentences.
  case prose(String)
  /// Numbers.
  case table(Table)
  /// A picture, with the name of its files.
  case picture(String, Chart)
}
