import Autodiff
import Foundation

let help = """
  EXAMPLES
    bench                 the products and the updates, measured
    bench --json          the same for a program to read
    bench --quick         shorter and rougher
    TD3_KERNELS=avx2 bench   with another set of instructions

  USAGE: bench [--json] [--quick] [--help]
  """

var wantsJSON = false
var effort = Effort.full
for argument in CommandLine.arguments.dropFirst() {
  switch argument {
  case "--json": wantsJSON = true
  case "--quick": effort = .quick
  case "--help", "-h":
    print(help)
    exit(0)
  default:
    let message = "Error: unknown option '\(argument)'\nUsage: bench [--json] [--quick] [--help]\n"
    FileHandle.standardError.write(Data(message.utf8))
    exit(64)
  }
}

let report = try Report(effort: effort) { line in
  if !wantsJSON { print(line) }
}
if wantsJSON { print(try report.json()) }
