import Foundation
import TestSupport
import Testing
import Wording

@testable import Terminal

@Suite(.serialized) struct ImageTests {
  private static let question = "\u{1B}_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\\u{1B}[c"

  private func started(
    _ mode: String = "patient-probe", _ environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal()
    try terminal.start([program, mode], environment: environment)
    return terminal
  }

  /// What the program found, and after how many milliseconds.
  private func finding(_ terminal: PseudoTerminal) throws -> (images: String, milliseconds: Int) {
    try terminal.wait(for: " ms\r\n")
    let line = try #require(
      terminal.output.split(separator: "\r\n").last { $0.contains("images ") })
    let words = line.withoutEscapes.split(separator: " ")
    return (String(words[1]), try #require(Int(words[3])))
  }

  @Test(arguments: [
    ("\u{1B}_Gi=31;OK\u{1B}\\\u{1B}[?62;4c", "kitty"), ("\u{1B}[?62;4;22c", "sixel"),
    ("\u{1B}_Gi=31;EINVAL\u{1B}\\\u{1B}[?64;1;4c", "sixel"), ("\u{1B}[?1;2c", "none"),
    ("\u{1B}[?4c", "none"),
  ])
  func aTerminalThatAnswersIsBelieved(answer: String, images: String) throws {
    let terminal = try started()
    try terminal.wait(for: Self.question)
    terminal.type(answer)
    let found = try finding(terminal)
    #expect(found.images == images && found.milliseconds < 5000)
    terminal.type("q")
    #expect(terminal.end() == .exit(0))
    #expect(terminal.output.components(separatedBy: "key(").count == 2)
  }

  @Test func aSilentTerminalCostsAFifthOfASecondAndItsLateAnswerIsNoKey() throws {
    var terminal = try started("probe")
    var found = try finding(terminal)
    for _ in 1...3 where found.milliseconds > 300 {  // somebody else needed the processor
      terminal = try started("probe")
      found = try finding(terminal)
    }
    #expect(found.images == "none" && (190...300).contains(found.milliseconds))
    terminal.type("\u{1B}_Gi=31;OK\u{1B}\\\u{1B}[?6")
    usleep(150_000)
    terminal.type("2;4cn")
    try terminal.wait(for: "\n")
    terminal.type("q")
    #expect(terminal.end() == .exit(0))
    #expect(terminal.output.hasSuffix("ms\r\n\(event("n"))\(event("q"))"))
  }

  @Test func keysTypedMeanwhileAreKept() throws {
    let terminal = try started()
    try terminal.wait(for: Self.question)
    terminal.type("a\u{1B}[?62c\u{1B}[Bq")
    #expect(try finding(terminal).images == "none")
    #expect(terminal.end() == .exit(0))
    #expect(terminal.output.hasSuffix("\(event("a"))key(Terminal.Key.down)\r\n\(event("q"))"))
  }

  private func event(_ letter: String) -> String {
    "key(Terminal.Key.character(\"\(letter)\"))\r\n"
  }

  @Test(arguments: [
    ["TMUX": "/tmp/tmux,1,0"], ["TERM": "screen-256color"], ["TERM": "dumb"], ["TERM": "linux"],
    ["TERM_PROGRAM": "Apple_Terminal"],
  ])
  func someTerminalsAreNeverAsked(environment: [String: String]) throws {
    let terminal = try started("patient-probe", environment)
    let found = try finding(terminal)
    #expect(found.images == "none" && found.milliseconds < 5000)
    #expect(!terminal.output.contains("\u{1B}"))
  }

  @Test(
    arguments: [
      (["TERM": "xterm-kitty"], .certain(.kitty)), (["TERM": "xterm-ghostty"], .certain(.kitty)),
      (["TERM": "xterm", "TERM_PROGRAM": "iTerm.app"], .certain(.iTerm2)),
      (["TERM": "xterm", "TERM_PROGRAM": "WezTerm"], .certain(.iTerm2)),
      (["TERM": "xterm", "LC_TERMINAL": "iTerm2"], .certain(.iTerm2)),
      (["TERM": "vt100"], .certain(nil)), ([:], .certain(nil)),
      (["TERM": "xterm-256color"], .unknown), (["TERM": "foot"], .unknown),
    ] as [([String: String], ImageProtocol.Guess)])
  func theEnvironmentOftenSaysEnough(variables: [String: String], guess: ImageProtocol.Guess) {
    #expect(ImageProtocol.guess(variables) == guess)
  }

  @Test func kittyGetsPiecesOfFourThousandBytes() {
    let bytes = ImageProtocol.kitty.escape(Array(repeating: 7, count: 7000), columns: 80)
    let text = String(decoding: bytes, as: UTF8.self)
    let pieces = text.split(separator: "\u{1B}\\").dropLast()
    #expect(pieces.count == 3)
    #expect(pieces[0].hasPrefix("\u{1B}_Ga=T,f=100,q=2,c=80,m=1;"))
    #expect(pieces[0].split(separator: ";")[1].utf8.count == 4096)
    #expect(pieces[1].hasPrefix("\u{1B}_Gm=1;"))
    #expect(pieces[2].hasPrefix("\u{1B}_Gm=0;"))
    let payload = pieces.map { $0.split(separator: ";")[1] }.joined()
    #expect(Array(payload.utf8) == base64(Array(repeating: 7, count: 7000)))
  }

  @Test func iTermIsToldTheSize() {
    let bytes = ImageProtocol.iTerm2.escape(Array("foobar".utf8), columns: 64)
    let start = "\u{1B}]1337;File=inline=1;size=6;width=64;preserveAspectRatio=1"
    #expect(String(decoding: bytes, as: UTF8.self) == "\(start):Zm9vYmFy\u{7}\n")
    #expect(ImageProtocol.rows(ofColumns: 64) == 18 && ImageProtocol.columns(ofRows: 18) == 64)
  }
}
