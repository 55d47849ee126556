import Wording

/// A straight line at one number: what a curve is compared with, or a limit.
public struct ReferenceLine: Sendable, Equatable {
  /// Which axis it stands on.
  public enum Kind: Sendable, Equatable {
    /// Level, at a number of the y axis.
    case atY
    /// Upright, at a number of the x axis.
    case atX
  }

  /// Its name, beside its end or above it.
  public var name: String
  /// Where it lies.
  public var value: Double
  /// Which axis it stands on.
  public var kind: Kind
  /// What it stands for; nil: drawn in grey.
  public var role: Role?

  /// A line across the panel.
  public init(_ name: String, at value: Double, _ kind: Kind = .atY, role: Role? = nil) {
    self.name = name
    self.value = value
    self.kind = kind
    self.role = role
  }
}

extension ReferenceLine: Drawable {
  private var colour: Colour { role.map { .role($0) } ?? .muted }
  var extentX: Extent { Extent(kind == .atX ? [value] : []) }
  var extentY: Extent { Extent(kind == .atY ? [value] : []) }

  var names: [Name] {
    guard kind == .atY else { return [] }
    return [Name(text: name, colour: colour, dash: "(5,5)", isBold: false, y: value)]
  }

  var captions: [(text: String, x: Double, colour: Colour)] {
    kind == .atX && !name.isEmpty ? [(name, value, colour)] : []
  }

  func facts(_ panel: Panel) -> [String] {
    if name.isEmpty { return [] }
    return [name.hasSuffix(" \(value.text(decimals: 0))") ? name : "\(name) lies at \(value.text)"]
  }

  func draw(on sheet: inout Sheet) {
    let place = value.data
    let (from, to) =
      kind == .atY
      ? ("graph 0, first \(place)", "graph 1, first \(place)")
      : ("first \(place), graph 0", "first \(place), graph 1")
    sheet.commands.append(
      "set arrow from \(from) to \(to) nohead front "
        + sheet.line(colour.code, width: kind == .atY ? 1.8 : 2.5, dash: "(5,5)"))
  }
}
