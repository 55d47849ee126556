import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct KeyboardTests {
  private func started(_ environment: [String: String] = [:]) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal()
    try terminal.start([program, "keys"], environment: environment)
    try terminal.wait(for: "ready")
    return terminal
  }

  @Test func keysArriveAtOnceAndAreNotShown() throws {
    let terminal = try started()
    terminal.type("n")
    try terminal.wait(for: "key(Terminal.Key.character(\"n\"))\r\n")
    terminal.type("\u{1B}[6~")
    try terminal.wait(for: "key(Terminal.Key.pageDown)\r\n")
    terminal.type("\r")
    try terminal.wait(for: "key(Terminal.Key.enter)\r\n")
    terminal.type("q")
    #expect(terminal.end() == .exit(0))
    #expect(
      terminal.output
        == """
        ready
        key(Terminal.Key.character("n"))
        key(Terminal.Key.pageDown)
        key(Terminal.Key.enter)
        key(Terminal.Key.character("q"))

        """.replacingOccurrences(of: "\n", with: "\r\n"))
  }

  @Test func aKeyMayComeInPieces() throws {
    let terminal = try started()
    for _ in 1...5 where !terminal.output.contains("Key.up)") {
      for piece in ["\u{1B}", "[", "A"] {
        terminal.type(piece)
        usleep(5000)
      }
      terminal.read(for: 300)
    }
    #expect(terminal.output.contains("Key.up)"))
    terminal.type("\u{1B}")
    try terminal.wait(for: "Key.escape)", seconds: 1)
  }

  @Test func whatIsTypedWhileTheProgramIsBusyIsDiscarded() throws {
    let terminal = try started()
    terminal.type("d")
    try terminal.wait(for: "busy")
    terminal.type("nnn")
    try terminal.wait(for: "idle")
    terminal.type("q")
    #expect(terminal.end() == .exit(0))
    #expect(!terminal.output.contains("character(\"n\")"))
  }

  @Test func aLineIsReadWithTheTerminalsOwnEditing() throws {
    let terminal = try started()
    terminal.type("s")
    try terminal.wait(for: "character(\"s\")")
    while !terminal.hasEcho { usleep(1000) }
    terminal.type("sigma=0.5\u{7F}4\n")
    try terminal.wait(for: "line sigma=0.4")
    #expect(!terminal.hasEcho)
    terminal.type("q")
    #expect(terminal.end() == .exit(0))
  }

  @Test(arguments: ["\u{4}", "typed\u{4}\u{4}"])
  func aLineThatIsCalledOffIsTheOnlyOne(keys: String) throws {
    let terminal = try started()
    for (keys, line) in [(keys, "called off"), ("qq\n", "qq"), ("\n", "")] {
      terminal.type("s")
      try terminal.wait(for: "ask ")
      while !terminal.hasEcho { usleep(1000) }
      terminal.type(keys)
      try terminal.wait(for: "line \(line)\r\n")
    }
    terminal.type("q")
    #expect(terminal.end() == .exit(0))
    #expect(terminal.output.components(separatedBy: "character").count == 5, "three s and a q")
  }

  @Test func whatIsTypedAroundALineIsNoKeyAndNoPartOfIt() throws {
    let terminal = try started()
    terminal.type("sbefore\n")
    try terminal.wait(for: "ask ")
    while !terminal.hasEcho { usleep(1000) }
    terminal.read(for: 100)
    #expect(!terminal.output.contains("line"))
    terminal.type("first\nsecond\n")
    try terminal.wait(for: "line first\r\n")
    terminal.read(for: 100)
    terminal.type("q")
    #expect(terminal.end() == .exit(0))
    #expect(terminal.output.components(separatedBy: "character").count == 3, "s and q")
  }

  @Test func afterAStopALineIsAskedForAgain() throws {
    let terminal = try PseudoTerminal()
    let script = "set -m; \"$0\" keys; echo \"stopped $?\"; read line; fg; echo \"ended $?\""
    try terminal.start(["/bin/bash", "--norc", "-c", script, program])
    try terminal.wait(for: "ready")
    terminal.type("s")
    try terminal.wait(for: "ask ")
    while !terminal.hasEcho { usleep(1000) }
    terminal.type("half\u{1A}")
    try terminal.wait(for: "stopped 148")
    terminal.type("go\n")
    try terminal.wait(for: "ask ")
    terminal.resize(columns: 100, rows: 30)
    terminal.type("whole\n")
    try terminal.wait(for: "line whole")
    try terminal.wait(for: "resized 100x30")
    terminal.type("q")
    try terminal.wait(for: "ended 0")
  }

  @Test func aNewSizeIsAnEvent() throws {
    let terminal = try started()
    terminal.resize(columns: 100, rows: 30)
    try terminal.wait(for: "resized 100x30")
    terminal.resize(columns: 40, rows: 10)
    try terminal.wait(for: "resized 40x10")
  }

  @Test func theConsoleSeesItsTerminal() throws {
    let terminal = try PseudoTerminal(columns: 101, rows: 31)
    try terminal.start([program, "console"], environment: ["TERM": "dumb", "LC_ALL": "C"])
    #expect(terminal.end() == .exit(0))
    for part in ["columns: 101, rows: 31", "outputIsTerminal: true", "isDumb: true"] {
      #expect(terminal.output.contains(part))
    }
    let narrow = try PseudoTerminal(columns: 50, rows: 10)
    try narrow.start(["/bin/bash", "-c", "\"$0\" console | cat", program])
    #expect(narrow.end() == .exit(0))
    #expect(narrow.output.contains("columns: 80, rows: 24"))
    let piped = try shell("\"$0\" console", environment: ["COLUMNS": "70"]).output
    for part in ["columns: 70, rows: 24", "outputIsTerminal: false", "isUnicode: true"] {
      #expect(piped.contains(part))
    }
  }
}
