import Agents
import Foundation
import Testing

@testable import Comparison

/// A run's two text files, whole and damaged.
struct FileTests {
  private let rows = [(300, 0.1), (600, 1e-17)].map { step, value in
    CurvePoint(
      step: step, mean: -1234.567_890_123_456_7, deviation: value, worst: -1800, estimate: .pi,
      believed: -0.0, measured: -.leastNormalMagnitude, impossible: 1)
  }

  private func experiment(steps: Int = 600) throws -> Experiment {
    var settings = Settings()
    (settings.warmup, settings.updateAfter) = (200, 200)
    (settings.steps, settings.evaluateEvery) = (steps, 300)
    return try Experiment([.td3], in: .pendulum, settings: settings, seeds: [7])
  }

  private func refusal(
    _ text: String, _ settings: SettingsFile? = nil, steps: Int = 600
  ) throws -> String? {
    let experiment = try experiment(steps: steps)
    let settings = settings ?? SettingsFile(experiment.runs[0], of: experiment)
    do {
      _ = try CurveFile.curve(text, of: experiment, settings, path: "runs/curve.csv")
      return nil
    } catch {
      #expect(error.kind == .data)
      return error.description
    }
  }

  @Test func aCurveIsReadBackAsItWas() throws {
    let experiment = try experiment()
    let settings = SettingsFile(experiment.runs[0], of: experiment)
    let text = CurveFile.text(rows, of: settings)
    #expect(try CurveFile.curve(text, of: experiment, settings, path: "x") == rows)
    #expect(
      text.hasPrefix(
        "step,return,return_sd,return_worst,estimate,believed,measured,impossible,check\n"
          + "300,-1234.5678901234567,0.1,-1800.0,"))
  }

  @Test func aDamagedCurveIsRefusedWithTheCure() throws {
    let experiment = try experiment()
    let settings = SettingsFile(experiment.runs[0], of: experiment)
    let good = CurveFile.text(rows, of: settings)
    let cure = "; delete this file and repeat the command, which trains the run again"
    #expect(try refusal(good) == nil)
    #expect(try refusal("") != nil)
    #expect(
      try refusal(String(good.dropLast()))
        == "\"runs/curve.csv\" is damaged: its last line is cut short" + cure)
    #expect(
      try refusal(good.replacing("-1800.0", with: "-18x"))
        == "\"runs/curve.csv\" is damaged: line 2 is not 8 numbers and a check" + cure)
    #expect(
      try refusal(good.replacing("-1800.0", with: "-1900.0"))
        == "\"runs/curve.csv\" is damaged: line 2 does not fit its check" + cure)
    #expect(try refusal(good.replacing("-1800.0", with: "nan")) != nil)
    #expect(try refusal("x" + good) != nil)
    // The check goes on from the settings: a curve of another run is none of this one.
    let other = SettingsFile(Run(.td3, seed: 8), of: experiment)
    #expect(
      try refusal(good, other)
        == "\"runs/curve.csv\" is damaged: line 2 does not fit its check" + cure)
    // A row that is lost, or there twice, breaks the chain or the count.
    let lines = good.split(separator: "\n").map { "\($0)\n" }
    #expect(try refusal((lines[...1]).joined())?.contains("steps 300 instead of 300, 600") == true)
    #expect(
      try refusal("\(lines[0])\(lines[2])")?.contains("line 2 does not fit its check") == true)
    #expect(
      try refusal((lines + [lines[2]]).joined())?.contains("line 4 does not fit its check") == true)
  }

  @Test func everyChangeOfOneByteIsRefused() throws {
    let experiment = try experiment()
    let settings = SettingsFile(experiment.runs[0], of: experiment)
    let texts = [CurveFile.text(rows, of: settings), settings.text]
    for (index, text) in texts.enumerated() {
      let good = Array(text.utf8)
      for place in good.indices {
        for change in [1, 2, 4, 8, 16, 32, 64, 128, 255] as [UInt8] {
          var bytes = good
          bytes[place] ^= change
          let damaged = String(decoding: bytes, as: UTF8.self)
          if index == 0 {
            #expect(try refusal(damaged) != nil, "\(place) \(change)")
          } else {
            #expect(SettingsFile(damaged) == nil, "\(place) \(change)")
          }
        }
      }
    }
  }

  /// Each with a check that fits: what was written is not what can have been.
  @Test(arguments: [
    \CurvePoint.mean, \.deviation, \.worst, \.believed, \.measured, \.impossible,
  ])
  func whatTheWorldNeverGivesIsRefused(
    number: WritableKeyPath<CurvePoint, Double> & Sendable
  ) throws {
    let experiment = try experiment()
    let settings = SettingsFile(experiment.runs[0], of: experiment)
    for value in [-1e9, 1e9] {
      var wrong = rows
      wrong[1][keyPath: number] = value
      if number == \.believed, value < 0 { continue }
      #expect(
        try refusal(CurveFile.text(wrong, of: settings))?.contains(
          "line 3 holds what the world never gives") == true)
    }
  }

  @Test func hugeSettingsAreComparedWithoutBeingCountedOut() throws {
    let experiment = try experiment(steps: Int(Int32.max))
    let settings = SettingsFile(experiment.runs[0], of: experiment)
    #expect(
      try refusal(CurveFile.text(rows, of: settings), settings, steps: Int(Int32.max))?.contains(
        "instead of 300, 600 … 2147483647") == true)
  }

  @Test func settingsAreReadOnce() throws {
    let program = try Program()
    defer { program.clean() }
    #expect(
      try program.run(Program.tiny + ["--out", "o", "--train-only", "--algorithms", "td3"]).status
        == 0)
    let results = try Results(in: program.path("o"))
    for seed in 1...2 {
      try FileManager.default.removeItem(
        atPath: program.path("o/runs/td3/seed-\(seed)/settings.txt"))
    }
    let experiment = try results.experiment()
    #expect(try results.outcome(of: experiment).curves[0].map(\.count) == [2, 2])
    #expect(try Laboratory(experiment, in: results).missing().isEmpty)
  }

  @Test func settingsInAnotherRunsFolderAreRefused() throws {
    let program = try Program()
    defer { program.clean() }
    let words = Program.tiny + ["--out", "o", "--train-only", "--algorithms", "td3"]
    #expect(try program.run(words).status == 0)
    let folder = program.path("o/runs/td3")
    try FileManager.default.removeItem(atPath: "\(folder)/seed-2")
    try FileManager.default.copyItem(atPath: "\(folder)/seed-1", toPath: "\(folder)/seed-2")
    let result = try program.run(words)
    #expect(result.status == 65)
    #expect(
      result.errors.hasPrefix(
        "Error: \"o/runs/td3/seed-2/settings.txt\" is that of td3 seed 1: delete the folder "))
  }

  @Test func settingsAreReadBackAsTheyWere() throws {
    var settings = Settings(.paper)
    settings.delay = 3
    settings.smoothing = 0.3
    let experiment = try Experiment(
      Variant.corners, in: .mountaincar, settings: settings, seeds: [7])
    for run in experiment.runs {
      let file = SettingsFile(run, of: experiment)
      let read = try #require(SettingsFile(file.text))
      #expect(read == file)
      let (found, world, own) = try #require(read.run())
      #expect(found == run && world == .mountaincar)
      #expect(own.hidden == [400, 300] && own.steps == 1_000_000)
      if run.variant.ideas.contains(.delay) { #expect(own.delay == 3) }
    }
    let good = SettingsFile(experiment.runs[0], of: experiment).text
    #expect(SettingsFile(String(good.dropLast())) == nil)
    #expect(SettingsFile(good.replacing("batch = 100", with: "batch")) == nil)
    #expect(SettingsFile(good.replacing("batch = 100", with: "batch = 101")) == nil)
    #expect(SettingsFile(good.replacing("batch", with: "botch")) == nil)
    #expect(SettingsFile("") == nil)
  }
}

extension String {
  fileprivate func replacing(_ part: String, with other: String) -> String {
    guard let range = range(of: part) else { return self }
    return replacingCharacters(in: range, with: other)
  }
}
