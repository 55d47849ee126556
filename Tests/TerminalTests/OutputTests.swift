import Foundation
import TestSupport
import Testing

/// Whether there is a disk that is always full.
private let hasFullDisk = access("/dev/full", W_OK) == 0

@Suite(.serialized) struct OutputTests {
  @Test func aReaderThatGoesAwayEndsTheProgramQuietly() throws {
    let result = try shell("\"$0\" lines | head -2; echo ${PIPESTATUS[0]}")
    #expect(result.output == "line 1 θ\nline 2 θ\n0\n")
    #expect(result.errors == "")
  }

  @Test(.enabled(if: hasFullDisk, "needs /dev/full"))
  func aFullDiskIsOneSentenceAndExit74() throws {
    let result = try shell("\"$0\" lines > /dev/full")
    #expect(result.status == 74)
    #expect(
      result.errors == """
        Error: Cannot write the output: No space left on device. Free some space, or write elsewhere.

        """)
  }

  @Test func aClosedOutputIsOneSentenceAndExit74() throws {
    let result = try shell("\"$0\" lines >&-")
    #expect(result.status == 74)
    #expect(
      result.errors == """
        Error: Cannot write the output: it is closed. Leave out `>&-`, or name a file, as in \
        `> output.txt`.

        """)
  }

  @Test func aLimitOnSizesIsOneSentenceAndExit74() throws {
    let result = try shell(
      "file=$(mktemp); ulimit -f 8; \"$0\" lines > $file; code=$?; rm $file; exit $code")
    #expect(result.status == 74)
    #expect(
      result.errors == """
        Error: Cannot write the output: File too large. Raise the limit with `ulimit -f`, or write \
        elsewhere.

        """)
  }

  @Test(.enabled(if: hasFullDisk, "needs /dev/full"))
  func warningsThatCannotBeWrittenAreDropped() throws {
    #expect(try shell("\"$0\" progress 2> /dev/full").status == 0)
    #expect(try shell("\"$0\" progress 2>&-").status == 0)
  }

  @Test func everythingArrivesHoweverSlowTheReader() throws {
    let result = try shell("\"$0\" lines | (sleep 0.2; tail -1)")
    #expect(result.output == "line 200000 θ\n")
  }

  @Test(.enabled(if: (try? shell("command -v python3").status) == 0, "needs python3"))
  func aPipeThatMustNotBlockIsWaitedFor() throws {
    let script = """
      python3 -c 'import os, fcntl, sys
      fcntl.fcntl(1, fcntl.F_SETFL, fcntl.fcntl(1, fcntl.F_GETFL) | os.O_NONBLOCK)
      os.execv(sys.argv[1], sys.argv[1:])' "$0" lines | (sleep 0.2; tail -1)
      """
    #expect(try shell(script).output == "line 200000 θ\n")
  }

  @Test func aLocaleWithoutUnicodeReadsASCII() throws {
    let result = try shell("\"$0\" lines | head -1", environment: ["LC_ALL": "C"])
    #expect(result.output == "line 1 theta\n")
  }

  @Test func progressLeavesNothingBehindOnATerminal() throws {
    let terminal = try PseudoTerminal()
    try terminal.start([program, "progress"])
    #expect(terminal.end() == .exit(0))
    #expect(terminal.output.contains("TD3 ") && terminal.output.contains("█"))
    #expect(terminal.output.hasSuffix("\r\u{1B}[1A\u{1B}[J"))
  }

  @Test func progressOnADumbTerminalIsPlainLines() throws {
    let terminal = try PseudoTerminal()
    try terminal.start([program, "progress"], environment: ["TERM": "dumb"])
    #expect(terminal.end() == .exit(0))
    #expect(!terminal.output.contains("\u{1B}"))
    #expect(terminal.output.split(separator: "\r\n").count == 19)
  }
}
