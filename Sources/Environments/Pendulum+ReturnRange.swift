extension Pendulum {
  /// From the worst reward for ever, −(π² + 0.1·θ̇² + 0.001·u²) at the limits, to none at all.
  public func returnRange(discount: Double) -> ClosedRange<Double> {
    checkDiscount(discount)
    let worst = Double.pi * Double.pi + 0.1 * maxSpeed * maxSpeed + 0.001 * maxTorque * maxTorque
    return (-worst / (1 - discount))...0
  }
}
