import Random
import Wording

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

  /// A perceptron between these sizes with these weights and biases.
  public init(_ sizes: [Int], theta: [Real]) {
    chain = Chain(sizes)
    if theta.count != chain.range.count {
      refuse(
        "a perceptron of sizes \(sizes) has \(chain.range.count) weights and biases, "
          + "not \(theta.count): give it that many")
    }
    self.theta = theta
  }
}

extension NetworkView where Subject == Perceptron {
  /// What it makes of each row of x; `more` brings further columns.
  public func callAsFunction(_ x: Tensor, _ more: Tensor? = nil) -> Tensor {
    network.chain(x, more, with: weights)
  }
}
