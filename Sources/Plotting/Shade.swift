/// The colours of a picture but for those of its roles: dark ink on white.
enum Shade {
  static let background = "#FFFFFF"
  static let foreground = "#222222"
  static let muted = "#6B7075"
  static let grid = "#DDDDDD"
}
