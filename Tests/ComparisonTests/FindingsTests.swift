import Agents
import Environments
import Plotting
import Statistics
import Testing

@testable import Comparison

/// What is said of curves that were made up.
struct FindingsTests {
  static let references: References = {
    do {
      return try References(of: .pendulum, discount: 0.99)
    } catch {
      fatalError("\(error)")
    }
  }()

  /// Two variants, or more, with these final returns.
  private func findings(_ names: String, _ finals: [[Double]], bias: [Double]? = nil) throws
    -> Findings
  {
    var settings = Settings()
    settings.evaluateEvery = 10_000
    let experiment = try Experiment(
      Variant.list(names), in: .pendulum, settings: settings,
      seeds: (1...UInt64(finals[0].count)).map { $0 })
    let curves = finals.enumerated().map { index, finals in
      finals.map { final in
        [(10_000, -1000.0), (20_000, final)].map { step, value in
          CurvePoint(
            step: step, mean: value, deviation: 70, worst: value - 200,
            estimate: -50 + (bias?[index] ?? 0), believed: -50, measured: -50, impossible: 0)
        }
      }
    }
    return Findings(Outcome(experiment, missing: [], curves: curves), FindingsTests.references)
  }

  @Test func referencesAreThoseOfTheSameStarts() throws {
    let references = FindingsTests.references
    #expect(references.lines.map(\.name) == ["random", "energy controller", "optimum"])
    #expect((references.random.value + 1226).magnitude < 15)
    #expect((references.lines[1].value + 150).magnitude < 5)
    #expect((references.best.value + 138).magnitude < 5)
    #expect((references.level + 193).magnitude < 3 && (references.relapse + 356).magnitude < 5)
    #expect(references.possible.upperBound == 0)
    let car = try References(of: .mountaincar, discount: 0.99)
    #expect(car.lines.map(\.name) == ["random", "doing nothing", "pumping"])
    #expect(car.best.value > 85 && (car.random.value + 33).magnitude < 3)
  }

  @Test func aCollapseIsAFallFromTheLevel() {
    func collapses(_ returns: [Double]) -> Int {
      Summary.collapses(returns, FindingsTests.references)
    }
    #expect(collapses([-1400, -900, -300, -150, -150]) == 0)
    #expect(collapses([-150, -300, -150]) == 0)  // a wobble
    #expect(collapses([-150, -400, -500, -900]) == 1)
    #expect(collapses([-150, -400, -150, -400, -150]) == 2)
    #expect(collapses([-220, -400, -220, -400]) == 0)  // it was never up
  }

  @Test func stepsToTheLevelAreTheMedians() throws {
    let up = try findings("td3", [[-140, -140, -500]]).summaries[0]
    #expect(up.stepsToLevel == 20_000 && up.reached == [20_000, 20_000, nil])
    #expect(try findings("td3", [[-140, -500, -500]]).summaries[0].stepsToLevel == nil)
  }

