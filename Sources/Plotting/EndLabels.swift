/// Centres for things of these sizes, in this order, as near to the wanted ones as can be, so that
/// none lies on another.
///
/// Neighbours that collide become one block around the mean of their wishes.
func spread(
  _ wanted: [Double], sizes: [Double], within limits: ClosedRange<Double>
) -> [Double] {
  // Measured from where each would be if all stood close together, they only have to be in order.
  var packed: [Double] = []
  var end = 0.0
  for size in sizes {
    packed.append(end + size / 2)
    end += size
  }
  let room = limits.lowerBound...max(limits.lowerBound, limits.upperBound - end)
  var blocks: [(place: Double, count: Int, sum: Double)] = []
  for (wish, offset) in zip(wanted, packed) {
    var (count, sum) = (1, wish - offset)
    while let before = blocks.last, before.place > sum / Double(count) {
      blocks.removeLast()
      count += before.count
      sum += before.sum
    }
    blocks.append((sum / Double(count), count, sum))
  }
  let places = blocks.flatMap { block in
    Array(repeating: min(max(block.place, room.lowerBound), room.upperBound), count: block.count)
  }
  return zip(places, packed).map(+)
}

extension Sheet {
  /// Writes the names into the right margin, each with a thin line to its curve if it had to move.
  mutating func writeEnds(_ names: [Name]) {
    guard !names.isEmpty else { return }
    let em = canvas.em
    var fromTop = frame.top + em * 0.6
    let wanted = names.map { name in
      if let y = name.y, y.isFinite {
        return min(max(pixelY(y), frame.top), frame.bottom)
      }
      defer { fromTop += em * 1.4 }
      return fromTop
    }
    let order = names.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    let places = spread(
      order.map { wanted[$0] }, sizes: order.map { _ in em * 1.35 },
      within: (frame.top - em * 0.6)...(frame.bottom + em * 0.4))
    for (name, (wish, place)) in zip(order.map { names[$0] }, zip(order.map { wanted[$0] }, places))
    {
      let colour = name.colour.code
      if isOverMap {  // the margin is the colour scale's
        label(
          name.text, x: "screen \(((frame.right - em * 0.5) / canvas.width).data)",
          y: "screen \((1 - (place - em * 1.2) / canvas.height).data)", "right",
          font: canvas.font(0.94, isBold: true), colour: colour, isBoxed: true)
        continue
      }
      let hasMoved = name.y != nil && (place - wish).magnitude > em * 0.45
      if hasMoved {
        commands.append(
          "set arrow from \(canvas.place(frame.right + em * 0.25, wish)) "
            + "to \(canvas.place(frame.right + em * 0.85, place)) nohead front "
            + line(colour, width: 1.2))
      }
      label(
        name.text, x: "screen \(((frame.right + em * 0.95) / canvas.width).data)",
        y: "screen \((1 - place / canvas.height).data)",
        font: canvas.font(name.isBold ? 1.06 : 0.94, isBold: name.isBold), colour: colour)
    }
  }
}
