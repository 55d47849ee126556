extension Environment {
  /// All that changes while an episode runs, for a checkpoint: the state, the number of steps, and
  /// whether the episode is under way.
  ///
  /// Settings are not in it.
  public var snapshot: [Double] { state + progress.numbers }

  /// Takes an episode up again where a snapshot was taken; it goes on bit for bit.
  public mutating func restore(_ snapshot: [Double]) throws(EnvironmentError) {
    let size = snapshot.count - 2
    guard size == state.count else {
      throw EnvironmentError(
        "\(Self.name): the snapshot is \(counted(snapshot.count)) where \(state.count + 2) are"
          + " needed; give numbers that `snapshot` has returned")
    }
    let progress = try EpisodeProgress(snapshot[size...], of: Self.name)
    try reset(to: Array(snapshot[..<size]))
    self.progress = progress
  }
}
