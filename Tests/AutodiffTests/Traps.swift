import Testing

/// A use of the libraries that breaks a contract, and the sentence with which it traps.
struct Misuse: Sendable, CustomTestStringConvertible {
  let sentence: String
  let body: @Sendable () -> Void
  var testDescription: String { sentence }

  init(_ sentence: String, _ body: @escaping @Sendable () -> Void) {
    self.sentence = sentence
    self.body = body
  }
}

/// Checks that a process has trapped and has said why: a library never exits by itself.
func expectTrap(
  _ result: ExitTest.Result?, saying sentence: String,
  at location: SourceLocation = #_sourceLocation
) {
  let printed = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  #expect(printed.contains("Error: " + sentence), "it said: \(printed)", sourceLocation: location)
  if case .exitCode(let code) = result?.exitStatus {
    Issue.record("it exited with \(code)", sourceLocation: location)
  }
}
