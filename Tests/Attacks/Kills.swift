import Foundation
import Random
import TestSupport

extension Attack {
  /// compare, killed at random moments in a folder with files of the user's, and repeated.
  static let kills = Attack(
    name: "kills",
    promise: "However often it is killed, repeated to its end it leaves the same files, and every "
      + "file of the user's as it was.",
    count: 200
  ) { _, dice in
    let specimen = try Specimen.made.get()
    let folder = try Scratch()
    let own = [
      ".gitlab-ci.yml.tmpl", ".env.tmp.bak", ".td3-unfinished-1-0.bak", "notes.tmp",
      "runs/td3/seed-1/.vimrc.tmp", "plots/.sketch.tmp.png",
    ]
    let files = Dictionary(uniqueKeysWithValues: own.map { ($0, Data("mine".utf8)) })
    try folder.write(files, in: ".")
    let words = Specimen.words + ["--out", ".", "--checkpoint-every", "0"]
    var kills = 0
    for _ in 0...dice.integer(below: 3) {
      let moment = dice.uniform(0, 0.5)
      let start = Date()
      let process = try Started(BuiltProgram.path(of: "compare"), words, in: folder.path)
      process.wait { Date().timeIntervalSince(start) >= moment }
      if process.process.isRunning { kills += 1 }
      process.send(SIGKILL)
      _ = try process.end()
    }
    let wound = try attack("compare", words, in: folder.path)
    guard wound.status == 0 else { return .broke(wound.story) }
    let found = try folder.files(".")
    let expected = specimen.files.merging(files) { $1 }
    guard found == expected else {
      let names = Set(found.keys).union(expected.keys).filter { found[$0] != expected[$0] }
      return .broke("after \(kills) kills these differ: \(names.sorted())")
    }
    return .held(kills == 0 ? "done before a kill" : "same files")
  }
}
