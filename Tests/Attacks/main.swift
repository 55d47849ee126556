import Foundation
import TestSupport

// Attacks the built programs and counts: `swift run Attacks [--full] [--seed N] [--only N] [KIND…]`.
// Without --full a tenth of each kind is tried, chosen by the seed; --only repeats one of them.

func fail(_ sentence: String) -> Never {
  FileHandle.standardError.write(Data("Error: \(sentence)\n".utf8))
  exit(64)
}

var words = CommandLine.arguments.dropFirst()
var (isFull, seed, only, names) = (false, UInt64(1), Int?.none, [String]())
while let word = words.popFirst() {
  switch word {
  case "--full": isFull = true
  case "--seed":
    guard let number = words.popFirst().flatMap({ UInt64($0) }) else { fail("--seed N") }
    seed = number
  case "--only":
    guard let number = words.popFirst().flatMap({ Int($0) }) else { fail("--only N") }
    only = number
  default: names.append(word)
  }
}
if let unknown = names.first(where: { name in !Attack.all.contains { $0.name == name } }) {
  fail("no attack is called \"\(unknown)\": \(Attack.all.map(\.name).joined(separator: ", "))")
}
for program in ["compare", "lessons", "lesson-01"]
where !FileManager.default.isExecutableFile(atPath: BuiltProgram.path(of: program)) {
  fail("\(program) is not built: run swift build first")
}

var isHeld = true
for attack in Attack.all where names.isEmpty || names.contains(attack.name) {
  let tally = attack.run(isFull: isFull, seed: seed, only: only)
  print(tally.summary(of: attack))
  fflush(nil)
  isHeld = isHeld && tally.failures.isEmpty
}
exit(isHeld ? 0 : 1)