  @Test func aClearDifferenceIsClaimed() throws {
    let found = try findings(
      "ddpg,td3",
      [[-160, -161, -162, -160, -161, -162], [-150, -150, -153, -149, -151, -151]])
    #expect(
      Verdict(found).sentence
        == "TD3 ends 10.3 higher than DDPG on Pendulum-v1 (95 % interval +9.5 to +11.2, 6 paired "
        + "seeds, exact sign-flip p = 0.031).")
    #expect(Verdict(found).remarks == ["That is 0.9 % of the way from random to optimum."])
  }

  @Test func fiveSeedsSupportNoClaim() throws {
    let found = try findings(
      "ddpg,td3", [[-160, -161, -162, -160, -161], [-15, -15, -15, -14, -15]])
    #expect(
      Verdict(found).sentence
        == "No claim: 5 pairs are too few, six are the least (TD3 − DDPG is +146.0).")
  }

  @Test func whatIsNotEstablishedSaysWhatItWouldTake() throws {
    let found = try findings(
      "ddpg,td3",
      [[-160, -150, -160, -150, -160, -150], [-150, -159, -152, -150, -161, -151]])
    let verdict = Verdict(found)
    #expect(
      verdict.sentence.hasPrefix("No difference established between DDPG and TD3 on Pendulum-v1"))
    #expect(verdict.remarks[0].contains("in four of five experiments, takes about "))
    let needed = try #require(found.finals[0].pairsNeeded)
    #expect(verdict.remarks[0].contains("about \(needed) pairs; 6 pairs establish one of "))
  }

  @Test func anAlgorithmAgainstItselfDiffersByZero() throws {
    let found = try findings("td3,td3", [[-150, -151, -152], [-150, -151, -152]])
    #expect(found.summaries.map(\.title) == ["TD3", "TD3 (2)"])
    #expect(
      Verdict(found).sentence
        == "No difference: TD3 (2) − TD3 is 0 on every one of 3 seeds, so nothing is claimed.")
    #expect(Verdict(found).remarks.isEmpty)
  }

  @Test func manyComparisonsAreCorrected() throws {
    let base = [-150.0, -151, -152, -153, -154, -155]
    let better = base.map { $0 + 5 + ($0 == -150 ? 1 : 0) }
    let two = try findings("td3,ddpg", [base, better])
    #expect(two.isEstablished(0))  // p = 0.031
    let three = try findings("td3,td3-delay,ddpg", [base, better, better])
    #expect(!three.isEstablished(0) && three.adjusted == [0.0625, 0.0625])
    #expect(
      Verdict(three).sentence.contains("corrected for 2 comparisons, ends with no difference"))
  }

  @Test func aTableThatIsTooWideGoesOnBelow() {
    let table = Table(
      ["", "one", "two", "three"], [["a", "1", "22", "−3"], ["bb", "10", "2", "3"]])
    #expect(
      table.lines() == [
        "    one  two  three", "───────────────────", "a     1   22     −3", "bb   10    2      3",
      ])
    #expect(
      table.lines(width: 14, isASCII: true) == [
        "    one  two", "------------", "a     1   22", "bb   10    2", "", "    three",
        "---------",
        "a      -3", "bb      3",
      ])
    #expect(table.markdown.hasPrefix("|  | one | two | three |\n| :-- | --: | --: | --: |\n| a |"))
  }

  @Test func settingsThatDifferAreTheThreeIdeas() throws {
    let experiment = try findings("ddpg,td3", [[1], [1]]).experiment
    #expect(experiment.differences.map(\.name) == ["bootstrap", "smoothing", "delay"])
    #expect(experiment.commonFields.count == Settings().fields.count - 3)
  }

  @Test func theLongestRunsComeFirst() throws {
    let experiment = try Experiment(
      Variant.list("ddpg,td3,td3-delay,td3"), in: .pendulum, settings: Settings(), seeds: [1, 2])
    #expect(
      experiment.runs.map { "\($0.variant.name) \($0.seed)" } == [
        "td3-delay 1", "td3-delay 2", "td3 1", "td3 2", "ddpg 1", "ddpg 2",
      ])
  }

  @Test func everyPictureSaysItsMessage() throws {
    let one = try findings("td3", [[-150]])
    let two = try findings("ddpg,td3", [[-150, -151], [-160, -1100]], bias: [20, -10])
    let all = try findings("all", Array(repeating: [-150, -151], count: 8))
    #expect(LearningCurves.chart(one).title == "TD3 has learned after 20,000 steps")
    #expect(LearningCurves.chart(two).title == "Both have learned after 20,000 steps")
    #expect(LearningCurves.chart(all).title == "All have learned after 20,000 steps")
    #expect(FinalReturns.chart(two).title == "Too few seeds for a claim")
    #expect(
      ValueCurves.chart(two).title
        == "At the end DDPG's critic expects 20 too much, TD3's critic expects 10 too little")
  }
}

extension CurvePoint {
  init(
    step: Int, mean: Double, deviation: Double, worst: Double, estimate: Double, believed: Double,
    measured: Double, impossible: Double
  ) {
    let numbers = [mean, deviation, worst, estimate, believed, measured, impossible]
    self.init(line: "\(step)," + numbers.map { "\($0)" }.joined(separator: ","))!
  }
}
