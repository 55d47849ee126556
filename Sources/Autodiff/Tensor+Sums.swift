extension Tensor {
  /// The sum of all numbers.
  public func sum() -> Tensor { total("sum", 1) }

  /// The mean of all numbers.
  public func mean() -> Tensor { total("mean", 1 / Real(count)) }

  private func total(_ operation: StaticString, _ factor: Real) -> Tensor {
    let y = blank(1, 1)
    y.start[0] = kernels.sum(count, start) * factor
    return y.recorded(as: operation, self, factor: factor) { back in
      let dx = back.a.blank()
      dx.start.update(repeating: back.gradient.start[0] * back.factor, count: dx.count)
      back.passToA(dx)
    }
  }

  /// How long the numbers are as one vector: the root of the sum of their squares.
  public var norm: Real { plain.squared().sum().number.squareRoot() }
}
