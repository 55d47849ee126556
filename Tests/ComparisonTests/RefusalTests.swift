import Agents
import Autodiff
import Environments
import Foundation
import TensorFiles
import Testing

/// What compare refuses, with which sentence and which exit.
@Suite(.serialized) struct RefusalTests {
  @Test(arguments: [
    (["--steps", "500"], "steps is 500 and the warm-up alone takes 1000: "),
    (
      ["--preset", "paper", "--steps", "10000"], "steps is 10000 and the warm-up alone takes 10000"
    ),
    (["--algorithms", "td4"], "there is no algorithm \"td4\": "),
    (["--world", "mountan"], "there is no world \"mountan\": did you mean \"mountaincar\"?"),
    (["--seeds", "0"], "\"0\" are no seeds: "), (["--tau", "7"], "tau is 7.0: give it a number"),
    (["--batch", "many"], "\"many\" is nothing that batch can be: give it something like 128"),
    (["--exploration", "loud"], "\"loud\" is nothing that exploration can be: "),
    (["--from", "x", "--steps", "5"], "--from draws what the folder holds: leave out '--steps'"),
    (["--watch", "x.png"], "--watch writes a GIF: "),
    (["--watch", "x.gif", "--plan"], "--watch needs the policies at the end: leave out '--plan'"),
    (["--watch", "x.gif", "--world", "mountaincar"], "--watch shows the pendulum: "),
    (["--algoritms", "td3"], "Unknown option '--algoritms'. Did you mean '--algorithms'?"),
  ])
  func whatMakesNoSenseIsAUsageError(arguments: [String], sentence: String) throws {
    let program = try Program()
    defer { program.clean() }
    let result = try program.run(arguments)
    #expect(result.status == 64 && result.output.isEmpty)
    #expect(result.errors.hasPrefix("Error: \(sentence)"), "\(result.errors)")
    #expect(result.errors.contains("\nUsage: compare [OPTIONS] [KNOBS]\n"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: program.folder).isEmpty)
  }

  @Test func aPresetSetsTheSteps() throws {
    let program = try Program()
    defer { program.clean() }
    let plan = try program.run(["--preset", "spinningup", "--seeds", "1", "--plan"])
    #expect(plan.status == 0 && plan.output.split(separator: "\n").count == 2)
    #expect(plan.output.contains(" --preset=spinningup\n"))
  }

