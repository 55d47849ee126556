import Foundation
import TestSupport
import Testing

/// What SciPy and rliable computed; the file says by which calls.
struct Recorded: Decodable {
  struct Pairs: Decodable, CustomTestStringConvertible {
    let name: String
    let first: [Double]
    let second: [Double]
    let mean: Double
    let deviation: Double
    let lower: Double
    let upper: Double
    let p: Double
    let correlation: Double
    let improvement: Double
    var testDescription: String { name }
  }

  struct Bootstrap: Decodable, CustomTestStringConvertible {
    let name: String
    let tasks: [[Double]]
    let iqm: Double
    let lower: Double
    let lowerError: Double
    let upper: Double
    let upperError: Double
    var testDescription: String { name }
  }

  struct Middle: Decodable {
    let numbers: [Double]
    let iqm: Double
    let q: Double
  }

  struct Area: Decodable {
    let x: [Double]
    let y: [Double]
    let height: Double
  }

  let pairs: [Pairs]
  let quantiles: [[Double]]
  let bootstraps: [Bootstrap]
  let middles: [Middle]
  let areas: [Area]

  static let all: Recorded = {
    let file = URL(fileURLWithPath: "\(Repository.fixtures)/statistics.json")
    do {
      return try JSONDecoder().decode(Recorded.self, from: Data(contentsOf: file))
    } catch {
      fatalError("\(file.path): \(error)")
    }
  }()
}

/// Whether two numbers agree to so many parts of the larger.
func agree(_ one: Double, _ other: Double, to tolerance: Double = 1e-12) -> Bool {
  (one - other).magnitude <= tolerance * max(1, one.magnitude, other.magnitude)
}
