/// What a pullback sees: the gradient of its output, and what went in and came out.
struct Backward {
  /// Unsafe spares counting references at every step; a pullback runs while its tape does.
  unowned(unsafe) let tape: Tape
  let step: Step
  /// How much the loss changes with each number of the output.
  let gradient: Tensor
  let wanted: Wanted

  /// The first input, the second and the output, as plain numbers.
  var a: Tensor { step.a }
  /// Only operations of two inputs ask for the second, and only layers for their layer.
  var b: Tensor { step.b! }
  var output: Tensor { step.output }
  /// What the operation used besides its inputs.
  var factor: Real { step.factor }
  var perColumn: [Real] { step.perColumn }
  var upperPerColumn: [Real] { step.upperPerColumn }
  var layer: LayerUse { step.layer! }

  /// Passes a gradient on to the first input; not even computed where nothing there is wanted.
  func passToA(_ gradient: @autoclosure () -> Tensor) {
    if tape.isNeeded(step.fromA) { tape.add(gradient(), to: step.fromA) }
  }

  /// Passes a gradient on to the second input; not even computed where nothing there is wanted.
  func passToB(_ gradient: @autoclosure () -> Tensor) {
    if tape.isNeeded(step.fromB) { tape.add(gradient(), to: step.fromB) }
  }
}

/// What a gradient is asked for: a network's weights, or one tensor.
enum Wanted {
  case leaf(Int32)
  case step(Int)
}
