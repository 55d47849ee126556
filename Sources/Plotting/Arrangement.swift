/// Where the boxes of a diagram stand, and on which ways its arrows go round them.
struct Arrangement {
  struct Point: Equatable {
    var x: Double
    var y: Double
  }

  struct Box: Equatable {
    let node: Diagram.Node
    var x: Double
    var y: Double
    var width: Double
    var height: Double
  }

  struct Edge: Equatable {
    var points: [Point]
    let isCut: Bool
    let isActive: Bool
  }

  private(set) var boxes: [Box] = []
  private(set) var edges: [Edge] = []
  /// The size of the letters in the boxes, to those on the axes.
  private(set) var size = 0.95

  /// A place in a rank: a box, or where a long arrow passes through.
  private struct Place {
    let node: Int?
    let rank: Int
    var neighbours: [Int] = []
    var order = 0.0
  }

  init(_ diagram: Diagram, on sheet: Sheet) {
    guard !diagram.nodes.isEmpty else { return }
    let index = Dictionary(
      diagram.nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var places = diagram.nodes.indices.map { Place(node: $0, rank: diagram.nodes[$0].rank) }
    var ways: [[Int]] = []
    for (to, node) in diagram.nodes.enumerated() {
      for from in node.inputs.compactMap({ index[$0] }) {
        ways.append(Arrangement.way(from: from, to: to, in: &places))
      }
    }
    let ranks = Arrangement.ordered(&places)
    settle(diagram, places, ranks, on: sheet)
    for way in ways { add(way, diagram, places) }
  }

  /// The places an arrow goes through: one in every rank between its ends.
  private static func way(from: Int, to: Int, in places: inout [Place]) -> [Int] {
    var way = [from]
    let (first, last) = (places[from].rank, places[to].rank)
    for rank in (first + 1)..<max(first + 1, last) {
      places.append(Place(node: nil, rank: rank))
      way.append(places.count - 1)
    }
    way.append(to)
    for (one, other) in zip(way, way.dropFirst()) {
      places[one].neighbours.append(other)
      places[other].neighbours.append(one)
    }
    return way
  }

  /// The places of each rank in an order with few crossings: each near its neighbours' mean.
  private static func ordered(_ places: inout [Place]) -> [[Int]] {
    let depth = (places.map(\.rank).max() ?? 0) + 1
    var ranks = Array(repeating: [Int](), count: depth)
    for (index, place) in places.enumerated() { ranks[max(0, place.rank)].append(index) }
    func number() {
      for rank in ranks {
        for (order, index) in rank.enumerated() {
          places[index].order = (Double(order) + 0.5) / Double(rank.count)
        }
      }
    }
    number()
    for sweep in 0..<12 {
      let isDown = sweep % 2 == 0
      for rank in isDown ? Array(ranks.indices) : ranks.indices.reversed() {
        let wishes = ranks[rank].map { index in
          let near = places[index].neighbours.filter {
            isDown ? places[$0].rank < rank : places[$0].rank > rank
          }
          guard !near.isEmpty else { return places[index].order }
          return near.reduce(0) { $0 + places[$1].order } / Double(near.count)
        }
        let order = ranks[rank].indices.sorted { (wishes[$0], $0) < (wishes[$1], $1) }
        ranks[rank] = order.map { ranks[rank][$0] }
        number()
      }
    }
    return ranks
  }

  private var points: [(place: Int, point: Point)] = []

  /// Gives every place its point: ranks at equal distances, and in each rank no two boxes touch.
  private mutating func settle(
    _ diagram: Diagram, _ places: [Place], _ ranks: [[Int]], on sheet: Sheet
  ) {
    let canvas = sheet.canvas
    let (width, height) = (sheet.x.upper, sheet.y.upper)
    let (along, across) = diagram.isLevel ? (width, height) : (height, width)
    let step = along / Double(ranks.count)
    let most = Double(ranks.map(\.count).max() ?? 1)
    let hasDetail = diagram.nodes.contains { !$0.detail.isEmpty }
    let lines = hasDetail ? 2.6 : 1.7
    size = min(1.3, (diagram.isLevel ? across / most : step) * 0.68 / (canvas.em * lines))
    func letters(_ node: Diagram.Node) -> Double {
      canvas.em * 1.2
        + max(
          canvas.width(of: node.label, isBold: true), canvas.width(of: node.detail, factor: 0.82))
    }
    let widest = diagram.nodes.map(letters).max() ?? 1
    let row = ranks.map {
      $0.reduce(0) { $0 + (places[$1].node.map { letters(diagram.nodes[$0]) } ?? 0) }
    }
    size = max(
      0.45,
      diagram.isLevel ? min(size, step * 0.7 / widest) : min(size, 0.85 * across / (row.max() ?? 1))
    )
    let boxHeight = canvas.em * size * lines
    func boxWidth(_ place: Int) -> Double {
      guard let node = places[place].node else { return canvas.em * 0.6 }
      return size * (diagram.isLevel ? widest : letters(diagram.nodes[node]))
    }
    let sizes = ranks.map { members in
      members.map { diagram.isLevel ? boxHeight * 1.3 : boxWidth($0) + canvas.em * 1.6 }
    }
    let centres = Arrangement.straightened(places, ranks, sizes, across: across)
    for (rank, members) in ranks.enumerated() {
      let position = (Double(rank) + 0.5) * step
      for member in members {
        let centre = centres[member]
        let point =
          diagram.isLevel
          ? Point(x: position, y: height - centre) : Point(x: centre, y: height - position)
        points.append((member, point))
        guard let node = places[member].node.map({ diagram.nodes[$0] }) else { continue }
        boxes.append(
          Box(node: node, x: point.x, y: point.y, width: boxWidth(member), height: boxHeight))
      }
    }
  }

  /// Moves every place towards the mean of its neighbours, again and again, in the same order.
  private static func straightened(
    _ places: [Place], _ ranks: [[Int]], _ sizes: [[Double]], across: Double
  ) -> [Double] {
    var centres = places.map { $0.order * across }
    for _ in 0..<60 {
      for (members, sizes) in zip(ranks, sizes) {
        let wishes = members.map { member in
          let near = places[member].neighbours
          guard !near.isEmpty else { return centres[member] }
          return near.reduce(0) { $0 + centres[$1] } / Double(near.count)
        }
        for (member, centre) in zip(members, spread(wishes, sizes: sizes, within: 0...across)) {
          centres[member] = centre
        }
      }
    }
    // The whole in the middle, and a little wider where there is room.
    let extent = Extent(centres)
    guard !extent.isEmpty else { return centres }
    let margin = (sizes.joined().max() ?? 0) / 2
    let width = max(1, extent.upper - extent.lower)
    let scale = max(1, min(1.5, (across - 2 * margin) / width))
    return centres.map { across / 2 + ($0 - (extent.lower + extent.upper) / 2) * scale }
  }

  private mutating func add(_ way: [Int], _ diagram: Diagram, _ places: [Place]) {
    guard let first = way.first, let last = way.last, let from = places[first].node,
      let to = places[last].node,
      let start = boxes.first(where: { $0.node.id == diagram.nodes[from].id }),
      let end = boxes.first(where: { $0.node.id == diagram.nodes[to].id })
    else { return }
    var points: [Point] = []
    for place in way {
      guard let point = self.points.first(where: { $0.place == place })?.point else { continue }
      // Between the boxes of a rank an arrow goes straight on.
      let isPassing = places[place].node == nil
      let half = isPassing ? (diagram.isLevel ? start.width / 2 : start.height / 2) : 0
      let (dx, dy) = diagram.isLevel ? (half, 0) : (0, -half)
      if isPassing { points.append(Point(x: point.x - dx, y: point.y - dy)) }
      points.append(Point(x: point.x + dx, y: point.y + dy))
    }
    guard points.count >= 2 else { return }
    if diagram.isLevel {
      points[0].x += start.width / 2
      points[points.count - 1].x -= end.width / 2
    } else {
      points[0].y -= start.height / 2
      points[points.count - 1].y += end.height / 2
    }
    edges.append(
      Edge(
        points: points, isCut: end.node.kind == .cut,
        isActive: start.node.isActive && end.node.isActive))
  }
}
