import Wording

/// The smaller number of each pair; where they are equal the gradient goes to the first.
public func min(_ a: Tensor, _ b: Tensor) -> Tensor {
  if let refusal = a.refusal("take the minimum of", b) { refuse(refusal) }
  let y = a.blank()
  kernels.minimum(y.count, a.start, b.start, y.start)
  return y.recorded(as: "min", a, b) { back in
    back.passToA(back.where(firstIsSmaller: true))
    back.passToB(back.where(firstIsSmaller: false))
  }
}

extension Tensor {
  /// Each number where it is positive, else 0.
  ///
  /// At 0 its slope counts as 0.
  public func relu() -> Tensor {
    let y = blank()
    kernels.relu(count, start, y.start)
    return y.recorded(as: "relu", self) { back in
      back.passToA(back.gradient.kept(wherePositive: back.output))
    }
  }

  /// The hyperbolic tangent: any number, squeezed between −1 and 1.
  public func tanh() -> Tensor {
    let y = blank()
    kernels.tanh(count, start, y.start)
    return y.recorded(as: "tanh", self) { back in
      let dx = back.gradient.blank()
      kernels.tanh_pullback(dx.count, back.gradient.start, back.output.start, dx.start)
      back.passToA(dx)
    }
  }

  /// Each column times its own factor, such as the limits of an action.
  public func scaled(byColumn factors: [Real]) -> Tensor {
    checkColumns(factors.count, "scale")
    let y = blank()
    kernels.scale(rows, columns, start, factors, y.start)
    return y.recorded(as: "scale", self, perColumn: factors) { back in
      back.passToA(back.gradient.scaled(byColumn: back.perColumn))
    }
  }

  /// Each column held between its own two limits; beyond them the gradient is 0.
  public func clipped(from low: [Real], to high: [Real]) -> Tensor {
    checkColumns(low.count, "clip")
    checkColumns(high.count, "clip")
    let y = blank()
    kernels.clip(rows, columns, start, low, high, y.start)
    return y.recorded(as: "clip", self, perColumn: low, upperPerColumn: high) { back in
      let (a, dx) = (back.a, back.gradient.blank())
      kernels.clip_pullback(
        a.rows, a.columns, back.gradient.start, a.start, back.perColumn, back.upperPerColumn,
        dx.start)
      back.passToA(dx)
    }
  }

  private func checkColumns(_ given: Int, _ verb: String) {
    guard given != columns else { return }
    refuse("cannot \(verb) \(shape) by \(given) numbers: give one for each of \(columns) columns")
  }

  /// These numbers where `y` is positive, else 0.
  func kept(wherePositive y: Tensor) -> Tensor {
    let kept = blank()
    kernels.relu_pullback(count, start, y.start, kept.start)
    return kept
  }
}

extension Backward {
  fileprivate func `where`(firstIsSmaller: Bool) -> Tensor {
    let kept = gradient.blank()
    kernels.minimum_pullback(
      kept.count, gradient.start, a.start, b.start, firstIsSmaller, kept.start)
    return kept
  }
}
