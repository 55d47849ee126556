/// A way to show a picture inside a terminal.
public enum ImageProtocol: String, Sendable, CaseIterable {
  /// The graphics of kitty, also understood by Ghostty and Konsole.
  case kitty
  /// The inline images of iTerm2, also understood by WezTerm and mintty.
  case iTerm2
  /// Sixel, of DEC's terminals and many of today's.
  case sixel

  /// What the environment alone says.
  enum Guess: Equatable {
    case certain(ImageProtocol?)
    case unknown
  }

  static func guess(_ variables: [String: String]) -> Guess {
    let terminal = variables["TERM"] ?? ""
    let program = variables["TERM_PROGRAM"] ?? ""
    if terminal == "xterm-kitty" || terminal == "xterm-ghostty" || program == "ghostty" {
      return .certain(.kitty)
    }
    if program == "iTerm.app" || program == "WezTerm" || program == "mintty"
      || variables["LC_TERMINAL"] == "iTerm2"
    {
      return .certain(.iTerm2)
    }
    // These print what they do not understand, a question included.
    let isOld = ["dumb", "linux", "vt", "ansi", "cons25", "eterm", "sun"].contains {
      terminal.hasPrefix($0)
    }
    return isOld || program == "Apple_Terminal" || terminal.isEmpty ? .certain(nil) : .unknown
  }
}
