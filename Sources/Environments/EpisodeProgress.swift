/// How far an episode has come: after how many steps, and whether it still goes on.
///
/// A world keeps one, sets it to `.beginning` in its resets and lets it advance in `step`.
public struct EpisodeProgress: Sendable, Equatable {
  /// How many steps the episode has had.
  public private(set) var elapsedSteps = 0
  /// Whether a reset has begun an episode that has not ended yet.
  public private(set) var isUnderWay = false

  /// The progress of a world that waits for its first reset.
  public init() {}

  /// An episode at its first state.
  public static let beginning = EpisodeProgress(elapsedSteps: 0, isUnderWay: true)

  /// Counts a step and says whether it was the last that the time limit allows.
  public mutating func advance(terminated: Bool, timeLimit: Int) -> Bool {
    elapsedSteps += 1
    let truncated = elapsedSteps >= timeLimit
    isUnderWay = !terminated && !truncated
    return truncated
  }

  /// Both as numbers, for a snapshot: the steps, and 1 or 0.
  var numbers: [Double] { [Double(elapsedSteps), isUnderWay ? 1 : 0] }
}

extension EpisodeProgress {
  private init(elapsedSteps: Int, isUnderWay: Bool) {
    self.elapsedSteps = elapsedSteps
    self.isUnderWay = isUnderWay
  }

  /// The progress that a snapshot of `world` ends with.
  init(_ numbers: ArraySlice<Double>, of world: String) throws(EnvironmentError) {
    let (steps, mark) = (numbers[numbers.startIndex], numbers[numbers.startIndex + 1])
    guard let elapsedSteps = Int(exactly: steps), 0...1 << 53 ~= elapsedSteps,
      mark == 0 || mark == 1
    else {
      throw EnvironmentError(
        "\(world): the snapshot ends with \(steps), \(mark), which is not a number of steps and 1"
          + " or 0; give numbers that `snapshot` has returned")
    }
    self.init(elapsedSteps: elapsedSteps, isUnderWay: mark == 1)
  }
}
