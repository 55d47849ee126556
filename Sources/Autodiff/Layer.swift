import Wording

/// One layer of a network: its sizes, and where in θ its weights and biases stand.
///
/// The weights are inputs × outputs, row by row, so that y = x·W + b reads as it is written; the
/// biases follow them.
public struct Layer: Sendable, Equatable {
  /// The number of columns it takes.
  public let inputs: Int
  /// The number of columns it gives.
  public let outputs: Int
  /// Whether negative results become 0.
  public let isRectified: Bool
  /// Where in θ its weights begin.
  public let start: Int

  /// Where in θ its weights stand.
  public var weights: Range<Int> { start..<start + inputs * outputs }
  /// Where in θ its biases stand.
  public var biases: Range<Int> { weights.upperBound..<weights.upperBound + outputs }

  /// y = x·W + b, rectified where the layer is; `more` brings further columns of x.
  func callAsFunction(_ x: Tensor, _ more: Tensor?, _ weights: Weights) -> Tensor {
    if let refusal = refusal(x.shape, more?.shape) { refuse(refusal) }
    let input = more.map { x.joined(with: $0) } ?? x
    let y = x.blank(x.rows, outputs)
    weights.theta.withUnsafeBufferPointer { theta in
      let w = theta.baseAddress! + start
      kernels.forward(
        x.rows, inputs, outputs, input.start, w, w + inputs * outputs, y.start, isRectified)
    }
    let use = LayerUse(
      layer: self, network: weights.name, theta: weights.theta, leaf: weights.leaf,
      input: input.plain)
    return y.recorded(as: isRectified ? "layer+relu" : "layer", x, more, layer: use) { back in
      back.passThroughLayer()
    }
  }

  /// Why the layer does not take an input of these shapes; nil where it does.
  private func refusal(_ x: Shape, _ more: Shape?) -> String? {
    if let more, more.rows != x.rows {
      return "cannot join \(x) and \(more): give both the same number of rows"
    }
    let columns = x.columns + (more?.columns ?? 0)
    guard columns != inputs else { return nil }
    let given = more.map { "\(x) and \($0)" } ?? "\(x)"
    return "a layer of \(inputs) inputs cannot take \(given): give it \(inputs) columns in all"
  }
}

/// What a recorded layer remembers of its forward pass.
struct LayerUse {
  let layer: Layer
  /// The name of the network, its numbers, and which of those under recording it is.
  let network: String
  let theta: [Real]
  let leaf: Int32
  let input: Tensor

  var isRecorded: Bool { leaf >= 0 }
}

/// The weights that a layer reads, and whether they are under recording.
public struct Weights {
  /// The network they belong to, and all the layers that read them.
  let name: String
  let chains: [Chain]
  let theta: [Real]
  /// Which of the networks under recording, and in which recording; −1 for plain weights.
  var leaf: Int32 = -1
  var recording = 0
  var tape: Tape?

  /// Why the layers of `chain` cannot read these weights and take `x`; nil where they can.
  ///
  /// θ is what a layer reads without looking, so who reads it is asked here, once for all layers.
  func refusal(in chain: Chain, on x: Tensor) -> String? {
    guard chains.contains(chain), let end = chains.last?.range.upperBound else {
      return "these layers are not those of the \(name) whose weights they are given: give them the"
        + " weights of their own network"
    }
    guard theta.count == end, chain.range.upperBound <= end else {
      return "the \(name) has \(theta.count) weights and biases where its layers read \(end): give"
        + " its θ that many"
    }
    guard let tape else { return nil }
    guard tape === x.tape else {
      return "this \(name) is recorded in another workspace than its \(x.shape) input lives in:"
        + " give both the same"
    }
    return tape.recording == recording ? nil : Weights.hasEnded(name)
  }

  /// What is said of a recording that is over.
  static func hasEnded(_ name: String) -> String {
    "the recording of this \(name) has ended with its gradient or its workspace: call"
      + " recorded(in:) for a new one"
  }
}

extension Backward {
  /// dW = xᵀ·dy and db = Σ dy where the weights are wanted; dx = dy·Wᵀ where the input is.
  fileprivate func passThroughLayer() {
    let use = self.layer
    let (layer, theta, known) = (use.layer, use.theta, a.columns)
    let dy = layer.isRectified ? gradient.kept(wherePositive: output) : gradient
    if case .leaf(use.leaf) = wanted {
      let slope = tape.gradient(ofLeaf: use.leaf, in: dy.pool)
      let dw = slope.start + layer.start
      kernels.by_weights(
        dy.rows, layer.inputs, layer.outputs, use.input.start, dy.start, dw,
        dw + layer.inputs * layer.outputs)
    }
    passToA(layer.pullback(dy, theta, columns: 0..<known))
    passToB(layer.pullback(dy, theta, columns: known..<layer.inputs))
  }
}

extension Layer {
  /// The gradient of some columns of the input: those rows of W are all that it takes.
  fileprivate func pullback(_ dy: Tensor, _ theta: [Real], columns: Range<Int>) -> Tensor {
    let dx = dy.blank(dy.rows, columns.count)
    theta.withUnsafeBufferPointer { theta in
      let w = theta.baseAddress! + start + columns.lowerBound * outputs
      kernels.by_input(dy.rows, columns.count, outputs, dy.start, w, dx.start)
    }
    return dx
  }
}

extension Tensor {
  fileprivate func joined(with more: Tensor) -> Tensor {
    let all = blank(rows, columns + more.columns)
    kernels.join(rows, columns, more.columns, start, more.start, all.start)
    return all
  }
}
