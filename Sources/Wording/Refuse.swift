#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Traps with one sentence: what was asked cannot be, and here is the cure.
///
/// For mistakes in a program, such as shapes that do not fit, as an index out of range traps: a
/// debugger or a backtrace shows the place. The sentence is written first, for an optimised build
/// drops the message of a trap. What comes from outside is checked earlier and thrown.
public func refuse(_ sentence: String) -> Never {
  let message = Array("Error: \(sentence)\n".utf8)
  _ = write(STDERR_FILENO, message, message.count)
  preconditionFailure()
}
