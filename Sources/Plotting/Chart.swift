/// A picture as a value: what it says, how it was made, and one panel or a row of them.
public struct Chart: Sendable, Equatable {
  /// What the picture says, as its headline.
  public var title: String
  /// How it was made, in smaller letters.
  public var subtitle: String
  /// The panels, from left to right; where there are several, they share one legend.
  public var panels: [Panel]

  /// A picture of several panels in a row.
  public init(_ title: String, subtitle: String = "", panels: [Panel]) {
    self.title = title
    self.subtitle = subtitle
    self.panels = panels
  }

  /// A picture of one panel.
  public init(
    _ title: String, subtitle: String = "", x: Axis = Axis(""), y: Axis = Axis(""), _ marks: [Mark]
  ) {
    self.init(title, subtitle: subtitle, panels: [Panel(x: x, y: y, marks)])
  }
}

/// Two axes and what is drawn between them.
public struct Panel: Sendable, Equatable {
  /// A few words above it, where a chart has several.
  public var heading: String
  /// The axis along the bottom.
  public var x: Axis
  /// The axis on the left.
  public var y: Axis
  /// What is drawn, from back to front.
  public var marks: [Mark]

  /// A panel.
  public init(_ heading: String = "", x: Axis = Axis(""), y: Axis = Axis(""), _ marks: [Mark]) {
    self.heading = heading
    self.x = x
    self.y = y
    self.marks = marks
  }
}

/// One thing drawn in a panel.
public enum Mark: Sendable, Equatable {
  /// A curve, perhaps with a band.
  case curve(Curve)
  /// A straight line at one number of an axis.
  case line(ReferenceLine)
  /// A part of the x axis that stands out.
  case zone(Zone)
  /// How often values fall into bins.
  case histogram(Histogram)
  /// Points, one for each pair of numbers.
  case points(Points)
  /// The line where x equals y.
  case diagonal
  /// A colour for each place of the plane.
  case map(HeatMap)
  /// Bars, one or several for each category.
  case bars(Bars)
  /// Numbers with their intervals, a row for each.
  case estimates(Estimates)
  /// A few words at a place, perhaps with a mark.
  case note(Note)
  /// Boxes joined by arrows.
  case diagram(Diagram)
  /// Pendulums in motion.
  case swing(Swing)

  var drawable: any Drawable {
    switch self {
    case .curve(let curve): curve
    case .line(let line): line
    case .zone(let zone): zone
    case .histogram(let histogram): histogram
    case .points(let points): points
    case .diagonal: Diagonal()
    case .map(let map): map
    case .bars(let bars): bars
    case .estimates(let estimates): estimates
    case .note(let note): note
    case .diagram(let diagram): diagram
    case .swing(let swing): swing
    }
  }
}
