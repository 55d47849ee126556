import Foundation
import TestSupport
import Testing

/// However a program ends, the terminal is as it was.
@Suite(.serialized) struct RestorationTests {
  private func started(_ mode: String) throws -> (PseudoTerminal, before: String) {
    let terminal = try PseudoTerminal()
    let before = terminal.settings
    try terminal.start([program, mode])
    try terminal.wait(for: "ready")
    #expect(terminal.settings != before, "the program did not change the terminal")
    return (terminal, before)
  }

  @Test(
    arguments: [
      ("q", .exit(0)), ("x", .exit(3)), ("\u{3}", .exit(130)), ("a", .signal(SIGABRT)),
      ("o", .signal(SIGSEGV)), ("\u{1C}", .signal(SIGQUIT)),
    ] as [(String, PseudoTerminal.End)])
  func aKeyEndsTheProgramAndTheTerminalIsAsItWas(key: String, end: PseudoTerminal.End) throws {
    for mode in ["keys", "page"] {
      let (terminal, before) = try started(mode)
      terminal.type(key)
      #expect(terminal.end() == end)
      #expect(terminal.settings == before)
      #expect(terminal.output.hasSuffix("\u{1B}[?25h\u{1B}[?1049l") == (mode == "page"))
    }
  }

  @Test(
    arguments: [
      (SIGTERM, .exit(143)), (SIGHUP, .exit(129)), (SIGINT, .exit(130)), (SIGFPE, .signal(SIGFPE)),
      (SIGBUS, .signal(SIGBUS)), (SIGILL, .signal(SIGILL)),
    ] as [(Int32, PseudoTerminal.End)])
  func aSignalEndsTheProgramAndTheTerminalIsAsItWas(
    signal: Int32, end: PseudoTerminal.End
  ) throws {
    let (terminal, before) = try started("page")
    terminal.send(signal)
    #expect(terminal.end() == end)
    #expect(terminal.settings == before)
    #expect(terminal.output.hasSuffix("\u{1B}[?25h\u{1B}[?1049l"))
  }

  @Test func aTrapLeavesTheTerminalAsItWas() throws {
    let (terminal, before) = try started("keys")
    terminal.type("t")
    let end = terminal.end()
    #expect(end == .signal(SIGILL) || end == .signal(SIGTRAP))
    #expect(terminal.settings == before)
    #expect(terminal.output.contains("on purpose"))
  }

  @Test func theEndOfTheInputEndsTheProgram() throws {
    let (terminal, before) = try started("keys")
    terminal.type("\u{4}")
    #expect(terminal.end() == .exit(0))
    #expect(terminal.settings == before)
  }

  @Test func ctrlZGivesTheTerminalBackAndFgTakesItAgain() throws {
    let terminal = try PseudoTerminal()
    let before = terminal.settings
    let script = """
      set -m; "$0" page; echo "stopped $?"; read line
      fg; echo "stopped $?"; read line; fg; echo "ended $?"
      """
    try terminal.start(["/bin/bash", "--norc", "-c", script, program])
    try terminal.wait(for: "ready")
    let raw = terminal.settings
    #expect(raw != before)
    for _ in 1...2 {
      terminal.type("\u{1A}")
      try terminal.wait(for: "\u{1B}[?25h\u{1B}[?1049l")
      try terminal.wait(for: "stopped 148")
      #expect(terminal.settings == before)
      terminal.type("go\n")
      try terminal.wait(for: "\u{1B}[?1049h\u{1B}[H\u{1B}[?25l")
      try terminal.wait(for: "continued")
      #expect(terminal.settings == raw)
    }
    terminal.type("q")
    try terminal.wait(for: "ended 0")
    #expect(terminal.end() == .exit(0))
    #expect(terminal.settings == before)
  }

  @Test(arguments: ["keys", "page"], ["TERM", "HUP", "INT"])
  func oneThatWasStoppedCanBeEnded(mode: String, signal: String) throws {
    let terminal = try PseudoTerminal()
    let before = terminal.settings
    let script = """
      set -m; "$0" \(mode); echo "stopped $?"; kill -\(signal) %1; kill -CONT %1
      wait %1; echo "ended $?"
      """
    try terminal.start(["/bin/bash", "--norc", "-c", script, program])
    try terminal.wait(for: "ready")
    terminal.type("\u{1A}")
    try terminal.wait(for: "stopped 148")
    let status = ["TERM": 143, "HUP": 129, "INT": 130][signal] ?? 0
    try terminal.wait(for: "ended \(status)")
    #expect(terminal.settings == before)
  }

  @Test func handlersAllocateNothing() throws {
    let terminal = try PseudoTerminal()
    try terminal.start([program, "handlers"])
    #expect(terminal.end() == .exit(0))
    let counted = terminal.output.matches(of: /(-?\d+) allocations/).map { String($0.1) }
    #expect(counted == ["0", "0", "0"], "\(terminal.output)")
    #expect(terminal.output.contains("received \(SIGTERM)"))
  }

  @Test func aStopThatCannotBeCaughtIsMendedOnTheWayBack() throws {
    let (terminal, before) = try started("keys")
    terminal.send(SIGSTOP)
    usleep(50_000)
    terminal.setEcho()
    terminal.send(SIGCONT)
    try terminal.wait(for: "continued")
    #expect(!terminal.hasEcho)
    terminal.type("q")
    #expect(terminal.end() == .exit(0))
    #expect(terminal.settings == before)
  }

  @Test func whatNohupIgnoresStaysIgnored() throws {
    let terminal = try PseudoTerminal()
    try terminal.start(["/bin/bash", "-c", "trap '' HUP; exec \"$0\" keys", program])
    try terminal.wait(for: "ready")
    terminal.send(SIGHUP)
    terminal.type("n")
    try terminal.wait(for: "n")
    terminal.type("q")
    #expect(terminal.end() == .exit(0))
  }

  @Test func withoutATerminalNothingIsChangedAndTheInputEnds() throws {
    let result = try shell("\"$0\" keys")
    #expect(result.output == "ready\nkey(Terminal.Key.endOfInput)\n")
    #expect(result.errors == "" && result.status == 0)
  }
}
