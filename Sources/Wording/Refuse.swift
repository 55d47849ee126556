#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Ends the program with one sentence: what was asked cannot be, and here is the cure.
///
/// For mistakes in a program, such as shapes that do not fit; what a user types is checked earlier.
/// With the environment variable `TD3_TRAP` set it traps instead, so that a debugger or a backtrace
/// shows the place.
public func refuse(_ sentence: String) -> Never {
  if getenv("TD3_TRAP") != nil { fatalError(sentence) }
  let message = Array("Error: \(sentence)\n".utf8)
  _ = write(STDERR_FILENO, message, message.count)
  exit(1)
}
