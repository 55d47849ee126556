/// What was recorded since the last gradient, in the order in which it was computed.
final class Tape {
  // One task owns the tape and no access overlaps another, so none need be checked at run time.
  @exclusivity(unchecked) private(set) var steps: [Step] = []
  @exclusivity(unchecked) private(set) var leaves: [Leaf] = []
  @exclusivity(unchecked) private var gradients: [Tensor?] = []
  @exclusivity(unchecked) private var needed: [Bool] = []
  /// Which recording it is: the place of its first step, counted over all recordings, so that
  /// tensors of an earlier one count as plain numbers.
  @exclusivity(unchecked) private(set) var recording = 0

  /// The weights of a network under recording.
  struct Leaf {
    let theta: [Real]
    var gradient: Tensor?
  }

  func addLeaf(_ theta: [Real]) -> Int32 {
    leaves.append(Leaf(theta: theta))
    return Int32(leaves.count - 1)
  }

  /// Writes a step down and returns its output with its place on the tape.
  func append(_ step: consuming Step) -> Tensor {
    var output = step.output
    output.place = recording + steps.count
    steps.append(step)
    return output
  }

  func noteCut(from recorded: Tensor, to plain: Tensor) {
    steps.append(Step("detached", recorded, output: plain, isCut: true) { _ in })
  }

  /// Forgets the recording, and with it every hold on buffers and weights.
  func end() {
    recording += steps.count + 1
    steps.removeAll(keepingCapacity: true)
    leaves.removeAll(keepingCapacity: true)
    gradients.removeAll(keepingCapacity: true)
    needed.removeAll(keepingCapacity: true)
  }

  // MARK: - The way back

  /// Whether a way leads back from a step to what is wanted.
  ///
  /// Marks the steps that lie on one.
  func leads(from last: Int, to wanted: Wanted) -> Bool {
    needed.removeAll(keepingCapacity: true)
    for index in 0...last {
      let isWanted =
        switch wanted {
        case .leaf(let leaf): steps[index].leaf == leaf
        case .step(let wanted): index == wanted
        }
      needed.append(isWanted || isNeeded(steps[index].fromA) || isNeeded(steps[index].fromB))
    }
    return needed[last]
  }

  /// Walks the tape backwards from `loss`, through the steps just marked.
  ///
  /// Nothing recurses.
  func run(from loss: Tensor, to wanted: Wanted) {
    let last = loss.step
    gradients.removeAll(keepingCapacity: true)
    for _ in 0...last { gradients.append(nil) }
    let one = loss.blank()
    one.start[0] = 1
    gradients[last] = one
    for index in stride(from: last, through: 0, by: -1) where needed[index] {
      if case .step(index) = wanted { return }
      guard let gradient = gradients[index] else { continue }
      let step = steps[index]
      step.pullback(Backward(tape: self, step: step, gradient: gradient, wanted: wanted))
      gradients[index] = nil
    }
  }

  /// Whether what that step made leads back to what is wanted; −1 stands for plain numbers.
  func isNeeded(_ step: Int32) -> Bool { step >= 0 && needed[Int(step)] }

  /// Adds to what has already come back to a step by other ways.
  func add(_ gradient: Tensor, to step: Int32) {
    let index = Int(step)
    gradients[index] = gradients[index].map { $0 + gradient } ?? gradient
  }

  func gradient(at step: Int) -> Tensor? { gradients[step] }

  /// The gradient that collects at a leaf, all zeros at first.
  func gradient(ofLeaf leaf: Int32, in pool: Pool) -> Tensor {
    if let gradient = leaves[Int(leaf)].gradient { return gradient }
    let gradient = Tensor(in: pool, Shape(1, leaves[Int(leaf)].theta.count))
    gradient.start.update(repeating: 0, count: gradient.count)
    leaves[Int(leaf)].gradient = gradient
    return gradient
  }

  func forgetGradient(ofLeaf leaf: Int32) { leaves[Int(leaf)].gradient = nil }
}
