import Wording

// Every operation is its forward line with its pullback beside it.

extension Tensor {
  /// Adds number by number.
  public static func + (a: Tensor, b: Tensor) -> Tensor {
    a.paired(with: b, "add", kernels.add).recorded(as: "+", a, b) { back in
      back.passToA(back.gradient)
      back.passToB(back.gradient)
    }
  }

  /// Subtracts number by number.
  public static func - (a: Tensor, b: Tensor) -> Tensor {
    a.paired(with: b, "subtract", kernels.subtract).recorded(as: "−", a, b) { back in
      back.passToA(back.gradient)
      back.passToB(-back.gradient)
    }
  }

  /// Multiplies number by number.
  public static func * (a: Tensor, b: Tensor) -> Tensor {
    a.paired(with: b, "multiply", kernels.multiply).recorded(as: "×", a, b) { back in
      back.passToA(back.gradient * back.b)
      back.passToB(back.gradient * back.a)
    }
  }

  /// Each number times itself.
  public func squared() -> Tensor { self * self }

  /// Every number times a factor.
  public static func * (factor: Real, a: Tensor) -> Tensor { a.affine(factor, 0) }

  /// Every number and a constant.
  public static func + (constant: Real, a: Tensor) -> Tensor { a.affine(1, constant) }

  /// A constant less every number.
  public static func - (constant: Real, a: Tensor) -> Tensor { a.affine(-1, constant) }

  /// The opposite of every number.
  public static prefix func - (a: Tensor) -> Tensor { a.affine(-1, 0) }

  private func affine(_ factor: Real, _ constant: Real) -> Tensor {
    let y = blank()
    kernels.affine(count, start, factor, constant, y.start)
    return y.recorded(as: "affine", self, factor: factor) { back in
      back.passToA(back.factor * back.gradient)
    }
  }

  private func paired(
    with b: Tensor, _ verb: String,
    _ loop: (Int, UnsafePointer<Real>, UnsafePointer<Real>, UnsafeMutablePointer<Real>) -> Void
  ) -> Tensor {
    if let refusal = refusal(verb, b) { refuse(refusal) }
    let y = blank()
    loop(count, start, b.start, y.start)
    return y
  }
}
