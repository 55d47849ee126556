import Terminal
import Wording

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program that is over before it began: it has shown its help, or was called wrongly.
public struct Ending: Error, Sendable, Equatable {
  /// What is printed, line end included.
  public let text: String
  /// What the program returns: 0, or 64 where it was called wrongly.
  public let code: Int32

  /// Whether the text belongs on standard error.
  public var isError: Bool { code != 0 }

  /// An ending with that text and exit code.
  public init(text: String, code: Int32) {
    self.text = text
    self.code = code
  }
}

/// Prints the text where it belongs and ends the program.
///
/// An error may quote a path, an argument or a file: nothing of it can act on the terminal.
public func exit(with ending: Ending, on console: Console = .current()) -> Never {
  let output: Output = ending.isError ? .error(console) : .standard(console)
  output.write(ending.isError ? ending.text.harmless : ending.text)
  exit(ending.code)
}
