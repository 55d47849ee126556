import Agents
import Autodiff
import Environments
import Foundation

var settings = Settings(.mountaincar)
settings.warmup = 0
settings.updateAfter = 0
settings.steps = 20_000
settings.evaluateEvery = 2_500

/// Trains on, and prints what each evaluation finds.
func run(_ training: inout Training<TileAgent>, until step: Int) throws {
  try training.run(until: step, in: Workspace()) { report in
    guard let found = report.evaluation else { return }
    let row = [("\(report.step)", 6), (tenths(found.mean), 12), ("\(report.episodes)", 9)]
    print(row.map { padded($0, $1) }.joined(separator: " "))
  }
}

// The flag is worth 100, and pushing costs: who never finds it learns to stand still, for 0.
var training = try Training<TileAgent>(settings, in: MountainCarContinuous(), seed: 1)
print("  step  mean return  episodes")
try run(&training, until: 10_000)

// Stopped half-way, written into a file, and taken up again.
let path = NSTemporaryDirectory() + "tiles-\(getpid()).safetensors"
try training.save(to: path)
var resumed = try Training<TileAgent>(resuming: path, in: MountainCarContinuous(), as: settings)
try FileManager.default.removeItem(atPath: path)
print("     (stopped, saved and resumed)")
try run(&resumed, until: 20_000)

// One that was never stopped comes to the same bits: weights, dice, curve and all.
try training.run(in: Workspace())
let isSame = try training.checkpoint() == resumed.checkpoint()
print(isSame ? "\nStopped or not, it ends with the same bits." : "\nThe two have parted!")

// A trip from the bottom of the valley at rest, with the place of the car every tenth step.
print("\n  step  from the left wall to the flag")
var car = MountainCarContinuous()
var observation = try car.reset(to: [-0.5, 0])
let workspace = Workspace()
while car.isUnderWay {
  if car.elapsedSteps % 10 == 0 { draw(car) }
  let state = workspace.tensor([observation])
  observation = car.step(resumed.agent.act(state, in: workspace).numbers).observation
}
draw(car)

func draw(_ car: MountainCarContinuous) {
  let column = Int(((car.position + 1.2) * 30).rounded())
  print(padded("\(car.elapsedSteps)", 6), " " + String(repeating: "·", count: column) + "o")
}

/// One decimal, rounded.
func tenths(_ number: Double) -> String {
  let whole = Int((number * 10).rounded())
  return "\(whole < 0 ? "-" : "")\(abs(whole) / 10).\(abs(whole) % 10)"
}

/// At the right of so many columns.
func padded(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}
