import Plotting

/// A small chart of every kind, with plain numbers.
enum Gallery {
  static let all: [String: Chart] = [
    "curves": curves, "landscape": landscape, "histogram": histogram, "scatter": scatter,
    "map": map, "surface": surface, "bars": bars, "groups": groups,
    "differences": differences, "tape": tape, "networks": networks, "panels": panels,
    "film": film, "powers": powers, "limits": limits,
  ]

  static let steps = (0...20).map { Double($0) * 1000 }

  static let curves: Chart = {
    let td3 = steps.map { -140 - 1200 / (1 + $0 / 1000) }
    let ddpg = steps.map { -150 - 1200 / (1 + $0 / 500) }
    return Chart(
      "Both reach the same return", subtitle: "made up, for a test", x: .steps, y: .returns,
      [
        .curve(
          Curve("DDPG", .ddpg, x: steps, y: ddpg)
            .band("95 % interval", from: ddpg.map { $0 - 60 }, to: ddpg.map { $0 + 60 })),
        .curve(Curve("TD3", .td3, x: steps, y: td3)),
        .curve(Curve("before", .td3, x: steps, y: td3.map { $0 - 90 }).ghost),
        .line(ReferenceLine("optimum", at: -138)), .line(ReferenceLine("random", at: -1226)),
      ])
  }()

  static let landscape: Chart = {
    let torque = (0...40).map { Double($0) / 10 - 2 }
    let (q1, q2) = (torque.map { 3 * $0 - 140 }, torque.map { -2 * $0 * $0 - 136 })
    return Chart(
      "Two critics, one cautious answer", subtitle: "one state", x: .torque, y: Axis("Q(s, a)"),
      [
        .curve(Curve("min(Q₁, Q₂)", .minimum, x: torque, y: zip(q1, q2).map(min)).filled),
        .curve(Curve("Q₁", .q1, x: torque, y: q1)), .curve(Curve("Q₂", .q2, x: torque, y: q2)),
        .curve(Curve("true Q", .truth, x: torque, y: torque.map { $0 - 141 })),
        .note(Note("the peak", x: 2, y: -134, .left, role: .q1)),
      ])
  }()

  static let histogram: Chart = {
    let noise = (0..<400).map { Double(($0 * 37) % 200) / 100 - 1 }
    return Chart(
      "The tails pile up at the bound", subtitle: "400 numbers", x: Axis("noise"),
      y: Axis("share", unit: "% per bin"),
      [
        .zone(Zone("never drawn", 0.5...1)),
        .histogram(
          Histogram("clipped", .td3, of: noise.map { min(0.5, $0) }, in: -1...1, bins: 20)),
        .histogram(Histogram("before", .truth, of: noise, in: -1...1, bins: 20).outline),
        .line(ReferenceLine("+c", at: 0.5, .atX, role: .ddpg)),
      ])
  }()

  static let scatter: Chart = {
    let online = (0..<600).map { Double(($0 * 61) % 400) / 100 - 2 }
    return Chart(
      "The target lags", x: Axis("online μ(s′)", unit: "N·m"),
      y: Axis("target μ′(s′)", unit: "N·m"),
      [.diagonal, .points(Points("states", .target, x: online, y: online.map { 0.9 * $0 }))])
  }()

  static let map: Chart = {
    let turns = (0...100).map { Double($0) / 10 }
    return Chart(
      "What the critic believes", subtitle: "θ = 0 is upright", x: .angle, y: .velocity,
      [
        .map(
          HeatMap("value", unit: "return", x: -Double.pi...Double.pi, y: -8...8) {
            -$0 * $0 - $1 * $1 / 4
          }),
        .curve(
          .path(
            "swing-up", .online, x: turns.map { $0 > 5 ? $0 - 8 : $0 - 2 }, y: turns.map { 5 - $0 },
            period: 2 * .pi)),
      ])
  }()

  static let surface = Chart(
    "The loss is a valley", subtitle: "two directions", x: Axis("one"), y: Axis("other"),
    [
      .map(
        HeatMap("loss", x: -1...1, y: -1...1, columns: 31, rows: 31, contours: 8) {
          4 * $0 * $0 + $1 * $1
        }),
      .note(Note("here", x: 0, y: 0, .right, role: .ddpg)),
    ])

