import Autodiff
import Foundation

/// All that was measured; said line by line while it is, and once more as JSON if asked.
struct Report: Encodable {
  let machine: Machine
  private(set) var products: [ProductResult] = []
  private(set) var updates: [UpdateResult] = []
  private(set) var run: RunResult?

  init(effort: Effort, onlyUpdates: Bool, say: (String) -> Void) throws {
    let set = InstructionSet.current
    machine = Machine(set: set, effort: effort)
    say("\(machine.processor), instructions: \(machine.instructionSet), one core")
    say(
      format(
        "peak of multiply-adds in registers: %.1f GFLOP/s (spread %.0f %%)", machine.peakGigaflops,
        100 * machine.peakSpread))

    if !onlyUpdates { measureProducts(set: set, effort: effort, say: say) }

    say("\nTD3 updates, in the mean over the actor's turns (every second one)")
    say(UpdateResult.header)
    for size in UpdateSize.all {
      let result = UpdateResult.measure(size, set: set, effort: effort)
      updates.append(result)
      say(result.line)
    }

    guard !onlyUpdates else { return }
    let run = try RunResult.measure(effort: effort)
    say(
      format(
        "\na whole run of %d steps on Pendulum: %.2f s, %.0f %% of it inside updates",
        run.steps, run.seconds, 100 * run.updateShare))
    self.run = run
  }

  private mutating func measureProducts(
    set: InstructionSet, effort: Effort, say: (String) -> Void
  ) {
    let openBLAS = OpenBLAS()
    say("\nMatrix products: GFLOP/s, their share of that peak | OpenBLAS in the same run")
    say("(medians of \(effort.runs) interleaved runs; – where training needs no such product)")
    if openBLAS == nil {
      say("OpenBLAS: skipped, for it is not here; ./setup.sh --checks brings it")
    }
    say("\n batch   in    out       forward           by input         by weights")
    for size in ProductSize.all {
      var line = format("%6d %4d → %4d ", size.rows, size.inputs, size.outputs)
      for form in ProductForm.allCases {
        guard size.forms.contains(form) else {
          line += "          –        "
          continue
        }
        let result = ProductResult.measure(
          size, form, set: set, peak: machine.peakGigaflops, openBLAS: openBLAS, effort: effort)
        products.append(result)
        line += result.cell
      }
      say(line)
    }
    let spreads = products.map(\.spread).sorted()
    say(
      format(
        "spread, (longest − shortest) / median of a run: %.0f %% in the middle, %.0f %% at worst",
        100 * spreads[spreads.count / 2], 100 * (spreads.last ?? 0)))
  }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}

func format(_ format: String, _ values: CVarArg...) -> String {
  String(format: format, arguments: values)
}
