import Foundation
import Random
import TestSupport

extension Attack {
  private static let kinds = FaultyGnuplot.all
  private static let programs = ["SampleLesson", "lesson-01", "compare", "doctor"]

  /// Programs whose gnuplot is missing, broken, hostile or merely slow.
  static let gnuplots = Attack(
    name: "gnuplots",
    promise: "The program ends by itself with its code, waits once at most, says what is wrong, "
      + "and leaves neither a child nor a half of a picture.",
    count: kinds.count * programs.count
  ) { number, dice in
    let kind = kinds[number / programs.count]
    let program = programs[number % programs.count]
    let folder = makeFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for name in ["bin", "scratch", "plots"] { try makeFolder(name, in: folder) }
    try kind.place(in: "\(folder)/bin", signal: dice.next() % 2 == 0 ? "SEGV" : "KILL")
    let arguments =
      switch program {
      case "compare": tinyComparison + ["--out", "plots"]
      case "doctor": ["doctor", "--save", "plots"]
      default: ["--save", "plots"]
      }
    let wound = try attack(
      program == "doctor" ? "lessons" : program, arguments, in: folder,
      environment: [
        // The shell's own tools must be found, and no real gnuplot.
        "PATH": "\(folder)/bin", "HOME": folder, "TMPDIR": "\(folder)/scratch",
        "LOG": "\(folder)/log",
      ], seconds: 180)
    if wound.isFatal { return .broke("\(kind.name), \(program): \(wound.story)") }
    let isAbout = { (what: String) in
      Outcome.broke("\(kind.name), \(program): \(what); \(wound.story)")
    }
    guard wound.status == 0 || program == "doctor" && wound.status == 69 else {
      return isAbout("another code")
    }
    let children = (try? String(contentsOfFile: "\(folder)/log", encoding: .utf8)) ?? ""
    let numbers = children.split(separator: "\n").compactMap { pid_t($0) }
    for child in numbers where isAlive(child) { return isAbout("child \(child) lives on") }
    if kind.hangs, numbers.count != 1 { return isAbout("\(numbers.count) waits") }
    guard names(in: "\(folder)/scratch").isEmpty else { return isAbout("scratch is left") }
    let plots = names(in: program == "compare" ? "\(folder)/plots/plots" : "\(folder)/plots")
    if let name = plots.first(where: { $0.hasPrefix(".") }) { return isAbout("\(name) is left") }
    let pictures = plots.filter { $0.hasSuffix(".png") }
    for picture in pictures {
      let stem = picture.dropLast(4)
      for ending in ["svg", "gp", "dat"] where !plots.contains("\(stem).\(ending)") {
        return isAbout("no \(stem).\(ending)")
      }
    }
    if kind.isHealthy {
      return program == "doctor" || !pictures.isEmpty ? .held("drawn") : isAbout("not drawn")
    }
    let words = wound.output + wound.errors
    guard ["! ", "Warning: ", "FAIL"].contains(where: words.contains) else {
      return isAbout("no word of it")
    }
    return .held(kind.hangs ? "given up after one wait" : "told why")
  }
}

/// A shell script in the place of gnuplot, or what else may be there.
private struct FaultyGnuplot {
  let name: String
  /// The script, in which `$REAL` is a true gnuplot; nil where there is none.
  var script: String?
  var hangs = false
  var isHealthy = false

  static let all = [
    FaultyGnuplot(name: "missing"),
    FaultyGnuplot(name: "not executable"),
    FaultyGnuplot(name: "a folder"),
    FaultyGnuplot(name: "exits 1", script: "exit 1"),
    FaultyGnuplot(name: "writes nothing", script: "exit 0"),
    FaultyGnuplot(
      name: "writes half",
      script: """
        $REAL -d
        for file in picture.png picture.svg answer; do
          if [ -f $file ]; then head -c 100 $file >half; mv half $file; fi
        done
        """),
    FaultyGnuplot(name: "hangs before it reads", script: "exec sleep 3600", hangs: true),
    FaultyGnuplot(
      name: "hangs after it has read", script: "cat >/dev/null; exec sleep 3600", hangs: true),
    FaultyGnuplot(name: "is killed", script: "head -c 100 >/dev/null; kill -$SIGNAL $$"),
    FaultyGnuplot(name: "slow", script: "sleep 0.5; exec $REAL -d", isHealthy: true),
    FaultyGnuplot(name: "talks without end", script: "exec yes 'and on' >&2", hangs: true),
    FaultyGnuplot(name: "closes its input", script: "exec <&-; sleep 0.1"),
    FaultyGnuplot(
      name: "leaves a child", script: "sleep 3600 & echo $! >>$LOG; exec $REAL -d", isHealthy: true),
    FaultyGnuplot(
      name: "ignores signals", script: "trap '' TERM HUP INT; while :; do sleep 1; done",
      hangs: true),
    FaultyGnuplot(
      name: "old",
      script: """
        printf '4.6\\n6\\npngcairo svg gif dumb\\n' | tee answer >receipt
        echo 'line 0: invalid command' >&2
        grep -q PATCHLEVEL
        """),
    FaultyGnuplot(
      name: "binary",
      script: """
        head -c 100000 /dev/urandom | tee answer receipt picture.png picture.svg >&2
        printf 'picture.png\\npicture.svg\\npicture.txt\\nletters\\n' >>receipt
        """),
    FaultyGnuplot(
      name: "other terminals", script: "sed 's/^ *set terminal [a-z]*/set terminal no/' | $REAL -d"),
    FaultyGnuplot(
      name: "no fonts",
      script: """
        echo '<fontconfig></fontconfig>' >fonts.conf
        FONTCONFIG_FILE=$PWD/fonts.conf exec $REAL -d
        """),
  ]

  func place(in folder: String, signal: String) throws {
    for tool in ["sh", "cat", "head", "mv", "sleep", "yes", "tee", "grep", "sed"] {
      guard let path = TestSupport.tool(tool) else { continue }
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/\(tool)", withDestinationPath: path)
    }
    let path = "\(folder)/gnuplot"
    switch name {
    case "missing": return
    case "a folder":
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    default:
      let real = TestSupport.tool("gnuplot") ?? "gnuplot"
      let head = "#!/bin/sh\nREAL=\(real) SIGNAL=\(signal)\necho $$ >>$LOG\n"
      try Data("\(head)\(script ?? "")\n".utf8).write(to: URL(fileURLWithPath: path))
      try FileManager.default.setAttributes(
        [.posixPermissions: name == "not executable" ? 0o644 : 0o755], ofItemAtPath: path)
    }
  }
}

/// A comparison that takes a second.
let tinyComparison = [
  "--seeds", "1", "--steps", "1100", "--hidden", "4", "--batch", "8", "--algorithms", "td3",
]

func makeFolder(_ name: String, in folder: String) throws {
  try FileManager.default.createDirectory(
    atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
}

/// The names in a folder, hidden ones too.
func names(in folder: String) -> [String] {
  (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
}

/// Whether a process runs; one that has ended may wait for whoever has inherited it.
private func isAlive(_ process: pid_t) -> Bool {
  guard kill(process, 0) == 0 else { return false }
  let about = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
  return about?.contains(") Z ") != true
}
