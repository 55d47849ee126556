/// What a curve, a cloud or a bar stands for: its colour, dash and letter are the same everywhere.
public enum Role: Sendable, Hashable {
  /// TD3: blue, solid, circles.
  case td3
  /// DDPG: vermillion, dashed, triangles.
  case ddpg
  /// The first critic: orange, long dashes.
  case q1
  /// The second critic: green, dash and dot.
  case q2
  /// The smaller of the two critics: thick blue.
  case minimum
  /// What is known to be true: dotted, in the colour of the text.
  case truth
  /// An online network: purple, solid.
  case online
  /// A target network: pink, dashed.
  case target
  /// Something without a part in the story: grey.
  case neutral
  /// One of several variants, told apart by colour and dash.
  case variant(Int)

  var colour: String {
    switch self {
    case .td3, .minimum: "#0072B2"
    case .ddpg: "#D55E00"
    case .q1: "#E69F00"
    case .q2: "#009E73"
    case .truth: Shade.foreground
    case .online: "#5B2A86"
    case .target: "#C2579A"
    case .neutral: Shade.muted
    case .variant(let index):
      ["#CC6677", "#8A8A2B", "#2F9FB5", "#882255", "#117733", "#6A51C8", "#8A5A2B"][abs(index) % 7]
    }
  }

  var dash: String {
    switch self {
    case .td3, .minimum, .online, .neutral: "1"
    case .ddpg: "(12,6)"
    case .q1: "(18,6)"
    case .q2: "(14,5,3,5)"
    case .truth: "(2,4)"
    case .target: "(8,5)"
    case .variant(let index):
      ["(9,4)", "(14,5,3,5)", "(4,4)", "1", "(16,4)", "(6,3,2,3)", "(3,3)"][abs(index) % 7]
    }
  }

  var width: Double {
    switch self {
    case .minimum: 8
    case .truth: 3
    case .neutral: 2.5
    default: 3.5
    }
  }

  /// Gnuplot's number of the mark, and its size.
  var point: (kind: Int, size: Double) {
    switch self {
    case .ddpg, .q1: (9, 1.6)
    case .q2: (13, 1.6)
    case .target: (6, 1.4)
    case .variant(let index):
      [(5, 1.2), (11, 1.5), (13, 1.6), (4, 1.3), (15, 1.4), (8, 1.5), (12, 1.6)][abs(index) % 7]
    default: (7, 1.4)
    }
  }

  /// Whether its curves carry marks.
  var isMarked: Bool {
    switch self {
    case .td3, .ddpg, .variant: true
    default: false
    }
  }

  /// The letter that is its point where a picture is made of text.
  var letter: Character? {
    switch self {
    case .td3: "T"
    case .ddpg: "D"
    case .q1: "1"
    case .q2: "2"
    case .minimum: "M"
    case .truth: "."
    case .online: "o"
    case .target: "t"
    case .neutral, .variant: nil
    }
  }
}

/// The colour that lies so far on the way from one to another, `#RRGGBB` each.
func blend(_ colour: String, into ground: String, by share: Double) -> String {
  let (from, to) = (parts(of: colour), parts(of: ground))
  let mixed = zip(from, to).map { Int(($0 + ($1 - $0) * share).rounded()) }
  return "#"
    + mixed.map { value in
      let digits = String(value, radix: 16, uppercase: true)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
}

private func parts(of colour: String) -> [Double] {
  let value = Int(colour.dropFirst(), radix: 16) ?? 0
  return [16, 8, 0].map { Double(value >> $0 & 255) }
}
