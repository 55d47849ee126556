import Autodiff
import Random

/// Two judges in one network: their weights are disjoint parts of one θ, so one optimiser and one
/// loss train both.
public struct TwinCritic: Network {
  /// What it is called in drawings and messages.
  public static let name = "twin critic"
  /// The weights and biases of the first, then those of the second.
  public var theta: [Float]
  /// The layers of the first and of the second.
  public let chains: [Chain]

  /// Two critics with first weights from a stream each.
  ///
  /// From one and the same stream they would be alike for ever, and the minimum of the two would do
  /// nothing.
  public init(
    observation: Int, action: Int, hidden: [Int], from first: inout RandomStream,
    and second: inout RandomStream
  ) {
    let sizes = [judgedColumns(observation, action)] + hidden + [1]
    let one = Chain(sizes)
    let two = Chain(sizes, startingAt: one.range.upperBound)
    chains = [one, two]
    theta = one.randomNumbers(from: &first) + two.randomNumbers(from: &second)
  }
}

extension NetworkView where Subject == TwinCritic {
  /// What both say of each row of states and actions.
  public func callAsFunction(_ state: Tensor, _ action: Tensor) -> (Tensor, Tensor) {
    (first(state, action), network.chains[1](state, action, with: weights))
  }

  /// What the first alone says.
  public func first(_ state: Tensor, _ action: Tensor) -> Tensor {
    network.chains[0](state, action, with: weights)
  }
}
