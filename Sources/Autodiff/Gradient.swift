import Wording

/// How much a loss changes with each weight of a network: a value of θ's size.
///
/// It belongs to the kind of network it was taken of, so that an actor's gradient cannot move a
/// critic.
public struct Gradient<Of: Network> {
  let slopes: Tensor

  /// The slopes in the order of θ.
  public var numbers: [Real] { slopes.numbers }

  /// How steep it is in all: the root of the sum of squares.
  public var norm: Real { slopes.norm }

  /// Both together: the gradient of the sum of two losses.
  public static func + (a: Gradient, b: Gradient) -> Gradient {
    Gradient(slopes: a.slopes + b.slopes)
  }

  /// The slopes of some of θ, such as `layer.weights`.
  public subscript(range: Range<Int>) -> [Real] {
    guard range.lowerBound >= 0, range.upperBound <= slopes.count else {
      refuse("a gradient of \(slopes.count) slopes has none at \(range): take those of a layer")
    }
    return Array(UnsafeBufferPointer(start: slopes.start, count: slopes.count)[range])
  }
}

extension Tensor {
  /// How this loss changes with the weights of a network under recording.
  ///
  /// Ends the recording, unless it is to be kept for another gradient.
  public func gradient<Of>(
    of network: Recorded<Of>, keepingRecording: Bool = false
  ) -> Gradient<Of> {
    guard depends(on: network) else {
      refuse("this loss does not depend on the \(Of.name): nothing it was made of was recorded")
    }
    tape.run(from: self, to: .leaf(network.leaf))
    let slopes = tape.gradient(ofLeaf: network.leaf, in: pool)
    tape.forgetGradient(ofLeaf: network.leaf)
    if !keepingRecording { tape.end() }
    return Gradient(slopes: slopes)
  }

  /// How this loss changes with the numbers of a recorded tensor.
  ///
  /// Ends the recording, unless it is to be kept for another gradient.
  public func gradient(of tensor: Tensor, keepingRecording: Bool = false) -> Tensor {
    guard depends(on: tensor) else {
      refuse("this loss does not depend on that \(tensor.shape) tensor, or it was not recorded")
    }
    tape.run(from: self, to: .step(tensor.step))
    // It depends on it, so the way back has passed there.
    let slopes = tape.gradient(at: tensor.step)!
    if !keepingRecording { tape.end() }
    return slopes
  }

  /// Whether a way leads back from this loss to the weights of that network.
  public func depends<Of>(on network: Recorded<Of>) -> Bool {
    checkIsLoss()
    return isRecorded && network.tape === tape && network.recording == tape.recording
      && tape.leads(from: step, to: .leaf(network.leaf))
  }

  /// Whether a way leads back from this loss to that tensor.
  public func depends(on tensor: Tensor) -> Bool {
    checkIsLoss()
    return isRecorded && tensor.isRecorded && tensor.tape === tape && tensor.step <= step
      && tape.leads(from: step, to: .step(tensor.step))
  }

  /// The same numbers as an input that a gradient can be asked for.
  public func recorded() -> Tensor {
    tape.append(Step("input", plain, output: plain, isInput: true) { _ in })
  }

  private func checkIsLoss() {
    guard count != 1 else { return }
    refuse("a gradient is taken of one number, not of \(shape): take the mean or the sum first")
  }
}
