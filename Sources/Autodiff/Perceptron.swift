import Random

/// A multilayer perceptron: layers with ReLU between them, and a plain last one.
public struct Perceptron: Network {
  /// What it is called in drawings and messages.
  public static let name = "perceptron"
  /// All weights and biases.
  public var theta: [Real]
  /// The layers that read them.
  public let chain: Chain
  /// The one chain, as a list.
  public var chains: [Chain] { [chain] }

  /// A perceptron between these sizes, `[3, 64, 64, 1]`, with random first weights.
  public init(_ sizes: [Int], from stream: inout RandomStream) {
    chain = Chain(sizes)
    theta = chain.randomNumbers(from: &stream)
  }

  /// What it makes of each row of x.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    chain(x, nil, weights)
  }
}

extension Recorded where Recording == Perceptron {
  /// What it makes of each row of x, recorded.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    network.chain(x, nil, weights)
  }
}
