/// The ground a picture is drawn on.
public enum Theme: String, Sendable, CaseIterable {
  /// Dark ink on white.
  case light
  /// Light ink on near black.
  case dark

  var background: String { self == .light ? "#FFFFFF" : "#15181C" }
  var foreground: String { self == .light ? "#222222" : "#E8E8E8" }
  var muted: String { self == .light ? "#6B7075" : "#9AA0A6" }
  var grid: String { self == .light ? "#DDDDDD" : "#3A3F45" }
  /// The fill of a box that stands back.
  var panel: String { self == .light ? "#F1F2F3" : "#23272C" }
}

/// How a picture is to look, whatever it shows.
public struct Look: Sendable, Equatable {
  /// The ground it is drawn on.
  public var theme: Theme
  /// Whether it is 1920×1080 with letters that are read from the back of a room.
  public var isProjected: Bool

  /// A look: light and 1280×720 unless said otherwise.
  public init(theme: Theme = .light, isProjected: Bool = false) {
    self.theme = theme
    self.isProjected = isProjected
  }
}
