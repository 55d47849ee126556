import Autodiff
import Random

/// The policy μ(s): one action for each state, squeezed by tanh into what the world allows.
public struct Actor: Network {
  /// What it is called in drawings and messages.
  public static let name = "actor"
  /// All weights and biases.
  public var theta: [Float]
  /// The one chain of layers that read them, as a list.
  public let chains: [Chain]
  /// The one chain itself.
  public var chain: Chain { chains[0] }
  /// The largest action in each dimension.
  public let limit: [Float]

  /// An actor with random first weights.
  public init(
    observation: Int, hidden: [Int], limit: [Float], from stream: inout RandomStream
  ) {
    chains = [Chain([observation] + hidden + [limit.count])]
    theta = chains[0].randomNumbers(from: &stream)
    self.limit = limit
  }
}

extension NetworkView where Subject == Actor {
  /// The action for each row of states.
  public func callAsFunction(_ state: Tensor) -> Tensor {
    network.chain(state, with: weights).tanh().scaled(byColumn: network.limit)
  }
}
