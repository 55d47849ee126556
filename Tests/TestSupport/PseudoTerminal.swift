import Foundation

/// A terminal without a screen: we are the person before it, a program of ours runs on it.
package final class PseudoTerminal {
  private var master: Int32
  private let slave: Int32
  private var child: pid_t = 0
  package private(set) var output = ""

  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  package init(columns: UInt16 = 80, rows: UInt16 = 24) throws {
    master = openPseudoTerminal()
    guard master >= 0, grant(master) == 0, unlock(master) == 0 else {
      throw Failure(description: "no pseudo-terminal")
    }
    slave = open(nameOfSlave(master), O_RDWR | O_NOCTTY | O_CLOEXEC)
    for descriptor in [master, slave] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    resize(columns: columns, rows: rows)
  }

  deinit {
    if child > 0 {
      kill(child, SIGKILL)
      waitpid(child, nil, 0)
    }
    close(slave)
    hangUp()
  }

  /// Starts a program whose three descriptors and whose session are this terminal.
  package func start(_ arguments: [String], environment: [String: String] = [:]) throws {
    let defaults = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
      "SWIFT_BACKTRACE": "enable=no",
    ]
    let variables = defaults.merging(environment) { $1 }.map { "\($0)=\($1)" }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, 0, nameOfSlave(master), O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    // Threads that run tests block signals, and their children would as well.
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setflags(&attributes, spawnSetSession | Int16(POSIX_SPAWN_SETSIGMASK))
    let words = arguments.map { strdup($0) } + [nil]
    let pairs = variables.map { strdup($0) } + [nil]
    defer { for text in words + pairs { free(text) } }
    guard posix_spawn(&child, arguments[0], &actions, &attributes, words, pairs) == 0 else {
      throw Failure(description: "\(arguments[0]) does not start")
    }
  }

  package func type(_ text: String) {
    var bytes = Array(text.utf8)
    _ = write(master, &bytes, bytes.count)
  }

  /// Sends bytes that need not be text.
  package func type(bytes: [UInt8]) { _ = write(master, bytes, bytes.count) }

  /// Sends a signal to the program; once that has ended, its number may be another's.
  package func send(_ signal: Int32) {
    if child > 0 { kill(child, signal) }
  }

  /// The number of the program, 0 when it has ended.
  package var process: Int32 { child }

  /// Takes the terminal away, as when a connection breaks; nothing can be read or typed any more.
  package func hangUp() {
    if master >= 0 { close(master) }
    master = -1
  }

  package func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Reads until `text` has appeared after what was found before; what stands between.
  @discardableResult
  package func wait(for text: String, seconds: Double = 10) throws -> String {
    let deadline = Date(timeIntervalSinceNow: seconds)
    while true {
      if let found = rest.range(of: text) {
        defer { rest = String(rest[found.upperBound...]) }
        return String(rest[..<found.lowerBound])
      }
      guard Date() < deadline else {
        throw Failure(description: "waited for \(text.debugDescription) after: \(output)")
      }
      read(for: 50)
    }
  }
  private var rest = ""

  /// Reads for some milliseconds, if there is anything to read.
  package func read(for milliseconds: Int32) {
    var request = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, milliseconds) > 0 else { return }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Foundation.read(master, &bytes, bytes.count)
    guard count > 0 else { return }
    let text = String(decoding: bytes.prefix(count), as: UTF8.self)
    output += text
    rest += text
  }

  package enum End: Equatable {
    case exit(Int32)
    case signal(Int32)
    case none
  }

  /// Waits for the program to end, reading what it still prints.
  package func end(seconds: Double = 10) -> End {
    let deadline = Date(timeIntervalSinceNow: seconds)
    var status: Int32 = 0
    while Date() < deadline {
      read(for: 20)
      guard waitpid(child, &status, WNOHANG) == child else { continue }
      child = 0
      read(for: 20)
      return status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
    }
    return .none
  }

  /// The settings of the terminal, as text to compare.
  package var settings: String {
    var settings = termios()
    tcgetattr(slave, &settings)
    let characters = withUnsafeBytes(of: settings.c_cc) { $0.map { "\($0)" } }
    return "\(settings.c_iflag) \(settings.c_oflag) \(settings.c_cflag) \(settings.c_lflag) "
      + characters.joined(separator: ",")
  }

  /// Sets the terminal as a shell would while the program is stopped.
  package func setEcho() {
    var settings = termios()
    tcgetattr(slave, &settings)
    settings.c_lflag |= tcflag_t(ECHO | ICANON)
    tcsetattr(slave, TCSANOW, &settings)
  }

  package var hasEcho: Bool {
    var settings = termios()
    tcgetattr(slave, &settings)
    return settings.c_lflag & tcflag_t(ECHO) != 0
  }
}