  static let bars = Chart(
    "Without the minimum it collapses", subtitle: "5 seeds", x: Axis("return"),
    [
      .bars(
        Bars(
          ["TD3", "without the minimum", "DDPG"],
          [
            .init(
              roles: [.td3, .variant(0), .ddpg], values: [-141.7, -239, -138.3],
              lower: [-145, -320, -140], upper: [-138, -160, -136])
          ], decimals: 1))
    ])

  static let groups = Chart(
    "It depends on the task", x: Axis("return"),
    [
      .bars(
        Bars(
          ["HalfCheetah", "Ant"],
          [
            .init("TD3", roles: [.td3], values: [9533, 4185]),
            .init("no minimum", roles: [.variant(0)], values: [9793, 850]),
          ]))
    ])

  static let differences = Chart(
    "No difference established", subtitle: "4 pairs",
    panels: [
      Panel(
        "final return", x: Axis("return"),
        [
          .estimates(
            Estimates([
              .init("TD3", .td3, -142, interval: -150 ... -135, parts: [-130, -142, -155]),
              .init("DDPG", .ddpg, -160, interval: -200 ... -150, parts: [-140, -170, -175]),
            ]))
        ]),
      Panel(
        "TD3 − DDPG", x: Axis("difference"),
        [
          .estimates(
            .differences(
              [("seed 0", 12), ("seed 1", -3), ("seed 2", 20), ("seed 3", 1)], role: .td3,
              mean: 7.5, interval: -4...19))
        ]),
    ])

  static let tape = Chart(
    "The recording ends at the cut",
    [
      .diagram(
        Diagram([
          .init(0, "batch", detail: "128×4", kind: .plain, rank: 0),
          .init(1, "critic", detail: "9 weights", kind: .weights, rank: 0),
          .init(2, "layer 1", inputs: [0, 1], rank: 1),
          .init(3, "layer 2", inputs: [2, 1], rank: 2),
          .init(4, "target", kind: .target, rank: 3),
          .init(5, "detached", kind: .cut, inputs: [4], rank: 4),
          .init(6, "difference", inputs: [3, 5], rank: 5),
        ]))
    ])

  static let networks = Chart(
    "Six networks",
    [
      .diagram(
        Diagram([
          .init(1, "actor", isActive: false, rank: 0), .init(2, "critic", rank: 0),
          .init(3, "actor target", kind: .target, isActive: false, inputs: [1], rank: 1),
          .init(4, "critic target", kind: .target, inputs: [2], rank: 1),
        ]))
    ])

  static let panels = Chart(
    "The faster it follows, the less it steadies",
    panels: [1, 0.1, 0.005].map { tau in
      Panel(
        "τ = \(tau.text)", x: Axis("updates"), y: Axis("weight"),
        [
          .curve(Curve("online", .online, x: [0, 1, 2, 3], y: [0, 1, 0, 1])),
          .curve(Curve("target", .target, x: [0, 1, 2, 3], y: [0, tau, 0, tau])),
        ])
    })

  static let film: Chart = {
    let angles = (0..<100).map { Double.pi / (1 + Double($0) / 4) }
    return Chart(
      "It swings up",
      [
        .swing(
          Swing([
            .init("TD3", .td3, angles: angles), .init("DDPG", .ddpg, angles: angles.map { -$0 }),
          ]))
      ])
  }()

  static let limits = Chart(
    "Half of it cannot be", x: .steps, y: Axis("value"),
    [
      .zone(Zone("impossible: above 0", 0...40, .atY)),
      .curve(Curve("critic 1", .q1, x: steps, y: steps.map { $0 / 500 - 20 })),
    ])

  static let powers: Chart = {
    let sizes = [4.0, 16, 64, 256]
    return Chart(
      "Four times the batch, half the noise",
      x: Axis("batch", scale: .logarithmic, ticks: .at(sizes)),
      y: Axis("spread", scale: .logarithmic),
      [.curve(Curve("measured", .td3, x: sizes, y: [5, 2.5, 1.25, 0.625]))])
  }()
}
