import Kernels
import Random
import Testing

/// Products against their definition, written out one number at a time.
struct ProductTests {
  static let sizes = [1, 2, 3, 6, 7, 8, 17, 31, 33, 64, 100, 300, 400]
  let kernels = best

  @Test(arguments: sizes)
  func forwardIsAChainOfMultiplyAddsOrASumInLanes(inputs: Int) {
    for outputs in ProductTests.sizes {
      let (x, w) = (numbers(5 * inputs, 1), numbers(inputs * outputs, 2))
      let bias = numbers(outputs, 3)
      var y = Array(repeating: Float.nan, count: 5 * outputs)
      kernels.forward(5, inputs, outputs, x, w, bias, &y, true)
      for row in 0..<5 {
        for column in 0..<outputs {
          let terms = (0..<inputs).map { (x[row * inputs + $0], w[$0 * outputs + column]) }
          let start = bias[column]
          let sum = outputs < 8 ? inLanes(terms) + start : chain(terms, start)
          #expect(y[row * outputs + column] == max(sum, 0), "\(inputs)×\(outputs)")
        }
      }
    }
  }

  @Test(arguments: sizes)
  func byInputIsTheProductWithTheTransposedWeights(inputs: Int) {
    for outputs in ProductTests.sizes {
      let (dy, w) = (numbers(5 * outputs, 1), numbers(inputs * outputs, 2))
      var dx = Array(repeating: Float.nan, count: 5 * inputs)
      kernels.by_input(5, inputs, outputs, dy, w, &dx)
      for row in 0..<5 {
        for column in 0..<inputs {
          let terms = (0..<outputs).map { (dy[row * outputs + $0], w[column * outputs + $0]) }
          let sum = inputs < 8 ? inLanes(terms) : chain(terms, 0)
          #expect(dx[row * inputs + column] == sum, "\(inputs)×\(outputs)")
        }
      }
    }
  }

  @Test(arguments: sizes)
  func byWeightsAddsUpOverTheBatch(inputs: Int) {
    for outputs in ProductTests.sizes {
      let rows = 19
      let (x, dy) = (numbers(rows * inputs, 1), numbers(rows * outputs, 2))
      let before = numbers(inputs * outputs, 3)
      var dw = before
      var db = Array(repeating: Float(0.5), count: outputs)
      kernels.by_weights(rows, inputs, outputs, x, dy, &dw, &db)
      for i in 0..<inputs {
        for j in 0..<outputs {
          let terms = (0..<rows).map { (x[$0 * inputs + i], dy[$0 * outputs + j]) }
          let start = before[i * outputs + j]
          let sum = (2..<8).contains(outputs) ? start + chain(terms, 0) : chain(terms, start)
          #expect(dw[i * outputs + j] == sum, "\(inputs)×\(outputs)")
        }
      }
      for j in 0..<outputs {
        let exact = (0..<rows).reduce(0.5) { $0 + Double(dy[$1 * outputs + j]) }
        #expect(abs(Double(db[j]) - exact) < 1e-4)
      }
    }
  }

  @Test func aRowDoesNotDependOnTheOthers() {
    for (inputs, outputs) in [(4, 64), (64, 64), (64, 1), (300, 6), (23, 256)] {
      let (x, w) = (numbers(37 * inputs, 1), numbers(inputs * outputs, 2))
      let bias = numbers(outputs, 3)
      var together = Array(repeating: Float.nan, count: 37 * outputs)
      kernels.forward(37, inputs, outputs, x, w, bias, &together, false)
      for row in 0..<37 {
        var alone = Array(repeating: Float.nan, count: outputs)
        let own = Array(x[row * inputs..<(row + 1) * inputs])
        kernels.forward(1, inputs, outputs, own, w, bias, &alone, false)
        #expect(alone == Array(together[row * outputs..<(row + 1) * outputs]))
      }
    }
  }

  @Test func nanComesOutWhereverItWentIn() {
    for special in [Float.nan, .signalingNaN] {
      var y = [Float](repeating: 0, count: 1)
      kernels.relu(1, [special], &y)
      #expect(y[0].isNaN)
      kernels.minimum(1, [special], [1], &y)
      #expect(y[0].isNaN)
      kernels.minimum(1, [1], [special], &y)
      #expect(y[0].isNaN)
      kernels.clip(1, 1, [special], [-1], [1], &y)
      #expect(y[0].isNaN)
      kernels.tanh(1, [special], &y)
      #expect(y[0].isNaN)
      kernels.forward(1, 1, 1, [special], [0], nil, &y, true)
      #expect(y[0].isNaN)
    }
  }
}

private let best = (0..<5).lazy.compactMap { kernels_at($0) }
  .first { kernels_can_run($0.pointee.name) }!.pointee

private func numbers(_ count: Int, _ which: Int) -> [Float] {
  var stream = RandomStream(seed: UInt64(count), "numbers \(which)")
  return (0..<count).map { _ in Float(stream.gaussian()) }
}

private func chain(_ terms: [(Float, Float)], _ start: Float) -> Float {
  terms.reduce(start) { $0.addingProduct($1.0, $1.1) }
}

/// Sixteen lanes, the last part of the terms ending in the last lane; the lanes added by halves.
private func inLanes(_ terms: [(Float, Float)]) -> Float {
  var lanes = [Float](repeating: 0, count: 16)
  let whole = terms.count / 16 * 16
  for (index, term) in terms.enumerated() {
    let shift = index >= whole && whole > 0 ? 16 - (terms.count - whole) : 0
    let lane = (index % 16) + shift
    lanes[lane] = lanes[lane].addingProduct(term.0, term.1)
  }
  for half in [8, 4, 2, 1] {
    for lane in 0..<half { lanes[lane] += lanes[lane + half] }
  }
  return lanes[0]
}
