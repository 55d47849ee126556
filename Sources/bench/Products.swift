import Autodiff
import Random

/// The three matrix products of training.
enum ProductForm: String, CaseIterable {
  case forward
  case byInput = "by input"
  case byWeights = "by weights"
}

/// A layer's product and those of its forms that training needs.
struct ProductSize {
  let rows: Int
  let inputs: Int
  let outputs: Int
  var forms = ProductForm.allCases

  var operations: Double { 2 * Double(rows * inputs * outputs) }

  /// Every product of a TD3 update at the named sizes, each once, and a few larger squares.
  ///
  /// Nobody needs the gradient of a first layer's whole input: of the critic's only the columns of
  /// the action.
  static let all: [ProductSize] = {
    var sizes = [
      ProductSize(rows: 64, inputs: 64, outputs: 64),
      ProductSize(rows: 128, inputs: 128, outputs: 128),
      ProductSize(rows: 256, inputs: 256, outputs: 256),
      ProductSize(rows: 100, inputs: 300, outputs: 400),
      ProductSize(rows: 100, inputs: 400, outputs: 300),
    ]
    for size in UpdateSize.all {
      let (batch, state, action) = (size.batch, size.observation, size.action)
      let first: [ProductForm] = [.forward, .byWeights]
      sizes.append(ProductSize(rows: batch, inputs: state, outputs: size.hidden[0], forms: first))
      sizes.append(
        ProductSize(rows: batch, inputs: state + action, outputs: size.hidden[0], forms: first))
      sizes.append(
        ProductSize(rows: batch, inputs: action, outputs: size.hidden[0], forms: [.byInput]))
      sizes.append(ProductSize(rows: batch, inputs: size.hidden[0], outputs: size.hidden[1]))
      sizes.append(ProductSize(rows: batch, inputs: size.hidden[1], outputs: 1))
      if action > 1 {
        sizes.append(ProductSize(rows: batch, inputs: size.hidden[1], outputs: action))
      }
    }
    var seen: Set<[Int]> = []
    return sizes.filter { size in
      seen.insert([size.rows, size.inputs, size.outputs, size.forms.count]).inserted
    }
  }()
}

/// Memory for one product, filled with random numbers.
final class ProductOperands {
  let rows: Int
  let inputs: Int
  let outputs: Int
  let x: UnsafeMutablePointer<Float>
  let w: UnsafeMutablePointer<Float>
  let y: UnsafeMutablePointer<Float>

  init(_ size: ProductSize) {
    (rows, inputs, outputs) = (size.rows, size.inputs, size.outputs)
    var stream = RandomStream(seed: 1, "operands")
    func numbers(_ count: Int) -> UnsafeMutablePointer<Float> {
      let memory = UnsafeMutableRawPointer.allocate(byteCount: count * 4, alignment: 64)
        .bindMemory(to: Float.self, capacity: count)
      for index in 0..<count { memory[index] = Float(stream.gaussian()) }
      return memory
    }
    x = numbers(rows * inputs)
    w = numbers(inputs * outputs)
    y = numbers(rows * outputs)
  }

  deinit {
    x.deallocate()
    w.deallocate()
    y.deallocate()
  }

  /// Our own kernel, without bias or ReLU: exactly what `sgemm` does.
  func callAsFunction(_ form: ProductForm, _ set: InstructionSet) {
    switch form {
    case .forward: set.table.forward(rows, inputs, outputs, x, w, nil, y, false)
    case .byInput: set.table.by_input(rows, inputs, outputs, y, w, x)
    case .byWeights: set.table.by_weights(rows, inputs, outputs, x, y, w, nil)
    }
  }
}

/// How fast one product ran.
struct ProductResult: Encodable {
  let rows: Int
  let inputs: Int
  let outputs: Int
  let form: String
  let gigaflops: Double
  let shareOfPeak: Double
  let spread: Double
  let openBLASGigaflops: Double?

  var cell: String {
    let other = openBLASGigaflops.map { format("%4.0f", $0) } ?? "   –"
    return format("  %4.0f %3.0f %% |", gigaflops, 100 * shareOfPeak) + other
  }

  static func measure(
    _ size: ProductSize, _ form: ProductForm, set: InstructionSet, peak: Double,
    openBLAS: OpenBLAS?, effort: Effort
  ) -> ProductResult {
    let operands = ProductOperands(size)
    var works: [() -> Void] = [{ operands(form, set) }]
    if let openBLAS { works.append { openBLAS(form, operands) } }
    let timings = Timing.interleaved(runs: effort.runs, atLeast: effort.seconds, works)
    let speeds = timings.map { size.operations / $0.median / 1e9 }
    return ProductResult(
      rows: size.rows, inputs: size.inputs, outputs: size.outputs, form: form.rawValue,
      gigaflops: speeds[0], shareOfPeak: speeds[0] / peak, spread: timings[0].spread,
      openBLASGigaflops: speeds.count > 1 ? speeds[1] : nil)
  }
}
