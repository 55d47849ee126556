import Autodiff
import Random
import Wording

/// One judge Q(s, a): the return to expect after taking that action in that state.
public struct Critic: Network {
  /// What it is called in drawings and messages.
  public static let name = "critic"
  /// All weights and biases.
  public var theta: [Float]
  /// The one chain of layers that read them, as a list.
  public let chains: [Chain]
  /// The one chain itself.
  public var chain: Chain { chains[0] }

  /// A critic with random first weights.
  public init(observation: Int, action: Int, hidden: [Int], from stream: inout RandomStream) {
    chains = [Chain([judgedColumns(observation, action)] + hidden + [1])]
    theta = chains[0].randomNumbers(from: &stream)
  }
}

/// How many columns a critic judges: what was seen, and what was done.
func judgedColumns(_ observation: Int, _ action: Int) -> Int {
  guard 1...Int(Int32.max) ~= observation, 1...Int(Int32.max) ~= action else {
    refuse(
      "a critic of \(observation) numbers seen and \(action) done: give it at least one of each")
  }
  return observation + action
}

extension NetworkView where Subject == Critic {
  /// The value of each row of states and actions.
  public func callAsFunction(_ state: Tensor, _ action: Tensor) -> Tensor {
    network.chain(state, action, with: weights)
  }
}
