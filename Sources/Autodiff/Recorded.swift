import Wording

/// A network under recording: the same function, written down as it computes.
public struct Recorded<Subject: Network>: NetworkView {
  /// The network without its numbers.
  public let network: Subject
  let leaf: Int32
  let recording: Int
  let tape: Tape

  /// The weights for a layer to read.
  public var weights: Weights {
    guard recording == tape.recording else { refuse(Weights.hasEnded(Subject.name)) }
    return Weights(
      name: Subject.name, chains: network.chains, theta: tape.leaves[Int(leaf)].theta, leaf: leaf,
      recording: recording, tape: tape)
  }
}
