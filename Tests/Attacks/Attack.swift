import Foundation
import Random
import Synchronization
import TestSupport

/// One kind of attack on the built programs, of which many are tried.
struct Attack: Sendable {
  /// How it is called on the command line.
  let name: String
  /// What must hold however it comes out, in a sentence.
  let promise: String
  /// How many there are when all are tried.
  let count: Int
  /// Whether two may go on at the same time.
  var isParallel = true
  /// Makes the attack of that number with its own dice.
  let attempt: @Sendable (_ number: Int, _ dice: inout RandomStream) throws -> Outcome

  /// What came of one attack.
  enum Outcome: Sendable {
    /// The promise held, in this manner: `refused`, `same bits`.
    case held(String)
    /// It did not; with all that is needed to see why.
    case broke(String)
  }

  /// The kinds there are.
  static let all: [Attack] = [
    arguments, limits, paths, damage, kills, gnuplots, corners, environments, terminals,
  ]

  /// Makes them all, or a tenth of them, chosen by the seed.
  func run(isFull: Bool, seed: UInt64, only: Int?) -> Tally {
    var chosen = Array(0..<count)
    if let only {
      chosen = [only]
    } else if !isFull {
      var dice = RandomStream(seed: seed, "which of \(name)")
      dice.shuffle(&chosen)
      chosen = chosen.prefix(max(1, (count + 9) / 10)).sorted()
    }
    let numbers = chosen
    let tally = Mutex(Tally())
    @Sendable func attack(_ place: Int) {
      let number = numbers[place]
      var dice = RandomStream(seed: seed, "\(name) \(number)")
      let outcome: Outcome
      do { outcome = try attempt(number, &dice) } catch { outcome = .broke("\(error)") }
      tally.withLock { $0.note(outcome, of: number) }
    }
    if isParallel {
      DispatchQueue.concurrentPerform(iterations: numbers.count, execute: attack)
    } else {
      numbers.indices.forEach(attack)
    }
    return tally.withLock { $0 }
  }
}

/// How many attacks were made, and what came of them.
struct Tally: Sendable {
  private(set) var manners: [String: Int] = [:]
  private(set) var failures: [(number: Int, why: String)] = []

  mutating func note(_ outcome: Attack.Outcome, of number: Int) {
    switch outcome {
    case .held(let manner): manners[manner, default: 0] += 1
    case .broke(let why): failures.append((number, why))
    }
  }

  func summary(of attack: Attack) -> String {
    let held = manners.values.reduce(0, +)
    let parts = manners.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    var lines = [
      "\(attack.name): \(held) of \(held + failures.count) held (\(parts.joined(separator: ", ")))"
    ]
    for failure in failures.sorted(by: { $0.number < $1.number }).prefix(10) {
      lines.append("  number \(failure.number): \(failure.why)")
    }
    if !failures.isEmpty { lines.append("  the promise: \(attack.promise)") }
    return lines.joined(separator: "\n")
  }
}
