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
    let use = LayerUse(layer: self, weights: weights, input: input.plain)
    return y.recorded(as: isRectified ? "layer+relu" : "layer", x, more, layer: use) { back in
      back.passThroughLayer()
    }
  }

  /// Why the layer does not take an input of these shapes; nil where it does.
  func refusal(_ x: Shape, _ more: Shape?) -> String? {
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
  let weights: Weights
  let input: Tensor
}

/// The weights that a layer reads, and whether they are under recording.
public struct Weights {
  /// The network they belong to.
  let name: String
  let theta: [Real]
  /// Which of the networks under recording; −1 for plain weights.
  var leaf: Int32 = -1

  var isRecorded: Bool { leaf >= 0 }
}

extension Backward {
  /// dW = xᵀ·dy and db = Σ dy where the weights are wanted; dx = dy·Wᵀ where the input is.
  fileprivate func passThroughLayer() {
    let use = self.layer
    let (layer, theta, known) = (use.layer, use.weights.theta, a.columns)
    let dy = layer.isRectified ? gradient.kept(wherePositive: output) : gradient
    if case .leaf(use.weights.leaf) = wanted {
      let slope = tape.gradient(ofLeaf: use.weights.leaf, in: dy.pool)
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
