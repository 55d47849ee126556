import Agents
import Autodiff

var settings = Settings()
settings.discount = 0.95
settings.exploration = .gaussian(deviation: 0.3)
settings.warmup = 500
settings.updateAfter = 500
settings.steps = 5_000
settings.evaluateEvery = 1_000

// One run, and what its policy is worth on a hundred fixed starts: the sum of rewards, at best 0.
var training = try Training<TD3>(settings, in: Sled(), seed: 1)
let workspace = Workspace()
print("  step   mean return")
try training.run(in: workspace) { report in
  guard let found = report.evaluation else { return }
  print(padded("\(report.step)", 6), padded(hundredths(found.mean), 13))
}

// One episode without noise, from standing still at 1.
print("\n  time    place    speed     push")
var sled = Sled()
var seen = try sled.reset(to: [1, 0])
while sled.isUnderWay {
  let push = training.agent.actor(workspace.tensor([seen])).number
  if sled.elapsedSteps % 10 == 0 {
    let row = [Double(sled.elapsedSteps) / 10, sled.place, sled.speed, Double(push)]
    print(row.map { padded(hundredths($0), 8) }.joined(separator: " ").dropFirst(2))
  }
  seen = sled.step([push]).observation
}

/// Two decimals, rounded.
func hundredths(_ number: Double) -> String {
  let whole = Int((number * 100).rounded())
  let digits = "\(abs(whole) % 100)"
  return "\(whole < 0 ? "-" : "")\(abs(whole) / 100).\(digits.count < 2 ? "0" : "")\(digits)"
}

/// At the right of so many columns.
func padded(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}
