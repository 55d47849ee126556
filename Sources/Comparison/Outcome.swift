/// An experiment that is done: the curve of every variant and seed.
public struct Outcome: Sendable {
  /// What was compared, with the seeds that every variant has.
  public let experiment: Experiment
  /// Runs that were asked for and are not done; their seeds are left out for all.
  public let missing: [Run]
  /// The curves, by variant and seed in the order of the experiment.
  public let curves: [[[CurvePoint]]]

  init(_ experiment: Experiment, missing: [Run], curves: [[[CurvePoint]]]) {
    self.experiment = experiment
    self.missing = missing
    self.curves = curves
  }
}
