import Autodiff
import Random

/// One judge Q(s, a): the return to expect after taking that action in that state.
public struct Critic: Network {
  /// What it is called in drawings and messages.
  public static let name = "critic"
  /// All weights and biases.
  public var theta: [Float]
  /// The layers that read them.
  public let chain: Chain
  /// The one chain, as a list.
  public var chains: [Chain] { [chain] }

  /// A critic with random first weights.
  public init(observation: Int, action: Int, hidden: [Int], from stream: inout RandomStream) {
    chain = Chain([observation + action] + hidden + [1])
    theta = chain.randomNumbers(from: &stream)
  }
}

extension NetworkView where Subject == Critic {
  /// The value of each row of states and actions.
  public func callAsFunction(_ state: Tensor, _ action: Tensor) -> Tensor {
    network.chain(state, action, with: weights)
  }
}
