/// One operation as it was recorded: what went in, what came out, and the way back.
struct Step {
  let operation: StaticString
  let output: Tensor
  /// The inputs, as plain numbers.
  let a: Tensor
  let b: Tensor?
  /// The steps that made the inputs; −1 for plain numbers.
  let fromA: Int32
  let fromB: Int32
  let pullback: Pullback
  /// What the operation used besides its inputs: a factor, limits for each column, a layer.
  var factor: Real = 0
  var low: [Real] = []
  var high: [Real] = []
  var layer: LayerUse?
  var isCut = false

  init(
    _ operation: StaticString, _ a: Tensor, _ b: Tensor? = nil, output: Tensor,
    pullback: @escaping Pullback
  ) {
    self.operation = operation
    self.output = output
    self.a = a.plain
    self.b = b?.plain
    fromA = a.isRecorded ? a.step : -1
    fromB = b?.isRecorded == true ? b!.step : -1
    self.pullback = pullback
  }

  /// The network whose weights the step used, if under recording; else −1.
  var leaf: Int32 { layer?.weights.leaf ?? -1 }
}

/// Sends the gradient of an operation's output back to its inputs.
///
/// It captures nothing, so that recording a step allocates nothing.
typealias Pullback = (Backward) -> Void

extension Tensor {
  /// The same numbers without their place on the tape.
  var plain: Tensor {
    var plain = self
    plain.step = -1
    return plain
  }

  /// This result of an operation on `a` and `b`, recorded if one of them is.
  func recorded(
    as operation: StaticString, _ a: Tensor, _ b: Tensor? = nil,
    factor: Real = 0, low: [Real] = [], high: [Real] = [], layer: LayerUse? = nil,
    pullback: @escaping Pullback
  ) -> Tensor {
    guard a.isRecorded || b?.isRecorded == true || layer?.weights.isRecorded == true else {
      return self
    }
    var step = Step(operation, a, b, output: self, pullback: pullback)
    step.factor = factor
    step.low = low
    step.high = high
    step.layer = layer
    return tape.append(step)
  }
}
