#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A person or the system asks long work to stop: Ctrl-C, SIGTERM or a lost terminal.
///
/// The work looks now and then, puts its things away and ends. Who asks twice is obeyed at once.
public enum Interruption {
  /// From now on such a signal is noted instead of ending the program.
  public static func watch() {
    for number in [SIGINT, SIGTERM, SIGHUP] { install(number, note) }
  }

  /// The signal that came; nil as long as none has.
  public static var received: Int32? {
    let signal = terminalState.pointee.interruption
    return signal == 0 ? nil : signal
  }

  /// What a program returns that such a signal has ended: 130 for Ctrl-C.
  public static func exitCode(_ signal: Int32) -> Int32 { 128 + signal }
}

private let note: @convention(c) (Int32) -> Void = { signal in
  guard terminalState.pointee.interruption == 0 else { _exit(128 + signal) }
  terminalState.pointee.interruption = signal
}
