import Autodiff
import Plotting

/// A recording as a drawing: what was recorded, the weights it leads to, and where it is cut.
///
/// `networks` names the networks in the order in which the recording meets them.
public func diagram(of graph: Graph, networks: [String] = []) -> Diagram {
  var names = networks[...]
  return Diagram(
    graph.nodes.map { node in
      let isNetwork = node.kind == .recordedWeights || node.kind == .plainWeights
      let label = isNetwork ? names.popFirst() ?? node.label : node.label
      let kind: Diagram.Kind =
        switch node.kind {
        case .recordedWeights, .plainWeights: .weights
        case .plain: .plain
        case .recorded: .online
        case .cut: .cut
        }
      return .init(
        node.id, label, detail: node.shape.description, kind: kind, inputs: node.inputs,
        rank: node.rank)
    })
}

/// A recording in few boxes: layers fold into their network, plain numbers into what takes them in.
///
/// `networks` names them, as above, and says how each is drawn; `labels` gives operations other words.
/// What lies before a cut, where no gradient comes, stands back.
public func outline(
  of graph: Graph, networks: [(name: String, kind: Diagram.Kind)], labels: [String: String] = [:]
) -> Diagram {
  var names = networks[...]
  var boxOf: [Int: Int] = [:]
  var boxes: [Diagram.Node] = []
  for node in graph.nodes where node.kind != .plain {
    let inputs = node.inputs.compactMap { boxOf[$0] }
    boxOf[node.id] = boxes.count
    if node.label.hasPrefix("layer"), let network = inputs.first {
      boxOf[node.id] = network
      continue
    }
    let isNetwork = node.kind == .recordedWeights || node.kind == .plainWeights
    let network = isNetwork ? names.popFirst() : nil
    let isSquare = inputs.count == 2 && inputs[0] == inputs[1]
    let taken = node.inputs.filter { boxOf[$0] == nil }.map { " \(graph.nodes[$0].label)" }
    let label = isSquare ? "squared" : (labels[node.label] ?? node.label) + taken.joined()
    boxes.append(
      .init(
        boxes.count, network?.name ?? label,
        kind: node.kind == .cut ? .cut : network?.kind ?? .online,
        inputs: isSquare ? [inputs[0]] : inputs,
        rank: inputs.map { boxes[$0].rank + 1 }.max() ?? 0))
  }
  // From the end back: a gradient comes to whatever leads to a box that it has reached.
  var isReached = boxes.indices.map { $0 == boxes.count - 1 }
  for box in boxes.reversed() where isReached[box.id] && box.kind != .cut {
    for input in box.inputs { isReached[input] = true }
  }
  for id in boxes.indices { boxes[id].isActive = isReached[id] }
  return Diagram(boxes, cutLabel: "")
}
