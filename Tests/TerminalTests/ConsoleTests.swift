import Terminal
import Testing

struct ConsoleTests {
  private func console(
    _ variables: [String: String] = [:], terminals: Set<Int32> = [0, 1, 2],
    size: Console.Size? = nil, color: ColorChoice = .auto
  ) -> Console {
    let variables = ["TERM": "xterm-256color", "LANG": "C.UTF-8"].merging(variables) { $1 }
    return Console(variables: variables, size: size, color: color, isTerminal: terminals.contains)
  }

  @Test func theScreenKnowsItsSizeBestThenTheVariablesThenNobody() {
    let screen = Console.Size(columns: 100, rows: 30)
    #expect(console(["COLUMNS": "60"], size: screen).size == screen)
    #expect(console(["COLUMNS": "60"]).size == Console.Size(columns: 60, rows: 24))
    for nonsense in ["", "0", "-1", "65536", "9223372036854775807", "8e1", "80 ", "\u{1B}[2J"] {
      #expect(console(["COLUMNS": nonsense, "LINES": nonsense]).size == .standard)
    }
    #expect(console().size == Console.Size(columns: 80, rows: 24))
  }

  @Test func proseIsNeverWiderThanEightyColumns() {
    #expect(console(size: .init(columns: 200, rows: 50)).textWidth == 80)
    #expect(console(size: .init(columns: 50, rows: 50)).textWidth == 50)
  }

  @Test func colourNeedsAReaderWhoWantsIt() {
    #expect(console().styler.isOn)
    #expect(!console(["NO_COLOR": "1"]).styler.isOn)
    #expect(console(["NO_COLOR": ""]).styler.isOn)
    #expect(!console(["TERM": "dumb"]).styler.isOn)
    #expect(!console(terminals: [0]).styler.isOn)
    #expect(console(["NO_COLOR": "1"], terminals: [], color: .always).styler.isOn)
    #expect(!console(color: .never).styler.isOn)
  }

  @Test(
    arguments: [
      ([:], true), (["LC_ALL": "C"], false), (["LANG": "de_DE.utf8"], true), (["LANG": ""], false),
      (["LC_ALL": "", "LC_CTYPE": "en_US.UTF-8", "LANG": "C"], true),
      (["LC_CTYPE": "en_US.ISO-8859-1"], false), (["LC_ALL": "en_GB.UTF-8", "LANG": "C"], true),
    ] as [([String: String], Bool)])
  func theLocaleIsReadInItsOrder(variables: [String: String], isUnicode: Bool) {
    #expect(console(variables).isUnicode == isUnicode)
  }

  @Test func onlyTwoEndsOfATerminalMakeAConversation() {
    #expect(console().isInteractive)
    #expect(!console(terminals: [1, 2]).isInteractive)
    #expect(!console(terminals: [0, 2]).isInteractive)
    #expect(!console(["TERM": "dumb"]).isInteractive)
  }

  @Test func tmuxAndScreenAreSeen() {
    #expect(!console().isMultiplexed)
    for variable in [["TMUX": "x"], ["STY": "x"], ["TERM": "tmux-256color"], ["TERM": "screen"]] {
      #expect(console(variable).isMultiplexed)
    }
  }

  #if !os(macOS)
    @Test func aDisplayIsSeen() {
      #expect(!console().hasDisplay)
      #expect(console(["DISPLAY": ":0"]).hasDisplay)
      #expect(console(["WAYLAND_DISPLAY": "wayland-0"]).hasDisplay)
    }
  #endif

  @Test func aLocaleWithoutUnicodeSpells() {
    #expect(console(["LC_ALL": "C"]).spelled("θ") == "theta")
    #expect(console().spelled("θ") == "θ")
  }
}
