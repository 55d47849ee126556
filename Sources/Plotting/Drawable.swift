/// What every kind of mark can do: say how much room it needs, draw itself and describe itself.
protocol Drawable: Sendable {
  /// How far its data reach along x.
  var extentX: Extent { get }
  /// How far its data reach along y.
  var extentY: Extent { get }
  /// Whether the x axis ends where its data end, as for a curve.
  var isTightX: Bool { get }
  /// Whether the y axis does so too, as for a map.
  var isTightY: Bool { get }
  /// Its names, to stand beside the panel or in the legend.
  var names: [Name] { get }
  /// Words above the panel, at numbers of the x axis.
  var captions: [(text: String, x: Double, colour: Colour)] { get }
  /// The words of the y axis, where it has words instead of numbers.
  var categories: [Scaled.Tick] { get }
  /// Its key numbers, as parts of a sentence.
  func facts(_ panel: Panel) -> [String]
  /// Draws it as part of a picture.
  func draw(on sheet: inout Sheet)
  /// Draws it with letters.
  func type(on page: inout Page)
}

extension Drawable {
  var extentX: Extent { Extent([]) }
  var extentY: Extent { Extent([]) }
  var isTightX: Bool { false }
  var isTightY: Bool { false }
  var names: [Name] { [] }
  var captions: [(text: String, x: Double, colour: Colour)] { [] }
  var categories: [Scaled.Tick] { [] }
  func facts(_ panel: Panel) -> [String] { [] }
}

/// A colour by what it is for.
enum Colour: Hashable {
  case role(Role)
  case muted
  case foreground
  /// The colour of a role half way to the ground: what is left of an earlier run.
  case ghost(Role)

  var code: String {
    switch self {
    case .role(let role): role.colour
    case .muted: Shade.muted
    case .foreground: Shade.foreground
    case .ghost(let role): blend(role.colour, into: Shade.background, by: 0.45)
    }
  }
}

/// The name of a curve or a cloud, and where along y it would best stand.
struct Name: Equatable {
  /// What stands before the name in a legend.
  enum Sign: Equatable {
    case line
    case point
    case block
  }

  var text: String
  var colour: Colour
  var dash = "1"
  var sign = Sign.line
  var isBold = true
  /// Where it would best stand; nil: from the top down.
  var y: Double?
}
