import Autodiff
import Options
import Terminal

let json = Parameter.flag("json", "Print JSON, for a program to read")
let quick = Parameter.flag("quick", "Measure for a shorter time, and more roughly")
let updates = Parameter.flag("updates", "Measure the updates alone")
let choices = Command(
  "bench", "How fast the engine is, beside what this machine could do at best.",
  examples: [
    ("bench", "the products, the updates and a whole run, measured"),
    ("TD3_KERNELS=avx2 bench", "the same with another set of instructions"),
    ("bench --json", "the same for a program to read"),
  ], options: [json, quick, updates]
).choices()

if let refusal = InstructionSet.refusal {
  exit(with: Ending(text: "Error: \(refusal)\n", code: 1))
}
let output = Output.standard(.current())
let effort = choices[quick] ? Effort.quick : .full
let report = try Report(effort: effort, onlyUpdates: choices[updates]) { line in
  if !choices[json] { output.print(line) }
}
if choices[json] { output.print(try report.json()) }