  @Test func otherSettingsThanTheFoldersAreRefusedByName() throws {
    let program = try Program()
    defer { program.clean() }
    let words = ["--out", "o", "--plots", "none"]
    #expect(try program.run(Program.tiny + words).status == 0)
    let before = try program.files("o")
    var other = Program.tiny
    other[3] = "17"
    let result = try program.run(other + words + ["--tau", "0.01"])
    #expect(result.status == 64 && result.output.isEmpty)
    #expect(
      result.errors.hasPrefix(
        "Error: \"o/runs/ddpg/seed-1\" holds a run with other settings; you ask for batch 17 "
          + "instead of 16, tau 0.01 instead of 0.005: ask for the same, or choose another folder "
          + "with --out\n"))
    // Nor may other algorithms join with other settings.
    #expect(try program.run(other + words + ["--algorithms", "td3-delay"]).status == 64)
    #expect(try program.files("o") == before)
    #expect(try program.run(Program.tiny + words + ["--algorithms", "td3-delay"]).status == 0)
  }

  @Test func damagedFilesAreNamedWithTheirCure() throws {
    let program = try Program()
    defer { program.clean() }
    let words = Program.tiny + ["--out", "o", "--plots", "none"]
    #expect(try program.run(words).status == 0)
    let whole = try program.files("o")
    let curve = "o/runs/td3/seed-1/curve.csv"
    try program.write(String(try program.text(curve).dropLast(20)), to: curve)
    for arguments in [words, ["--from", "o", "--plots", "none"]] {
      let result = try program.run(arguments)
      #expect(result.status == 65 && result.output.isEmpty)
      #expect(result.errors.hasPrefix("Error: \"\(curve)\" is damaged: "))
      #expect(
        result.errors.hasSuffix(
          "delete this file and repeat the command, which trains the run again\n"))
    }
    try FileManager.default.removeItem(atPath: program.path(curve))
    #expect(try program.run(words).status == 0)
    #expect(try program.files("o") == whole)

    let settings = "o/runs/td3/seed-1/settings.txt"
    try program.write("batch = 16\n", to: settings)
    let result = try program.run(words)
    #expect(result.status == 65)
    #expect(
      result.errors.hasPrefix("Error: \"\(settings)\" is damaged: delete the folder around it"))
    try FileManager.default.removeItem(atPath: program.path("o/runs/td3/seed-1"))
    #expect(try program.run(words).status == 0)
    #expect(try program.files("o") == whole)

    try program.write("no policy", to: "o/runs/td3/seed-1/policy.safetensors")
    let watch = try program.run(["--from", "o", "--plots", "none", "--watch", "x.gif"])
    #expect(watch.status == 65)
    #expect(
      watch.errors.hasPrefix("Error: \"o/runs/td3/seed-1/policy.safetensors\" cannot be watched"))
  }

  @Test func filesOfTheUsersAreNeverRemoved() throws {
    let program = try Program()
    defer { program.clean() }
    let own = [
      ".gitlab-ci.yml.tmpl", ".env.tmp.bak", ".unfinished-1-0.tmp", "runs/td3/seed-1/.x.tmp",
      "plots/.y.tmp.png", "times/.td3-unfinished-1-0.txt",
    ]
    for folder in ["runs/td3/seed-1", "plots", "times"] {
      try FileManager.default.createDirectory(
        atPath: program.path(folder), withIntermediateDirectories: true)
    }
    for name in own { try program.write("mine", to: name) }
    let leftover = "runs/td3/seed-1/.td3-unfinished-7-0"
    try program.write("half", to: leftover)
    let words = ["--algorithms", "td3", "--out", ".", "--plots", "none"]
    #expect(try program.run(Program.tiny + words).status == 0)
    for name in own { #expect(try program.text(name) == "mine") }
    #expect(!FileManager.default.fileExists(atPath: program.path(leftover)))
  }

  @Test func theFirstEditionIsDrawnWithANoteAndNotGoneOnWith() throws {
    let program = try Program()
    defer { program.clean() }
    let words = Program.tiny + ["--algorithms", "td3", "--plots", "none"]
    let trained = try program.run(words + ["--out", "o"])
    #expect(trained.status == 0)
    for seed in 1...2 {
      let folder = "o/runs/td3/seed-\(seed)"
      let settings = try program.text("\(folder)/settings.txt").split(separator: "\n").dropLast()
      try program.write(
        settings.joined(separator: "\n").replacingOccurrences(of: "run 2", with: "run 1") + "\n",
        to: "\(folder)/settings.txt")
      let rows = try program.text("\(folder)/curve.csv").split(separator: "\n")
      try program.write(
        rows.map { $0.split(separator: ",").dropLast().joined(separator: ",") + "\n" }.joined(),
        to: "\(folder)/curve.csv")
      let policy = try TensorFile(contentsOf: program.path("\(folder)/policy.safetensors"))
      var first = policy
      first.metadata["format"] = "td3-in-fifteen-steps policy 1"
      try Data(first.encoded()).write(
        to: URL(fileURLWithPath: program.path("\(folder)/policy.safetensors")))
    }
    let drawn = try program.run(["--from", "o", "--plots", "none", "--watch", "o.gif"])
    #expect(drawn.status == 0 && drawn.output.hasPrefix(trained.output.prefix(500)))
    #expect(
      drawn.errors
        == "Warning: o holds runs of the first edition, without digests: nothing vouches for their "
        + "numbers\n")
    let more = try program.run(words + ["--out", "o"])
    #expect(more.status == 64 && more.errors.contains("holds a run of the first edition, whose"))
    // Damaged in form it is refused.
    let curve = "o/runs/td3/seed-1/curve.csv"
    try program.write(try program.text(curve).replacingOccurrences(of: "-", with: "+"), to: curve)
    #expect(try program.run(["--from", "o", "--plots", "none"]).status == 65)
  }

  @Test func aCheckpointOfAnotherRunIsRefusedBeforeAnythingIsMadeOfIt() throws {
    let program = try Program()
    defer { program.clean() }
    let words = Program.tiny + ["--algorithms", "td3", "--out", "o", "--plots", "none"]
    #expect(try program.run(words).status == 0)
    let folder = "o/runs/td3/seed-1"
    try FileManager.default.removeItem(atPath: program.path("\(folder)/curve.csv"))
    var settings = Settings()
    (settings.hidden, settings.batch) = ([8, 8], 16)
    (settings.warmup, settings.updateAfter) = (200, 200)
    (settings.steps, settings.evaluateEvery) = (600, 300)
    var training = try Training<TD3>(settings, in: Pendulum(), seed: 1)
    try training.run(until: 250, in: Workspace())
    let good = try training.checkpoint()
    let path = program.path("\(folder)/checkpoint.safetensors")
    for (key, value, words) in [
      ("settings.hidden", "100000-100000", "belongs to another run (it has hidden 100000-100000"),
      ("settings.memory", "9223372036854775807", "belongs to another run (it has memory 92233720"),
      ("time-limit", "9223372036854775807", "belongs to another run (it has the time-limit"),
      ("seed", "2", "belongs to another run (it has the seed 2, not 1)"),
    ] {
      var file = good
      file.metadata[key] = value
      try file.write(to: path)
      let result = try program.run(Program.tiny + ["--algorithms", "td3", "--out", "o"])
      #expect(result.status == 65 && result.output.isEmpty)
      #expect(
        result.errors.contains("\nError: \"\(folder)/checkpoint.safetensors\" \(words)")
          || result.errors.hasPrefix("Error: \"\(folder)/checkpoint.safetensors\" \(words)"),
        "\(result.errors)")
    }
    try good.write(to: path)
    #expect(try program.run(words).status == 0)
  }

  @Test func whatCannotBeWrittenIsSaid() throws {
    let program = try Program()
    defer { program.clean() }
    try program.write("a file", to: "file")
    let inFile = try program.run(Program.tiny + ["--out", "file/o"])
    #expect(inFile.status == 74 && inFile.output.isEmpty)
    #expect(inFile.errors.hasPrefix("Error: cannot make the folder \"file"))
    #expect(inFile.errors.hasSuffix("free some space, or choose another with --out\n"))
    #expect(try program.run(Program.tiny + ["--out", "/proc/o"]).status == 74)
    #expect(try program.run(Program.tiny + ["--out", "o", "--plots", "none"]).status == 0)
    let full = try program.shell("\"$PROGRAM\" --from o --plots none > /dev/full")
    #expect(full.status == 74 && full.errors.hasPrefix("Error: Cannot write the output: "))
    let empty = try program.run(["--from", "nowhere"])
    #expect(empty.status == 65 && empty.errors.hasPrefix("Error: \"nowhere\" holds no runs: "))
  }

  @Test func theHelpFitsAndHasExamples() throws {
    let program = try Program()
    defer { program.clean() }
    let result = try program.run(["--help"])
    #expect(result.status == 0 && result.output.contains("EXAMPLES\n  compare "))
    for line in result.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }
}
