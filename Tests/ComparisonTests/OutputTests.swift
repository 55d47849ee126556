import Foundation
import TestSupport
import Testing

/// What compare prints and writes.
@Suite(.serialized) struct OutputTests {
  /// Set `RECORD` to write the fixtures anew, and look at the difference.
  private func expect(_ text: String, isIn name: String) throws {
    let file = URL(fileURLWithPath: "\(Repository.fixtures)/\(name)")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(text == (try String(contentsOf: file, encoding: .utf8)), "\(name)")
  }

  @Test func allThatItSaysAndWrites() throws {
    let program = try Program()
    defer { program.clean() }
    let result = try program.run(Program.tiny + ["--out", "o", "--plots", "none"])
    #expect(result.status == 0)
    try expect(result.output, isIn: "compare-output.txt")
    try expect(try program.text("o/report.md"), isIn: "compare-report.md")
    #expect(
      try program.files("o").keys.sorted()
        == ["report.md"]
        + ["ddpg", "td3"].flatMap { name in
          ["seed-1", "seed-2"].flatMap { seed in
            ["curve.csv", "policy.safetensors", "settings.txt"].map { "runs/\(name)/\(seed)/\($0)" }
          }
        })
    // Progress, a line for each tenth of all runs together, and how long it took.
    let lines = result.errors.split(separator: "\n")
    #expect(lines.count >= 4 && lines.count <= 11)
    #expect(lines.dropLast().allSatisfy { $0.hasPrefix("all 4 runs: ") && $0.contains(" % (") })
    #expect(lines.last?.hasPrefix("4 runs in ") == true)
    let again = try program.run(["--from", "o", "--plots", "none"])
    #expect(again.output == result.output && again.errors.isEmpty && again.status == 0)
  }

  @Test func whoReadsOnlyTheHeadStillHasTheReport() throws {
    let program = try Program()
    defer { program.clean() }
    let words = (Program.tiny + ["--out", "o", "--plots", "none"]).joined(separator: " ")
    let result = try program.shell("\"$PROGRAM\" \(words) 2>/dev/null | head -n 3")
    #expect(result.status == 0 && result.output.contains("TD3"), "\(result.output)")
    #expect(try program.text("o/report.md").contains("paired seeds"))
  }

  @Test func allEightFitTheScreenAndAreTrue() throws {
    let program = try Program()
    defer { program.clean() }
    let words = ["--algorithms", "all", "--plots", "none", "--out", "o"]
    let result = try program.run(Program.tiny + words)
    #expect(result.status == 0)
    try expect(result.output, isIn: "compare-all-output.txt")
    for line in result.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    // --from finds them in the same order.
    #expect(try program.run(["--from", "o", "--plots", "none"]).output == result.output)
  }

  @Test func picturesAreTextAndFiles() throws {
    let program = try Program()
    defer { program.clean() }
    let result = try program.run(Program.tiny + ["--out", "o"])
    #expect(result.status == 0)
    for line in result.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    #expect(!result.output.contains("\u{1B}") && result.output.contains("TTTTT"))
    let files = try program.files("o")
    let report = try program.text("o/report.md")
    for name in ["final-returns", "learning-curves", "values"] {
      for ending in ["png", "svg", "gp", "dat"] {
        #expect(files["plots/\(name).\(ending)"].map { $0.count > 100 } == true)
      }
      #expect(report.contains("](plots/\(name).svg)"))
    }
    #expect(report.contains("−152.099 ± 94.282") && report.contains("rl-baselines3-zoo"))
    let ascii = try program.run(["--from", "o"], environment: ["LC_ALL": "C"])
    #expect(ascii.status == 0 && ascii.output.utf8.allSatisfy { $0 < 0x80 })
    #expect(ascii.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func colourIsOnlyWhereItIsAskedFor() throws {
    let program = try Program()
    defer { program.clean() }
    let words = ["--out", "o", "--plots", "none"]
    let plain = try program.run(Program.tiny + words)
    let coloured = try program.run(Program.tiny + words + ["--color", "always"])
    #expect(coloured.output.contains("\u{1B}[1m") && !plain.output.contains("\u{1B}"))
    let narrow = try program.run(Program.tiny + words + ["--width", "60"])
    #expect(
      narrow.output.contains("\nNo claim: 2 pairs are too few, six are the least (TD3 − DDPG"))
    #expect(narrow.output.split(separator: "\n").allSatisfy { $0.count <= 60 })
  }

  @Test func withoutGnuplotItGoesOnInText() throws {
    let program = try Program()
    defer { program.clean() }
    let alone = ["PATH": program.folder]
    let result = try program.run(Program.tiny + ["--out", "o"], environment: alone)
    #expect(result.status == 0 && result.output.contains("No claim: 2 pairs are too few"))
    let warnings = result.errors.split(separator: "\n").filter { $0.hasPrefix("Warning: ") }
    #expect(warnings.count == 1 && warnings[0].hasSuffix("./setup.sh installs it"))
    #expect(!(try program.text("o/report.md")).contains("!["))
    let watch = try program.run(["--from", "o", "--watch", "x.gif"], environment: alone)
    #expect(watch.status == 69 && watch.output.isEmpty)
    #expect(watch.errors.hasPrefix("Error: --watch needs gnuplot, and there is none on PATH"))
  }

  @Test func bothAreWatchedSideBySide() throws {
    let program = try Program()
    defer { program.clean() }
    let words = ["--out", "o", "--plots", "none", "--watch", "both.gif"]
    let result = try program.run(Program.tiny + words)
    #expect(result.status == 0 && result.output.contains("DDPG does not stay up, TD3 does not"))
    let film = try Data(contentsOf: URL(fileURLWithPath: program.path("both.gif")))
    #expect(film.prefix(6) == Data("GIF89a".utf8) && film.count > 10_000)
  }

  @Test func aMissingRunIsSaidAndItsSeedLeftOut() throws {
    let program = try Program()
    defer { program.clean() }
    _ = try program.run(Program.tiny + ["--out", "o", "--plots", "none"])
    try FileManager.default.removeItem(atPath: program.path("o/runs/td3/seed-2/curve.csv"))
    let result = try program.run(["--from", "o", "--plots", "none"])
    #expect(result.status == 0)
    #expect(result.output.contains("with their seed for all: td3 seed 2.\n"))
    #expect(result.output.contains("Pendulum-v1 · 1 seed · 600 steps"))
    try FileManager.default.removeItem(atPath: program.path("o/runs/ddpg/seed-1/curve.csv"))
    let none = try program.run(["--from", "o", "--plots", "none"])
    #expect(none.status == 65 && none.output.isEmpty)
    #expect(none.errors.hasPrefix("Error: \"o\" has no seed that is done for every algorithm"))
  }

  @Test func anAlgorithmAgainstItself() throws {
    let program = try Program()
    defer { program.clean() }
    let result = try program.run(
      Program.tiny + ["--algorithms", "td3,td3", "--out", "o", "--plots", "none"])
    #expect(result.status == 0)
    #expect(result.output.contains("No difference: TD3 (2) − TD3 is 0 on every one of 2 seeds"))
    #expect(result.output.contains("They do not differ in any setting."))
    #expect(result.errors.contains("2 runs in "))
  }

  @Test func theCarHasItsOwnReferences() throws {
    let program = try Program()
    defer { program.clean() }
    let result = try program.run(
      Program.tiny + [
        "--world", "mountaincar", "--out", "o", "--plots", "none", "--exploration", "ou:0.3",
        "--width", "200",
      ])
    #expect(result.status == 0 && result.output.contains("doing nothing 0.0, pumping 89"))
    #expect(result.output.contains("exploration ou:0.3:0.15:1.0"))
  }
}
