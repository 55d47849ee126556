import Foundation
import Random
import TestSupport

extension Attack {
  /// Sizes from nothing to nonsense, under the shell's limits on memory, files and threads.
  static let limits = Attack(
    name: "limits",
    promise: "a program does its work with what it may have, or says in one sentence what it lacks "
      + "before it has made a file; it never crashes, hangs or says nothing",
    count: 120, isParallel: false
  ) { number, dice in
    // Each kind of limit is met by every size.
    let limits = [
      "", "-n \([4, 5, 6, 8, 12, 16, 20, 25, 40][dice.integer(below: 9)])", "-u 1",
      "-v \(1024 * [30, 50, 80, 120, 200, 400, 4000][dice.integer(below: 7)])",
      "-s 256", "-d \(1024 * [10, 40, 100, 1000][dice.integer(below: 4)])",
    ]
    let sizes = [
      [], ["--hidden", "600-600", "--steps", "30"], ["--memory", "30000000"],
      ["--hidden", "100000-100000"], ["--memory", "10000000000"],
      ["--batch", "40000", "--memory", "40000", "--update-after", "80"],
      ["--jobs", "3", "--seeds", "3"],
      ["--jobs", "1000", "--seeds", "1000", "--hidden", "700-700"],
      ["--steps", "100000000", "--evaluate-every", "1"], ["--hidden", "9223372036854775807"],
    ]
    let limit = limits[number % limits.count]
    let size = sizes[number / limits.count % sizes.count]
    let program = number % 10 == 9 ? ["lessons", "lesson-01"][dice.integer(below: 2)] : "compare"
    var words = program == "lesson-01" ? ["--plots", "none"] : []
    if program == "compare" {
      words = size + ["--plots", "none"]
      for (name, value) in [
        ("--hidden", "4"), ("--batch", "8"), ("--steps", "90"), ("--warmup", "20"),
        ("--seeds", "2"), ("--evaluate-every", "90"), ("--algorithms", "td3"),
      ] where !size.contains(name) { words += [name, value] }
    }
    let victim = try BuiltProgram(program)
    defer { victim.clean() }
    chmod(victim.folder.path, 0o777)
    // To the administrator the limit on threads does not apply.
    let user = limit == "-u 1" && geteuid() == 0 ? "setpriv --reuid 65534 --clear-groups " : ""
    let start = limit.isEmpty ? "" : "ulimit \(limit); "
    let wound = try attack(
      "/bin/bash", ["-c", "\(start)exec \(user)\"$0\" \"$@\"", victim.path] + words,
      in: victim.folder.path)
    let shown = "ulimit \(limit) \(program) \(words.joined(separator: " ")) → "
    func broke(_ why: String) -> Outcome { .broke("\(shown)\(why): \(wound.story)") }
    // Before the program begins, the loader has no room for its libraries, or no file for them.
    if wound.status == 127, wound.errors.contains("shared libraries") { return .held("not loaded") }
    if wound.isFatal { return broke("no way to end") }
    let left = listing(victim.folder.path)
    switch wound.status {
    case 0: return wound.output.isEmpty ? broke("nothing said") : .held("done")
    case 1, 64, 74:
      guard wound.errors.split(separator: "\n").count(where: { $0.hasPrefix("Error: ") }) == 1
      else { return broke("not one error") }
      return left.isEmpty ? .held("refused") : broke("left \(left.sorted().prefix(9))")
    default: return broke("another end")
    }
  }
}
