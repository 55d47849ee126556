import Wording

/// Everything that a run can be told, each setting explained by its extremes.
///
/// The three ideas of TD3 are three of them: `bootstrap`, `smoothing` and `delay`. With `.first`, 0
/// and 1 what remains is DDPG, to the last bit.
public struct Settings: Sendable, Equatable {
  /// The widths of the hidden layers.
  ///
  /// 1: it can hardly bend; 1000: slow, and it learns by heart.
  public var hidden = [64, 64]
  /// Transitions in a batch.
  ///
  /// 1: every update follows the luck of one; all: no luck, and no speed.
  public var batch = 128
  /// How far the actor's weights move in a step.
  ///
  /// 0: never; 1: everything is thrown about.
  public var actorRate: Float = 1e-3
  /// How far the critics' weights move in a step.
  public var criticRate: Float = 1e-3
  /// γ, the worth of the next step's value.
  ///
  /// 0: only this reward counts; 1: all the future alike.
  public var discount: Float = 0.99
  /// τ, the share by which targets follow.
  ///
  /// 0: they never move; 1: they are the networks themselves.
  public var tau = 0.005

  /// Which of the two target critics the target believes.
  public enum Bootstrap: String, Sendable {
    /// The smaller of the two: clipped double Q-learning.
    case minimum
    /// Always the first, as if there were no second.
    case first
  }

  /// The first idea of TD3: believe the more cautious critic.
  public var bootstrap = Bootstrap.minimum
  /// The second: noise on the target's action, as a share of the limit.
  ///
  /// 0: none; 1: any action.
  public var smoothing: Float = 0.2
  /// Where that noise is clipped, as a share of the limit.
  ///
  /// 0: there is none left.
  public var smoothingClip: Float = 0.5
  /// The third: critic updates for each update of the actor and of all targets.
  ///
  /// 1: no delay.
  public var delay = 2

  /// The noise on the actions with which it explores.
  public var exploration = Exploration.gaussian(deviation: 0.1)
  /// Steps at random before the actor is asked at all.
  ///
  /// 0: it starts with what its first weights do.
  public var warmup = 1_000
  /// Steps before the first update; at least one batch must have been seen.
  public var updateAfter = 1_000
  /// Steps between bursts of updates; as many updates then follow at once.
  public var updateEvery = 1
  /// Transitions remembered.
  ///
  /// A batch: only the present; 1,000,000: all there ever was.
  public var memory = 20_000
  /// Whether a time limit is stored as an end of the world: a mistake, kept for showing it.
  public var timeLimitIsTerminal = false
  /// Steps of the whole run.
  public var steps = 20_000
  /// Steps between evaluations.
  public var evaluateEvery = 2_500

  /// The most of anything that is counted.
  static let most = Int(Int32.max)

  /// The course's own settings.
  public init() {}

  /// The same settings, where a run with them makes sense: an agent relies on that.
  var checked: Settings {
    if let refusal { refuse(refusal) }
    return self
  }

  /// Why a run with these settings makes no sense; nil where it does.
  public var refusal: String? {
    let whole: [(String, Int, Int)] = [
      ("batch", batch, 1), ("delay", delay, 1), ("memory", memory, 1), ("steps", steps, 1),
      ("update-every", updateEvery, 1), ("evaluate-every", evaluateEvery, 1),
      ("warmup", warmup, 0), ("update-after", updateAfter, 0),
    ]
    for (name, value, least) in whole where value < least {
      return "\(name) is \(value): give it at least \(least)"
    }
    // Places in the memory are numbers of 32 bits, and sums of steps shall not overflow.
    for (name, value, _) in whole where value > Settings.most {
      return "\(name) is \(value): give it at most \(Settings.most)"
    }
    if hidden.isEmpty || hidden.contains(where: { $0 < 1 }) {
      return "hidden is \(hidden): give every layer at least one unit"
    }
    guard (0...1).contains(tau) else { return "tau is \(tau): give it a number from 0.0 to 1.0" }
    let shares: [(String, Float, ClosedRange<Float>)] = [
      ("discount", discount, 0...1), ("actor-rate", actorRate, 0...1),
      ("critic-rate", criticRate, 0...1), ("smoothing", smoothing, 0...10),
      ("smoothing-clip", smoothingClip, 0...10),
    ]
    for (name, value, range) in shares where !range.contains(value) {
      return "\(name) is \(value): give it a number from \(range.lowerBound) to \(range.upperBound)"
    }
    if let refusal = exploration.refusal { return refusal }
    if memory < batch {
      return "memory is \(memory) and batch \(batch): let the memory hold at least a batch"
    }
    if steps <= max(warmup, updateAfter) {
      return "steps is \(steps) and the warm-up alone takes \(max(warmup, updateAfter)): "
        + "give it more steps, or less warm-up"
    }
    return nil
  }

  /// How many updates a run has made after so many steps: one a step, in bursts, as soon as it may.
  func updates(after steps: Int) -> Int {
    let idle = max(updateAfter, batch - 1)
    guard steps > idle else { return 0 }
    return (steps / updateEvery - idle / updateEvery) * updateEvery
  }
}
