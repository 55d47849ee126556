import Foundation
import TensorFiles
import TestSupport
import Testing

/// The agents against recorded updates of PyTorch: every intermediate of the fifteen steps, every
/// gradient, all networks after every update, and Adam's moments, as far as they were recorded.
///
/// The cases are those of the fixtures and of every folder that `GOLDEN_CASES` names, with colons.
struct ParityTests {
  static let cases: [String] = {
    let more = ProcessInfo.processInfo.environment["GOLDEN_CASES"] ?? ""
    let folders =
      ["\(Repository.fixtures)/golden"]
      + more.split(separator: ":").map(String.init)
    return folders.flatMap { folder in
      ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
        .filter { $0.hasSuffix("_f32.safetensors") }.sorted().map { "\(folder)/\($0)" }
    }
  }()

  @Test func thereAreCases() {
    #expect(ParityTests.cases.count >= 7)
  }

  @Test(arguments: cases) func whatWasRecordedComesOutAgain(path: String) throws {
    let recording = try Recording(path)
    let made = try recording.replayed()
    var worst: [Quantity: (error: Float, name: String)] = [:]
    var compared = 0
    for name in recording.results where made.shape(of: name) != nil {
      let (ours, theirs) = (try made.floats(name), try recording.file.floats(name))
      try #require(ours.count == theirs.count, "\(recording.name): \(name)")
      let quantity = Quantity(of: name)
      let error = quantity.error(of: ours, against: theirs, largest: try recording.scale(of: name))
      let tolerance = quantity.tolerance(updates: recording.updates)
      #expect(error <= tolerance, "\(recording.name): \(name) is off by \(error)")
      compared += 1
      if error >= worst[quantity]?.error ?? 0 { worst[quantity] = (error, name) }
    }
    let figures = worst.sorted { $0.key.rawValue < $1.key.rawValue }.map { quantity, worst in
      "\(quantity.rawValue) \(worst.error) (\(worst.name))"
    }
    print(
      "parity: \(recording.name), \(recording.updates) updates, \(compared) tensors compared, "
        + "\(recording.results.count - compared) unknown; worst: "
        + figures.joined(separator: ", "))
    #expect(compared > 0, "\(recording.name): nothing that was recorded could be compared")
  }

  /// Adam's factor 1 − β₂, formed in single precision, is off by 1.3e-5: the moments' measure sees
  /// it, and |a − b| / (1 + |b|) did not.
  @Test func theMeasureOfMomentsSeesAFactorThatWasRoundedTwice() throws {
    let recording = try Recording("\(Repository.fixtures)/golden/td3_small_f32.safetensors")
    let right: Float = 0.001
    let wrong = 1 - Float(0.999)
    var layers = 0
    for name in recording.results where name.hasSuffix(".v") {
      let square = try recording.file.floats(name)
      let largest = try recording.scale(of: name)
      guard square.contains(largest) else { continue }
      let spoiled = square.map { $0 * (wrong / right) }
      let error = Quantity.moment.error(of: spoiled, against: square, largest: largest)
      #expect(error > 2 * Quantity.moment.tolerance(updates: 10), "\(name): \(error)")
      #expect(Quantity.value.error(of: spoiled, against: square, largest: largest) < error / 10)
      layers += 1
    }
    #expect(layers == 9, "one of each layer, of its weights or its biases")
  }
}

extension Recording {
  /// The largest magnitude in a recorded tensor, its layer's weights and biases taken together: a
  /// single bias may have a slope in which all of a batch cancels.
  fileprivate func scale(of name: String) throws -> Float {
    let both = Set([
      name.replacing(".bias", with: ".weight"), name.replacing(".weight", with: ".bias"),
    ])
    let numbers = try both.filter { file.shape(of: $0) != nil }.flatMap { try file.floats($0) }
    return numbers.map(abs).max() ?? 0
  }
}

/// What a recorded tensor holds; each has the measure that sees its errors.
private enum Quantity: String {
  /// Actions, values, targets, losses.
  case value
  /// Weights and biases.
  case weight
  /// Slopes by weights and by actions; most are far below 1.
  case gradient
  /// Adam's means and squares; squares are tiny.
  case moment

  init(of name: String) {
    self =
      name.hasPrefix("adam.")
      ? .moment
      : name.contains(".grad.") || name.hasSuffix(".dloss_daction")
        ? .gradient : name.contains(".after.") ? .weight : .value
  }

  /// The largest difference: of a value against 1 + |value|, else against the largest number of its
  /// layer, for a layer of small numbers is as easily wrong as one of large ones.
  func error(of ours: [Float], against theirs: [Float], largest: Float) -> Float {
    zip(ours, theirs).map { ours, theirs in
      if ours == theirs { return 0 }
      let error = abs(ours - theirs) / (self == .value ? 1 + abs(theirs) : largest)
      return error.isNaN ? .infinity : error
    }.max() ?? 0
  }

  /// How far single precision may be off; in a long run it drifts by itself.
  func tolerance(updates: Int) -> Float {
    if updates > 50 { return 1e-5 }
    return switch self {
    case .value, .weight: 1e-6
    case .gradient, .moment: 4e-6
    }
  }
}
