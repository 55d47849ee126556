/// A page of a lesson.
public struct Cell: Sendable {
  /// What it is about.
  public let title: String
  /// What stands on it, in order.
  public internal(set) var blocks: [Block] = []
}
