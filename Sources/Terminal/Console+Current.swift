#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Console {
  /// The console that this process was started on.
  public static func current(color: ColorChoice = .auto) -> Console {
    let names = [
      "COLUMNS", "LINES", "TERM", "TMUX", "STY", "LC_ALL", "LC_CTYPE", "LANG", "NO_COLOR",
      "DISPLAY", "WAYLAND_DISPLAY", "SSH_CONNECTION",
    ]
    let variables = names.reduce(into: [String: String]()) { variables, name in
      variables[name] = environmentVariable(name)
    }
    return Console(variables: variables, size: Size.now(), color: color) { isatty($0) == 1 }
  }

  /// The same console after the window has changed.
  public func resized() -> Console {
    var console = self
    console.size = Size.now() ?? size
    return console
  }
}

extension Console.Size {
  /// What the terminal behind the descriptor says; nil where it is none.
  ///
  /// Standard output alone decides how wide text is, so that a file is the same whoever wrote it.
  public static func now(of descriptor: Int32 = STDOUT_FILENO) -> Console.Size? {
    var window = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0
    else { return nil }
    return Console.Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
  }
}

/// The value of an environment variable; nil where it is not set.
public func environmentVariable(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}
