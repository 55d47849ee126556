extension Settings {
  /// Settings that others published, by name; and this course's own.
  public enum Preset: String, CaseIterable, Sendable {
    /// This course's: Pendulum in twenty seconds.
    case course
    /// The TD3 paper's (Fujimoto and others, 2018).
    case paper
    /// The TD3 authors' current code.
    case authors
    /// OpenAI Spinning Up's DDPG.
    case spinningup
    /// This course's for MountainCarContinuous, where exploring is the problem.
    case mountaincar
  }

  /// The settings of that name.
  public init(_ preset: Preset) {
    self.init()
    switch preset {
    case .course: break
    case .paper:
      hidden = [400, 300]
      batch = 100
      memory = 1_000_000
      warmup = 10_000
      updateAfter = 10_000
      steps = 1_000_000
      evaluateEvery = 5_000
    case .authors:
      hidden = [256, 256]
      batch = 256
      actorRate = 3e-4
      criticRate = 3e-4
      memory = 1_000_000
      warmup = 25_000
      updateAfter = 25_000
      steps = 1_000_000
      evaluateEvery = 5_000
    case .spinningup:
      hidden = [256, 256]
      batch = 100
      memory = 1_000_000
      warmup = 10_000
      updateAfter = 1_000
      updateEvery = 50
      steps = 400_000
      evaluateEvery = 4_000
    case .mountaincar:
      exploration = .ornsteinUhlenbeck(deviation: 0.5)
      memory = 100_000
      steps = 100_000
      evaluateEvery = 5_000
    }
  }

  /// TD3 with some of its ideas taken away; without all three it is DDPG.
  public func without(minimum: Bool = false, smoothing: Bool = false, delay: Bool = false)
    -> Settings
  {
    var settings = self
    if minimum { settings.bootstrap = .first }
    if smoothing { settings.smoothing = 0 }
    if delay { settings.delay = 1 }
    return settings
  }
}
