/// A named size of networks and batch, at which peers are measured too.
struct UpdateSize {
  let hidden: [Int]
  let batch: Int
  let observation: Int
  let action: Int

  var name: String {
    "\(hidden[0])-\(hidden[1]), batch \(batch), \(observation)/\(action)"
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

/// How long to measure.
struct Effort {
  let runs: Int
  let seconds: Double

  static let full = Effort(runs: 15, seconds: 2e-3)
  static let quick = Effort(runs: 3, seconds: 2e-4)
}
