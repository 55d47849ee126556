import Terminal
import Wording

extension Doctor {
  /// What can be shown here, and typed.
  mutating func examineTerminal() {
    if console.isInteractive {
      examineSize()
      examineColours()
      examineImages()
    } else {
      report(
        .dispensable(
          "keys",
          console.isDumb && console.outputIsTerminal
            ? "TERM names no terminal with keys; set it, as in TERM=xterm-256color"
            : "not a terminal at both ends; lessons run straight through here"))
    }
    report(
      console.isUnicode
        ? .fine("signs", "UTF-8, so that θ and → are themselves")
        : .dispensable("signs", "ASCII alone; `export LC_ALL=C.UTF-8` shows Greek letters too"))
  }

  private mutating func examineSize() {
    let size = "\(console.size.columns) columns, \(console.size.rows) rows"
    let isLarge = console.size.columns >= 80 && console.size.rows >= 24
    report(
      isLarge
        ? .fine("size", size)
        : .dispensable("size", "\(size); pictures and code like 80 and 24, so widen the window"))
  }

  private mutating func examineColours() {
    let terminal = environmentVariable("TERM") ?? ""
    let isRich =
      environmentVariable("COLORTERM") != nil
      || ["256", "kitty", "ghostty", "alacritty", "foot", "direct"].contains {
        terminal.contains($0)
      }
    if !console.styler.isOn {
      report(.dispensable("colours", "switched off; `unset NO_COLOR` or --color always shows them"))
    } else if isRich {
      report(.fine("colours", "256 or more"))
    } else {
      report(
        .dispensable(
          "colours",
          "TERM=\(terminal.fitted) promises few; TERM=xterm-256color, if yours has more"))
    }
  }

  private mutating func examineImages() {
    var keyboard = Keyboard()
    if let images = keyboard.imageProtocol(on: console) {
      report(.fine("images", "shown in this terminal, the \(images.rawValue) way"))
    } else if console.isMultiplexed {
      report(.dispensable("images", "never under tmux or screen; leave it, or take them as text"))
    } else {
      report(.dispensable("images", "not in this terminal; kitty, WezTerm or iTerm2 show them"))
    }
  }
}
