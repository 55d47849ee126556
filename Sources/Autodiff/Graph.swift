/// A recording as a graph: what was computed from what, what of it was recorded, and what is cut.
///
/// Printed, it is a list in the order of computation; its nodes carry all that a drawing needs.
public struct Graph: Sendable, Equatable {
  /// A network, a tensor that came from outside, or an operation.
  public struct Node: Sendable, Equatable {
    /// What a node stands for.
    public enum Kind: Sendable, Equatable {
      /// The weights of a network under recording: a gradient ends here.
      case recordedWeights
      /// The weights of a network used as plain numbers.
      case plainWeights
      /// Numbers from outside the recording.
      case plain
      /// An operation that was written down.
      case recorded
      /// Where the way back was cut by `detached()`.
      case cut
    }

    /// The number by which other nodes name it.
    public let id: Int
    /// The operation, or the name of the network or tensor.
    public let label: String
    /// Rows and columns of its numbers.
    public let shape: Shape
    /// What a node stands for.
    public let kind: Kind
    /// The nodes whose numbers went in.
    public let inputs: [Int]
    /// How many operations lie before it: its column in a drawing.
    public let rank: Int
  }

  /// The nodes, each after its inputs.
  public let nodes: [Node]
}

extension Tensor {
  /// The recording that leads to this tensor, with the branches that were cut.
  public var graph: Graph {
    var builder = GraphBuilder(tape: tape)
    if isRecorded {
      _ = builder.visit(step: step)
    } else {
      _ = builder.visit(self, from: -1)
    }
    return Graph(nodes: builder.nodes)
  }
}

/// Walks the tape from a result to its origins and numbers them origins first.
private struct GraphBuilder {
  let tape: Tape
  var nodes: [Graph.Node] = []
  private var idOfStep: [Int: Int] = [:]
  private var idOfBuffer: [ObjectIdentifier: Int] = [:]
  private var idOfWeights: [WeightsKey: Int] = [:]

  /// Which network it is: a value has no name of its own, but its numbers stand somewhere, and the
  /// recording holds them there.
  ///
  /// A copy is the same network until one of the two changes.
  private struct WeightsKey: Hashable {
    let name: String
    let leaf: Int32
    let start: UnsafePointer<Real>?
  }

  init(tape: Tape) { self.tape = tape }

  /// The steps before `last` that it rests on, then itself; a loop over the tape, no recursion.
  mutating func visit(step last: Int) -> Int {
    var isReached = Array(repeating: false, count: last + 1)
    isReached[last] = true
    for index in stride(from: last, through: 0, by: -1) where isReached[index] {
      for origin in origins(of: index) { isReached[origin] = true }
    }
    for index in 0...last where isReached[index] { add(step: index) }
    return idOfStep[last]!  // reached first of all
  }

  /// The node of an input that no step on the way back made.
  mutating func visit(_ tensor: Tensor, from step: Int) -> Int {
    if let cut = cut(that: tensor, before: step), let id = idOfStep[cut] { return id }
    let key = ObjectIdentifier(tensor.buffer)
    if let id = idOfBuffer[key] { return id }
    let label = tensor.buffer.label.map { "\($0)" } ?? "numbers"
    let id = add(label, tensor.shape, .plain, [])
    idOfBuffer[key] = id
    return id
  }

  private func inputs(of index: Int) -> [(Tensor, Int32)] {
    let step = tape.steps[index]
    return [(step.a, step.fromA)] + (step.b.map { [($0, step.fromB)] } ?? [])
  }

  private func origins(of index: Int) -> [Int] {
    inputs(of: index).compactMap { tensor, from in
      from >= 0 ? Int(from) : cut(that: tensor, before: index)
    }
  }

  /// The cut that made these plain numbers, if one did: it shares their memory.
  private func cut(that made: Tensor, before index: Int) -> Int? {
    tape.steps.prefix(max(0, index)).lastIndex { $0.isCut && $0.output.buffer === made.buffer }
  }

  private mutating func add(step index: Int) {
    let step = tape.steps[index]
    var ids: [Int] = []
    if let use = step.layer { ids.append(visit(use)) }
    if !step.isInput {
      for (tensor, from) in inputs(of: index) {
        // What a step was made from stands before it, so it has been added.
        ids.append(from >= 0 ? idOfStep[Int(from)]! : visit(tensor, from: index))
      }
    }
    let label = step.output.buffer.label.map { "\(step.operation) “\($0)”" }
    idOfStep[index] = add(
      label ?? "\(step.operation)", step.output.shape, step.isCut ? .cut : .recorded, ids)
  }

  private mutating func visit(_ use: LayerUse) -> Int {
    let key = WeightsKey(
      name: use.network, leaf: use.leaf, start: use.theta.withUnsafeBufferPointer(\.baseAddress))
    if let id = idOfWeights[key] { return id }
    let id = add(
      use.network, Shape(1, use.theta.count), use.isRecorded ? .recordedWeights : .plainWeights, [])
    idOfWeights[key] = id
    return id
  }

  private mutating func add(
    _ label: String, _ shape: Shape, _ kind: Graph.Node.Kind, _ inputs: [Int]
  ) -> Int {
    let rank = inputs.map { nodes[$0].rank + 1 }.max() ?? 0
    nodes.append(
      Graph.Node(
        id: nodes.count, label: label, shape: shape, kind: kind, inputs: inputs, rank: rank))
    return nodes.count - 1
  }
}

extension Graph: CustomStringConvertible {
  /// A line for each node: its number, what it is, its shape, where from, and how it counts.
  public var description: String {
    let width = nodes.map(\.label.count).max() ?? 0
    return nodes.map { node in
      let shape =
        switch node.kind {
        case .recordedWeights, .plainWeights: "\(node.shape.count) weights"
        default: "\(node.shape)"
        }
      let from = node.inputs.map { "#\($0)" }.joined(separator: " ")
      return [
        padded("#\(node.id)", 4), padded(node.label, width + 1), padded(shape, 14),
        padded(from.isEmpty ? "" : "← \(from)", 14), node.kind.phrase,
      ].joined(separator: " ")
    }.joined(separator: "\n")
  }
}

extension Graph.Node.Kind {
  fileprivate var phrase: String {
    switch self {
    case .recordedWeights: "recorded weights"
    case .plainWeights: "plain weights"
    case .plain: "plain numbers"
    case .recorded: "recorded"
    case .cut: "CUT: no gradient goes on from here"
    }
  }
}

private func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}
