import Random
import Wording

/// Layers one after the other, all rectified but the last: a multilayer perceptron without its
/// numbers, which stand in the θ of a network.
public struct Chain: Sendable, Equatable {
  /// The layers in their order.
  public let layers: [Layer]

  /// Layers between these sizes, `[3, 64, 64, 1]`, whose weights begin at `start` in θ.
  public init(_ sizes: [Int], startingAt start: Int = 0) {
    if let refusal = Chain.refusal(sizes) { refuse(refusal) }
    guard 0...Shape.most ~= start else {
      refuse("a network cannot begin at \(start) in θ: let it begin at 0, or after another")
    }
    var layers: [Layer] = []
    for index in 1..<sizes.count {
      layers.append(
        Layer(
          inputs: sizes[index - 1], outputs: sizes[index],
          isRectified: index < sizes.count - 1, start: layers.last?.biases.upperBound ?? start))
    }
    self.layers = layers
  }

  /// Why there is no chain of these sizes; nil where there is.
  public static func refusal(_ sizes: [Int]) -> String? {
    guard sizes.count >= 2 else {
      return "a network of sizes \(sizes) has no layer: give it an input and an output size"
    }
    guard sizes.allSatisfy({ $0 > 0 }) else {
      return "a network of sizes \(sizes) has a layer without units: give every layer at least one"
    }
    var count = 0.0
    for index in 1..<sizes.count { count += (Double(sizes[index - 1]) + 1) * Double(sizes[index]) }
    guard count <= Double(Shape.most) else {
      return "a network of sizes \(sizes) is too large for any memory: give its layers fewer units"
    }
    return nil
  }

  /// Where in θ the numbers of the chain stand.
  public var range: Range<Int> { layers[0].start..<layers[layers.count - 1].biases.upperBound }

  /// First weights and biases, all alike likely between ±1/√inputs.
  public func randomNumbers(from stream: inout RandomStream) -> [Real] {
    var numbers: [Real] = []
    numbers.reserveCapacity(range.count)
    for layer in layers {
      let bound = 1 / Double(layer.inputs).squareRoot()
      for _ in 0..<(layer.inputs + 1) * layer.outputs {
        numbers.append(Real(stream.uniform(-bound, bound)))
      }
    }
    return numbers
  }

  /// What the layers make of x, and of `more`, whose columns come after those of x.
  public func callAsFunction(
    _ x: Tensor, _ more: Tensor? = nil, with weights: Weights
  ) -> Tensor {
    if let refusal = weights.refusal(in: self, on: x) { refuse(refusal) }
    if let more, let refusal = x.refusalOfAnotherWorkspace("join", more) { refuse(refusal) }
    var y = layers[0](x, more, weights)
    for layer in layers.dropFirst() { y = layer(y, nil, weights) }
    return y
  }
}
