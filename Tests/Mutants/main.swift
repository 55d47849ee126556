import Foundation

// Puts one wrong line after the other into a copy of the project and runs the agents' tests on it:
// each must fail. `swift run Mutants [words of a name]`.

func run(_ arguments: [String], in folder: URL) -> (status: Int32, output: String) {
  let process = Process()
  let pipe = Pipe()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = arguments
  process.currentDirectoryURL = folder
  process.standardOutput = pipe
  process.standardError = pipe
  do { try process.run() } catch { return (127, "\(error)") }
  let data = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return (process.terminationStatus, String(decoding: data, as: UTF8.self))
}

func fail(_ sentence: String) -> Never {
  FileHandle.standardError.write(Data("Error: \(sentence)\n".utf8))
  exit(1)
}

let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
guard FileManager.default.fileExists(atPath: "Package.swift") else {
  fail("no Package.swift here: start this in the folder of the project")
}
let wanted = CommandLine.arguments.dropFirst().joined(separator: " ")
let mutants = Mutant.all.filter { wanted.isEmpty || $0.name.contains(wanted) }
if mutants.isEmpty { fail("no mutant is called \"\(wanted)\"") }

let copy = FileManager.default.temporaryDirectory
  .appendingPathComponent("mutants-\(ProcessInfo.processInfo.processIdentifier)")
defer { try? FileManager.default.removeItem(at: copy) }
let files = run(["git", "ls-files", "--cached", "--others", "--exclude-standard"], in: here).output
for file in files.split(separator: "\n").map(String.init) {
  let target = copy.appendingPathComponent(file)
  try FileManager.default.createDirectory(
    at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
  try? FileManager.default.copyItem(at: here.appendingPathComponent(file), to: target)
}

/// Builds and tests the copy; nil if all passed, else the first complaint.
func complaint() -> String? {
  let build = run(["swift", "build", "--build-tests"], in: copy)
  guard build.status == 0 else { return "does not build: \(build.output.suffix(2000))" }
  let tests = run(
    ["swift", "test", "--skip-build", "--filter", "AgentsTests", "--skip", "ProgramTests"], in: copy
  )
  if tests.status == 0 { return nil }
  let issue = tests.output.split(separator: "\n").first { $0.contains("recorded an issue") }
  let words = issue?.split(separator: " ") ?? []
  return words.first { $0.contains("(") && $0.contains(")") }.map { "\($0)" } ?? "a test failed"
}

print("without a mutant: ", terminator: "")
fflush(nil)
if let complaint = complaint() { fail("the tests fail as they are: \(complaint)") }
print("all tests pass")

var survivors: [String] = []
for mutant in mutants {
  let file = copy.appendingPathComponent(mutant.file)
  let original = try String(contentsOf: file, encoding: .utf8)
  let parts = original.components(separatedBy: mutant.right)
  guard parts.count == 2 else {
    fail("\(mutant.file) has \(parts.count - 1) places with \"\(mutant.right)\": there must be one")
  }
  try parts.joined(separator: mutant.wrong).write(to: file, atomically: true, encoding: .utf8)
  let complaint = complaint()
  try original.write(to: file, atomically: true, encoding: .utf8)
  if let complaint, complaint.hasPrefix("does not build") { fail("\(mutant.name) \(complaint)") }
  if complaint == nil { survivors.append(mutant.name) }
  let name = mutant.name.padding(toLength: 36, withPad: " ", startingAt: 0)
  print("\(name) \(complaint.map { "caught by \($0)" } ?? "SURVIVED")")
  fflush(nil)
}
print("\(mutants.count - survivors.count) of \(mutants.count) caught")
exit(survivors.isEmpty ? 0 : 1)
