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
  ///
  /// Writing beyond a limit on file sizes, too, becomes an error instead of a signal.
  public static func watch() {
    for number in [SIGINT, SIGTERM, SIGHUP] { install(number, note) }
    signal(SIGXFSZ, SIG_IGN)
  }

  /// The signal that came; nil as long as none has.
  public static var received: Int32? { noted.pointee == 0 ? nil : noted.pointee }

  /// What a program returns that such a signal has ended: 130 for Ctrl-C.
  public static func exitCode(_ signal: Int32) -> Int32 { 128 + signal }
}

/// The signal, written by the handler and read by everyone: one number, which never moves.
private nonisolated(unsafe) let noted: UnsafeMutablePointer<Int32> = {
  let signal = UnsafeMutablePointer<Int32>.allocate(capacity: 1)
  signal.initialize(to: 0)
  return signal
}()

private let note: @convention(c) (Int32) -> Void = { signal in
  guard noted.pointee == 0 else { _exit(128 + signal) }
  noted.pointee = signal
}
