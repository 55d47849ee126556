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
