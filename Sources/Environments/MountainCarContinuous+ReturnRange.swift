extension MountainCarContinuous {
  /// From pushing with all force for ever to reaching the goal at once.
  public func returnRange(discount: Double) -> ClosedRange<Double> {
    checkDiscount(discount)
    return (-0.1 / (1 - discount))...100
  }
}
