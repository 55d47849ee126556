/// How far an episode has come.
struct Progress: Sendable {
  private(set) var elapsedSteps = 0
  private(set) var isUnderWay = false

  static let beginning = Progress(elapsedSteps: 0, isUnderWay: true)
  static let names = ["number of steps", "mark of an episode under way (1 or 0)"]

  var numbers: [Double] { [Double(elapsedSteps), isUnderWay ? 1 : 0] }

  /// Counts a step and says whether it was the last that the time limit allows.
  mutating func advance(terminated: Bool, timeLimit: Int) -> Bool {
    elapsedSteps += 1
    let truncated = elapsedSteps >= timeLimit
    isUnderWay = !terminated && !truncated
    return truncated
  }
}

extension Progress {
  /// The progress that a snapshot of `world` ends with.
  init(_ numbers: ArraySlice<Double>, of world: String) throws(EnvironmentError) {
    let (steps, mark) = (numbers[numbers.startIndex], numbers[numbers.startIndex + 1])
    guard let elapsedSteps = Int(exactly: steps), elapsedSteps >= 0, mark == 0 || mark == 1 else {
      throw EnvironmentError(
        "\(world): the snapshot ends with \(steps), \(mark), which is not a number of steps and 1"
          + " or 0; give numbers that `snapshot` has returned")
    }
    self.init(elapsedSteps: elapsedSteps, isUnderWay: mark == 1)
  }
}
