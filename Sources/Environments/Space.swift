import Wording

/// The numbers allowed in an observation or an action: a range for each.
public struct Space: Sendable, Equatable {
  /// The least of each number.
  public let low: [Float]
  /// The greatest of each number.
  public let high: [Float]

  /// The space between two corners.
  public init(low: [Float], high: [Float]) {
    if let refusal = Space.refusal(low, high) { refuse(refusal) }
    self.low = low
    self.high = high
  }

  /// How many numbers there are.
  public var dimensions: Int { low.count }

  /// Whether each number lies in its range, the ends included.
  public func contains(_ numbers: [Float]) -> Bool {
    numbers.count == dimensions
      && numbers.indices.allSatisfy { low[$0] <= numbers[$0] && numbers[$0] <= high[$0] }
  }

  /// Why there is no such space; nil where there is.
  static func refusal(_ low: [Float], _ high: [Float]) -> String? {
    guard low.count == high.count, !low.isEmpty else {
      return "a space with \(low.count) lower and \(high.count) upper limits: give one of each for"
        + " every dimension, and at least one dimension"
    }
    for index in low.indices where !(low[index] <= high[index]) {
      return "a space whose dimension \(index + 1) reaches from \(low[index]) to \(high[index]):"
        + " give two numbers, the lower limit first"
    }
    return nil
  }
}
