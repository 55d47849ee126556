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
  /// What the operation used besides its inputs: a factor, numbers for each column, a layer.
  let factor: Real
  let perColumn: [Real]
  let upperPerColumn: [Real]
  let layer: LayerUse?
  let isCut: Bool
  /// Whether these are numbers from outside that a gradient can be asked for: its input is itself.
  let isInput: Bool

  init(
    _ operation: StaticString, _ a: Tensor, _ b: Tensor? = nil, output: Tensor,
    factor: Real = 0, perColumn: [Real] = [], upperPerColumn: [Real] = [], layer: LayerUse? = nil,
    isCut: Bool = false, isInput: Bool = false, pullback: @escaping Pullback
  ) {
    self.operation = operation
    self.output = output
    self.a = a.plain
    self.b = b?.plain
    fromA = a.isRecorded ? Int32(a.step) : -1
    fromB = b.flatMap { $0.isRecorded ? Int32($0.step) : nil } ?? -1
    self.factor = factor
    self.perColumn = perColumn
    self.upperPerColumn = upperPerColumn
    self.layer = layer
    self.isCut = isCut
    self.isInput = isInput
    self.pullback = pullback
  }

  /// The network whose weights the step used, if under recording; else −1.
  var leaf: Int32 { layer?.leaf ?? -1 }
}

/// Sends the gradient of an operation's output back to its inputs.
///
/// It captures nothing, so that recording a step allocates nothing.
typealias Pullback = (Backward) -> Void

extension Tensor {
  /// The same numbers without their place on the tape.
  var plain: Tensor {
    var plain = self
    plain.place = -1
    return plain
  }

  /// This result of an operation on `a` and `b`, recorded if one of them is.
  func recorded(
    as operation: StaticString, _ a: Tensor, _ b: Tensor? = nil,
    factor: Real = 0, perColumn: [Real] = [], upperPerColumn: [Real] = [], layer: LayerUse? = nil,
    pullback: @escaping Pullback
  ) -> Tensor {
    guard a.isRecorded || b?.isRecorded == true || layer?.isRecorded == true else {
      return self
    }
    return tape.append(
      Step(
        operation, a, b, output: self, factor: factor, perColumn: perColumn,
        upperPerColumn: upperPerColumn, layer: layer,
        pullback: pullback))
  }
}
