/// What a pullback sees: the gradient of its output, and what went in and came out.
struct Backward {
  unowned(unsafe) let tape: Tape
  let index: Int
  /// How much the loss changes with each number of the output.
  let gradient: Tensor
  let wanted: Wanted

  /// The first input, the second and the output, as plain numbers.
  var a: Tensor { tape.steps[index].a }
  var b: Tensor { tape.steps[index].b! }
  var output: Tensor { tape.steps[index].output }
  /// What the operation used besides its inputs.
  var factor: Real { tape.steps[index].factor }
  var low: [Real] { tape.steps[index].low }
  var high: [Real] { tape.steps[index].high }
  var layer: LayerUse { tape.steps[index].layer! }

  /// Passes a gradient on to the first input; not even computed where nothing there is wanted.
  func passToA(_ gradient: @autoclosure () -> Tensor) {
    let from = tape.steps[index].fromA
    if tape.isNeeded(from) { tape.add(gradient(), to: from) }
  }

  /// Passes a gradient on to the second input; not even computed where nothing there is wanted.
  func passToB(_ gradient: @autoclosure () -> Tensor) {
    let from = tape.steps[index].fromB
    if tape.isNeeded(from) { tape.add(gradient(), to: from) }
  }
}

/// What a gradient is asked for: a network's weights, or one tensor.
enum Wanted {
  case leaf(Int32)
  case step(Int)
}
