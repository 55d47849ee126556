import Foundation
import TestSupport

/// How an attacked program ended.
struct Wound: Sendable {
  let output: String
  let errors: String
  /// What it returned; nil where a signal ended it.
  let status: Int32?
  /// The signal that ended it, or nil.
  let signal: Int32?
  /// Whether it was killed since it took too long.
  let isLate: Bool

  /// Whether it crashed, hung, or spoke of a trap; for no attack is that an answer.
  var isFatal: Bool {
    isLate || signal != nil || errors.contains("Fatal error") || errors.contains("Thread 0 crashed")
  }

  /// The first words that it said of what is wrong.
  var complaint: String {
    errors.split(separator: "\n").first { $0.hasPrefix("Error: ") }.map(String.init) ?? ""
  }

  /// All that one needs to see what happened.
  var story: String {
    let end = isLate ? "took too long" : signal.map { "signal \($0)" } ?? "exit \(status ?? -1)"
    return "\(end), \(errors.suffix(400)) … \(output.suffix(200))"
  }
}

/// Runs a built program, or one by its whole path, without a terminal, and kills it when its time is
/// up.
func attack(
  _ program: String, _ arguments: [String], in folder: String,
  environment: [String: String?] = [:], input: String = "", seconds: Double = 60
) throws -> Wound {
  // A trap prints its backtrace slowly; the signal is enough.
  let environment = environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
  let path = program.hasPrefix("/") ? program : BuiltProgram.path(of: program)
  let victim = try Started(
    path, arguments, in: folder, environment: environment, input: input)
  let end = Date().addingTimeInterval(seconds)
  victim.wait { Date() > end }
  let isLate = victim.process.isRunning
  if isLate { victim.send(SIGKILL) }
  let ended = try victim.end()
  let isSignal = victim.process.terminationReason == .uncaughtSignal
  return Wound(
    output: ended.output, errors: ended.errors, status: isSignal ? nil : ended.status,
    signal: isSignal ? ended.status : nil, isLate: isLate)
}
