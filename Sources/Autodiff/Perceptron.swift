import Random
import Wording

/// A multilayer perceptron: layers with ReLU between them, and a plain last one.
public struct Perceptron: Network {
  /// What it is called in drawings and messages.
  public static let name = "perceptron"
  /// All weights and biases.
  public var theta: [Real]
  /// The one chain of layers that read them, as a list.
  public let chains: [Chain]
  /// The one chain itself.
  public var chain: Chain { chains[0] }

  /// A perceptron between these sizes, `[3, 64, 64, 1]`, with random first weights.
  public init(_ sizes: [Int], from stream: inout RandomStream) {
    chains = [Chain(sizes)]
    theta = chains[0].randomNumbers(from: &stream)
  }

  /// A perceptron between these sizes with these weights and biases.
  public init(_ sizes: [Int], theta: [Real]) {
    let chain = Chain(sizes)
    if theta.count != chain.range.count {
      refuse(
        "a perceptron of sizes \(sizes) has \(chain.range.count) weights and biases, "
          + "not \(theta.count): give it that many")
    }
    chains = [chain]
    self.theta = theta
  }
}

extension NetworkView where Subject == Perceptron {
  /// What it makes of each row of x; `more` brings further columns.
  public func callAsFunction(_ x: Tensor, _ more: Tensor? = nil) -> Tensor {
    network.chain(x, more, with: weights)
  }
}
