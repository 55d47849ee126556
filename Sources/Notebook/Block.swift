/// One thing on a page of a lesson.
public enum Block: Sendable {
  /// Words: paragraphs and lists, with `code` and *emphasis*.
  case prose(String)
  /// Something to predict before it is shown.
  case question(Question)
  /// What is right, once it has been shown.
  case answer(Question)
  /// Code that ran.
  case code(String)
  /// What it gave.
  case output(String)
  /// A picture.
  case picture(Illustration)
  /// A claim that was tried.
  case check(Check)
  /// The networks, and which of them are in play.
  case map(NetworkMap)
}
