/// A named size of networks and batch, at which peers are measured too.
struct UpdateSize {
  let hidden: [Int]
  let batch: Int
  let observation: Int
  let action: Int

  var name: String {
    "\(hidden[0])-\(hidden[1]), batch \(batch), \(observation)/\(action)"
  }

  /// The products of two TD3 updates in their order, the second with the actor's turn.
  var products: [ProductCall] {
    let critic = [observation + action] + hidden + [1]
    let actor = [observation] + hidden + [action]
    func layers(_ sizes: [Int]) -> [(Int, Int)] { Array(zip(sizes, sizes.dropFirst())) }
    func forward(_ sizes: [Int]) -> [ProductCall] {
      layers(sizes).map { ProductCall(form: .forward, rows: batch, inputs: $0, outputs: $1) }
    }
    func backward(_ sizes: [Int], weights: Bool, columns: Int) -> [ProductCall] {
      layers(sizes).enumerated().reversed().flatMap { index, layer in
        let inputs = index == 0 ? columns : layer.0
        let byWeights = ProductCall(
          form: .byWeights, rows: batch, inputs: layer.0, outputs: layer.1)
        let byInput = ProductCall(form: .byInput, rows: batch, inputs: inputs, outputs: layer.1)
        return (weights ? [byWeights] : []) + (inputs > 0 ? [byInput] : [])
      }
    }
    let critics = (0..<2).flatMap { _ in forward(critic) }
    let learning = (0..<2).flatMap { _ in backward(critic, weights: true, columns: 0) }
    let one = forward(actor) + critics + critics + learning
    let turn =
      forward(actor) + forward(critic) + backward(critic, weights: false, columns: action)
      + backward(actor, weights: true, columns: 0)
    return one + one + turn
  }

  static let all = [
    UpdateSize(hidden: [32, 32], batch: 32, observation: 3, action: 1),
    UpdateSize(hidden: [64, 64], batch: 64, observation: 3, action: 1),
    UpdateSize(hidden: [64, 64], batch: 128, observation: 3, action: 1),
    UpdateSize(hidden: [256, 256], batch: 256, observation: 17, action: 6),
    UpdateSize(hidden: [400, 300], batch: 100, observation: 17, action: 6),
    UpdateSize(hidden: [256, 256], batch: 256, observation: 3, action: 1),
  ]
}

/// One product of an update.
struct ProductCall {
  let form: ProductForm
  let rows: Int
  let inputs: Int
  let outputs: Int

  var operations: Double { 2 * Double(rows * inputs * outputs) }
}

/// How long to measure.
struct Effort {
  let runs: Int
  /// The length of one run of a product.
  let seconds: Double
  /// The length of a training run.
  let steps: Int

  static let full = Effort(runs: 15, seconds: 2e-3, steps: 20_000)
  static let quick = Effort(runs: 3, seconds: 2e-4, steps: 2_500)
}
