import Wording

/// What a program knows of its terminal, read once at the start.
public struct Console: Sendable, Equatable {
  /// How much fits on the screen.
  public struct Size: Sendable, Equatable {
    /// Characters in a row.
    public var columns: Int
    /// Rows on the screen.
    public var rows: Int

    /// A screen of that many columns and rows.
    public init(columns: Int, rows: Int) {
      self.columns = columns
      self.rows = rows
    }

    /// What is assumed where nothing is known.
    public static let standard = Size(columns: 80, rows: 24)
  }

  /// Whether somebody can type.
  public var inputIsTerminal: Bool
  /// Whether somebody reads what is printed, rather than a file or another program.
  public var outputIsTerminal: Bool
  /// Whether somebody reads the progress and the warnings.
  public var errorIsTerminal: Bool
  /// The size of the screen when it was asked for.
  public var size: Size
  /// Whether the terminal understands nothing but text (`TERM=dumb`, or none at all).
  public var isDumb: Bool
  /// Whether the locale can show more than ASCII.
  public var isUnicode: Bool
  /// Whether tmux or screen stands between the program and the terminal.
  public var isMultiplexed: Bool
  /// Whether a window could be opened.
  public var hasDisplay: Bool
  /// Whether the user asked for colour.
  public var color: ColorChoice
  /// Whether `NO_COLOR` is set.
  public var refusesColor: Bool

  /// What the environment variables say, for descriptors of which `isTerminal` is known.
  ///
  /// `size` is the screen's own answer, nil where there is none.
  public init(
    variables: [String: String], size: Size? = nil, color: ColorChoice = .auto,
    isTerminal: (_ descriptor: Int32) -> Bool
  ) {
    inputIsTerminal = isTerminal(0)
    outputIsTerminal = isTerminal(1)
    errorIsTerminal = isTerminal(2)
    self.size = Size(
      columns: size?.columns ?? variables.positive("COLUMNS") ?? Size.standard.columns,
      rows: size?.rows ?? variables.positive("LINES") ?? Size.standard.rows)
    let terminal = variables["TERM"] ?? ""
    isDumb = terminal == "dumb" || terminal.isEmpty
    isMultiplexed =
      variables.says("TMUX") || variables.says("STY") || terminal.hasPrefix("screen")
      || terminal.hasPrefix("tmux")
    isUnicode = Console.isUnicode(variables)
    hasDisplay = Console.hasDisplay(variables)
    self.color = color
    refusesColor = variables.says("NO_COLOR")
  }

  /// Whether keys can be read and pages drawn: both ends are a terminal that understands more than
  /// text.
  public var isInteractive: Bool { inputIsTerminal && outputIsTerminal && !isDumb }

  /// The columns that prose and tables may take: never more than 80, however wide the screen.
  public var textWidth: Int { min(size.columns, 80) }

  /// The text as this terminal can show it: spelled in ASCII where the locale has no more.
  ///
  /// Spell before wrapping and padding, since `θ` becomes `theta`.
  public func spelled(_ text: String) -> String { isUnicode ? text : text.ascii }

  /// The styles for standard output.
  public var styler: Styler { Styler(isOn: isColored) }

  private var isColored: Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto: outputIsTerminal && !isDumb && !refusesColor
    }
  }

  private static func isUnicode(_ variables: [String: String]) -> Bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    let locale = names.lazy.compactMap { variables[$0] }.first { !$0.isEmpty } ?? "C"
    let encoding = locale.lowercased()
    return encoding.contains("utf-8") || encoding.contains("utf8")
  }

  private static func hasDisplay(_ variables: [String: String]) -> Bool {
    #if os(macOS)
      !variables.says("SSH_CONNECTION")
    #else
      variables.says("DISPLAY") || variables.says("WAYLAND_DISPLAY")
    #endif
  }
}

extension [String: String] {
  /// Whether the variable is set to anything at all.
  fileprivate func says(_ name: String) -> Bool { self[name]?.isEmpty == false }

  fileprivate func positive(_ name: String) -> Int? {
    // No terminal could answer more.
    self[name].flatMap { UInt16($0) }.flatMap { $0 > 0 ? Int($0) : nil }
  }
}
