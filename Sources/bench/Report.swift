import Autodiff
import Foundation

/// All that was measured; said line by line while it is, and once more as JSON if asked.
struct Report: Encodable {
  let machine: Machine
  var products: [ProductResult] = []

  init(effort: Effort, say: (String) -> Void) {
    let set = InstructionSet.current
    machine = Machine(set: set, effort: effort)
    let openBLAS = OpenBLAS()
    say("\(machine.processor), instructions: \(machine.instructionSet), one core")
    say(
      format(
        "peak of multiply-adds in registers: %.1f GFLOP/s (spread %.0f %%)", machine.peakGigaflops,
        100 * machine.peakSpread))
    say("")
    say("Matrix products: GFLOP/s, share of that peak, and OpenBLAS on the same machine")
    say("(median of \(effort.runs) interleaved runs; – where training needs no such product)")
    if openBLAS == nil { say("OpenBLAS: skipped, ./setup.sh --checks brings it") }
    say("")
    say(" batch   in    out        forward           by input         by weights")
    for size in ProductSize.all {
      var line = format("%6d %4d → %4d ", size.rows, size.inputs, size.outputs)
      for form in ProductForm.allCases {
        guard size.forms.contains(form) else {
          line += "             –      "
          continue
        }
        let result = ProductResult.measure(
          size, form, set: set, peak: machine.peakGigaflops, openBLAS: openBLAS,
          effort: effort)
        products.append(result)
        let other = result.openBLASGigaflops.map { format("%4.0f", $0) } ?? "   –"
        line += format("  %4.0f %3.0f %% |%@", result.gigaflops, 100 * result.shareOfPeak, other)
      }
      say(line)
    }
    let spreads = products.map(\.spread).sorted()
    say("")
    say(
      format(
        "spread of the runs, (longest − shortest) / median: %.0f %% in the middle, %.0f %% at worst",
        100 * spreads[spreads.count / 2], 100 * (spreads.last ?? 0)))
  }

  mutating func measureUpdates(effort: Effort, say: (String) -> Void) {
    say("")
    say("TD3 updates")
    for size in UpdateSize.all {
      let result = UpdateResult.measure(size, set: .current, effort: effort)
      say(format("%@: %.1f us, spread %.0f %%, allocations %.1f", result.name, result.microseconds, 100 * result.spread, result.allocations))
    }
  }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}

func format(_ format: String, _ values: CVarArg...) -> String {
  String(format: format, arguments: values.map { $0 is String ? ($0 as! NSString) : $0 })
}
