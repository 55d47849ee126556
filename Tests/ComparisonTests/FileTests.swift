import Agents
import Foundation
import Testing

@testable import Comparison

/// A run's two text files, whole and damaged.
struct FileTests {
  private let rows = [(300, 0.1), (600, 1e-17)].map { step, value in
    CurvePoint(
      step: step, mean: -1234.567_890_123_456_7, deviation: value, worst: -1800, estimate: .pi,
      believed: -0.0, measured: .leastNormalMagnitude, impossible: 1)
  }

  @Test func aCurveIsReadBackAsItWas() throws {
    let text = CurveFile.text(rows)
    #expect(try CurveFile.curve(text, evaluations: [300, 600], path: "x") == rows)
    #expect(
      text.hasPrefix(
        "step,return,return_sd,return_worst,estimate,believed,measured,impossible\n"
          + "300,-1234.5678901234567,0.1,-1800.0,"))
  }

  @Test func aDamagedCurveIsRefusedWithTheCure() {
    let good = CurveFile.text(rows)
    func refusal(_ text: String, _ steps: [Int] = [300, 600]) -> String? {
      do {
        _ = try CurveFile.curve(text, evaluations: steps, path: "runs/curve.csv")
        return nil
      } catch {
        #expect(error.kind == .data)
        return error.description
      }
    }
    let cure = "; delete this file and repeat the command, which trains the run again"
    #expect(refusal(good) == nil)
    #expect(refusal("") != nil)
    #expect(
      refusal(String(good.dropLast()))
        == "\"runs/curve.csv\" is damaged: its last line is cut short"
        + cure)
    #expect(
      refusal(good.replacing("-1800.0", with: "-18x"))
        == "\"runs/curve.csv\" is damaged: line 2 is "
        + "not 8 numbers" + cure)
    #expect(refusal(good.replacing("-1800.0", with: "nan")) != nil)
    #expect(
      refusal(good, [300, 600, 900]) == "\"runs/curve.csv\" is damaged: it has rows for the steps "
        + "300, 600 instead of 300, 600, 900" + cure)
    #expect(refusal("x" + good) != nil)
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
    #expect(SettingsFile(good.replacing("batch = 100", with: "batch = x"))?.run() == nil)
    #expect(SettingsFile("") == nil)
  }
}

extension String {
  fileprivate func replacing(_ part: String, with other: String) -> String {
    guard let range = range(of: part) else { return self }
    return replacingCharacters(in: range, with: other)
  }
}
