import Wording

/// A network is a value: one vector θ of numbers, and how its layers read it.
///
/// `var target = network` is the deep copy that other engines need a function for, and changing one
/// leaves the other as it was.
public protocol Network: NetworkView, Sendable where Subject == Self {
  /// What it is called in drawings and messages.
  static var name: String { get }
  /// All weights and biases.
  var theta: [Real] { get set }
  /// The chains of layers that read θ, in its order.
  var chains: [Chain] { get }
}

/// A network as it is used: plainly, or under recording. What it computes is written once, here:
///
///     extension NetworkView where Subject == Perceptron {
///       func callAsFunction(_ x: Tensor) -> Tensor { network.chain(x, with: weights) }
///     }
public protocol NetworkView {
  /// The network that is used.
  associatedtype Subject: Network
  /// The network; under recording, without its numbers.
  var network: Subject { get }
  /// Its numbers, for a layer to read.
  var weights: Weights { get }
}

extension Network {
  /// The network itself: seen plainly.
  public var network: Self { self }

  /// The weights as plain numbers, for a layer to read.
  public var weights: Weights { Weights(name: Self.name, chains: chains, theta: theta) }

  /// The number of weights and biases.
  public var parameterCount: Int { theta.count }

  /// The network for one recording: what it computes from now on can be differentiated.
  ///
  /// A recording ends with the next gradient, and so does this view of the network.
  public func recorded(in workspace: Workspace) -> Recorded<Self> {
    let tape = workspace.pool.tape
    var shell = self
    shell.theta = []  // the tape alone holds θ, and lets go of it before the optimiser's step
    return Recorded(
      network: shell, leaf: tape.addLeaf(theta), recording: tape.recording, tape: tape)
  }

  /// Moves towards `online` by the share `tau`: 0 leaves the target where it is, 1 makes it equal.
  public mutating func follow(_ online: Self, tau: Double) {
    guard theta.count == online.theta.count else {
      refuse(
        "the \(Self.name) of \(theta.count) weights cannot follow one of \(online.theta.count): give"
          + " both the same sizes")
    }
    theta.withUnsafeMutableBufferPointer { target in
      kernels.polyak(target.count, target.baseAddress!, online.theta, Real(tau), Real(1 - tau))
    }
  }

  /// The layers, their sizes and the number of parameters, a line each.
  public var summary: String {
    var lines = ["\(Self.name): \(parameterCount) parameters"]
    for (index, chain) in chains.enumerated() {
      for (number, layer) in chain.layers.enumerated() {
        let which = chains.count > 1 ? "\(index + 1)." : ""
        let size = "\(layer.inputs)×\(layer.outputs) weights + \(layer.outputs) biases"
        lines.append("  layer \(which)\(number + 1): \(size)\(layer.isRectified ? ", relu" : "")")
      }
    }
    return lines.joined(separator: "\n")
  }
}
