import Platform

/// OpenBLAS on one thread, where this machine has it: a measuring stick, not a dependency.
struct OpenBLAS {
  // Order, transposes, sizes, alpha, a, its row length, b, its row length, beta, c, its row length.
  typealias Multiply =
    @convention(c) (
      Int32, Int32, Int32, Int32, Int32, Int32, Float, UnsafePointer<Float>, Int32,
      UnsafePointer<Float>, Int32, Float, UnsafeMutablePointer<Float>, Int32
    ) -> Void

  private let multiply: Multiply

  /// Loads the library; nil where there is none.
  init?() {
    setenv("OPENBLAS_NUM_THREADS", "1", 1)
    guard let library = dlopen("libopenblas.so.0", RTLD_NOW | RTLD_LOCAL),
      let symbol = dlsym(library, "cblas_sgemm")
    else { return nil }
    multiply = unsafeBitCast(symbol, to: Multiply.self)
  }

  /// The product that our kernel of that form computes.
  func callAsFunction(_ form: ProductForm, _ p: ProductOperands) {
    let (rows, inputs, outputs) = (Int32(p.rows), Int32(p.inputs), Int32(p.outputs))
    let (rowMajor, plain, transposed): (Int32, Int32, Int32) = (101, 111, 112)
    switch form {
    case .forward:
      multiply(
        rowMajor, plain, plain, rows, outputs, inputs, 1, p.x, inputs, p.w, outputs, 0, p.y, outputs
      )
    case .byInput:
      multiply(
        rowMajor, plain, transposed, rows, inputs, outputs, 1, p.y, outputs, p.w, outputs, 0, p.x,
        inputs)
    case .byWeights:
      multiply(
        rowMajor, transposed, plain, inputs, outputs, rows, 1, p.x, inputs, p.y, outputs, 1, p.w,
        outputs)
    }
  }
}
