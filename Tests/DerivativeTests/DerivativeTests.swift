import AutodiffInDouble
import Random
import Testing

/// One table of all operations, every one held against central differences in double precision.
struct DerivativeTests {
  struct Operation: Sendable, CustomTestStringConvertible {
    let name: String
    /// The shapes of its inputs, for a batch of so many rows and so many columns.
    var shapes: @Sendable (Int, Int) -> [(Int, Int)] = { [($0, $1)] }
    let apply: @Sendable ([Tensor]) -> Tensor
    var testDescription: String { name }
  }

  static let pair: @Sendable (Int, Int) -> [(Int, Int)] = { [($0, $1), ($0, $1)] }

  static let twoMore: @Sendable (Int, Int) -> [(Int, Int)] = { [($0, $1), ($0, 2)] }
  static let nineBefore: @Sendable (Int, Int) -> [(Int, Int)] = { [($0, 9), ($0, $1)] }

  static let table: [Operation] = [
    Operation(name: "a + b", shapes: pair) { $0[0] + $0[1] },
    Operation(name: "a − b", shapes: pair) { $0[0] - $0[1] },
    Operation(name: "a × b", shapes: pair) { $0[0] * $0[1] },
    Operation(name: "min(a, b)", shapes: pair) { min($0[0], $0[1]) },
    Operation(name: "3 × a") { 3 * $0[0] },
    Operation(name: "3 + a") { 3 + $0[0] },
    Operation(name: "1 − a") { 1 - $0[0] },
    Operation(name: "−a") { -$0[0] },
    Operation(name: "a²") { $0[0].squared() },
    Operation(name: "relu(a)") { $0[0].relu() },
    Operation(name: "tanh(a)") { $0[0].tanh() },
    Operation(name: "scaled by column") { x in
      x[0].scaled(byColumn: (0..<x[0].columns).map { Double($0) - 1.5 })
    },
    Operation(name: "clipped by column") { x in
      x[0].clipped(
        from: (0..<x[0].columns).map { -0.7 - 0.1 * Double($0) },
        to: (0..<x[0].columns).map { 0.6 + 0.1 * Double($0) })
    },
    Operation(name: "sum") { $0[0].sum() },
    Operation(name: "mean") { $0[0].mean() },
    Operation(name: "the same input twice") { $0[0] * $0[0] + $0[0] },
    Operation(name: "layer of one input") { x in network(x[0].columns, [5, 3])(x[0]) },
    Operation(name: "layer of two inputs", shapes: twoMore) { x in
      network(x[0].columns + 2, [9, 1])(x[0], x[1])
    },
    Operation(name: "layer of two inputs, wide", shapes: nineBefore) { x in
      network(x[1].columns + 9, [17, 10])(x[0], x[1])
    },
  ]

  @Test(arguments: table)
  func agreesWithCentralDifferences(operation: Operation) {
    for (rows, columns) in [(1, 1), (1, 5), (4, 1), (3, 7), (8, 17), (33, 2)] {
      var stream = RandomStream(seed: 9, operation.name)
      let workspace = Workspace()
      let shapes = operation.shapes(rows, columns)
      let numbers = shapes.map { shape in
        (0..<shape.0 * shape.1).map { _ in stream.gaussian() }
      }
      func loss(_ inputs: [Tensor]) -> Tensor {
        let y = operation.apply(inputs)
        var weights = RandomStream(seed: 10, "weights of the sum")
        return (y * workspace.tensor(y.rows, y.columns) { weights.gaussian() }).sum()
      }
      func tensors(_ numbers: [[Double]]) -> [Tensor] {
        zip(shapes, numbers).map { workspace.tensor($0.0, $0.1, $1) }
      }
      for which in shapes.indices {
        var inputs = tensors(numbers)
        inputs[which] = inputs[which].recorded()
        let slopes = loss(inputs).gradient(of: inputs[which])
        for index in numbers[which].indices {
          let step = 1e-5
          let ends = [step, -step].map { step in
            var moved = numbers
            moved[which][index] += step
            return loss(tensors(moved)).number
          }
          let difference = (ends[0] - ends[1]) / (2 * step)
          let slope = slopes.numbers[index]
          #expect(abs(slope - difference) < 1e-7 * (1 + abs(slope)), "input \(which), \(index)")
        }
      }
    }
  }

  @Test(arguments: [[1, 1], [3, 8, 1], [4, 9, 6, 2], [17, 33, 17, 6]], [1, 5, 32])
  func aNetworksWeightsAgreeWithCentralDifferences(sizes: [Int], batch: Int) {
    let workspace = Workspace()
    var stream = RandomStream(seed: 11, "network")
    var network = Perceptron(sizes, from: &stream)
    let x = workspace.tensor(batch, sizes[0]) { stream.gaussian() }
    let learning = network.recorded(in: workspace)
    let gradient = learning(x).squared().mean().gradient(of: learning).numbers
    for index in stride(from: 0, to: network.theta.count, by: max(1, network.theta.count / 150)) {
      let middle = network.theta[index]
      let ends = [1e-5, -1e-5].map { step in
        network.theta[index] = middle + step
        return network(x).squared().mean().number
      }
      network.theta[index] = middle
      let difference = (ends[0] - ends[1]) / 2e-5
      #expect(abs(gradient[index] - difference) < 1e-7 * (1 + abs(difference)), "weight \(index)")
    }
  }

  @Test func theSlopeOfReluAtZeroIsZero() {
    let x = Workspace().tensor(1, 3, [-1, 0, 2]).recorded()
    #expect(x.relu().sum().gradient(of: x).numbers == [0, 0, 1])
  }

  @Test func nothingFlowsBackThroughACut() {
    let x = Workspace().tensor(1, 2, [3, 4]).recorded()
    let loss = (x * x.detached()).sum()
    #expect(loss.gradient(of: x).numbers == [3, 4])
  }
}

private func network(_ inputs: Int, _ sizes: [Int]) -> Perceptron {
  var stream = RandomStream(seed: 12, "layer")
  return Perceptron([inputs] + sizes, from: &stream)
}
