import Autodiff
import Plotting

/// A recording as a drawing: what was recorded, the weights it leads to, and where it is cut.
public func diagram(of graph: Graph) -> Diagram {
  Diagram(
    graph.nodes.map { node in
      let kind: Diagram.Kind =
        switch node.kind {
        case .recordedWeights, .plainWeights: .weights
        case .plain: .plain
        case .recorded: .online
        case .cut: .cut
        }
      return .init(
        node.id, node.label, detail: node.shape.description, kind: kind, inputs: node.inputs,
        rank: node.rank)
    })
}
