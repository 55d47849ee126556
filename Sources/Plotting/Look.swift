/// How a picture is to look, whatever it shows.
public struct Look: Sendable, Equatable {
  /// Whether it is 1920×1080 with letters that are read from the back of a room.
  public var isProjected: Bool

  /// A look: 1280×720 unless said otherwise.
  public init(isProjected: Bool = false) {
    self.isProjected = isProjected
  }
}
