import Wording

/// A network under recording: the same function, written down as it computes.
public struct Recorded<Subject: Network>: NetworkView {
  /// The network without its numbers.
  public let network: Subject
  let leaf: Int32
  let recording: Int32
  unowned let tape: Tape

  /// The weights for a layer to read.
  public var weights: Weights {
    guard recording == tape.recording else {
      refuse(
        "the recording of this \(Subject.name) has ended with its gradient: "
          + "call recorded(in:) for a new one")
    }
    return Weights(name: Subject.name, theta: tape.leaves[Int(leaf)].theta, leaf: leaf)
  }
}
