import GnuplotBridge
import TestSupport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs a script in a new folder and tells how it ended and what was said.
func gnuplot(
  _ script: String, within seconds: Double = 20, keepsWindow: Bool = false, in folder: String? = nil
) -> (status: GnuplotStatus, number: Int32, said: String) {
  var buffer = [CChar](repeating: 1, count: 4096)
  let end = gnuplot_run(
    script, script.utf8.count, folder ?? makeFolder(), seconds, keepsWindow, nil, nil, &buffer,
    buffer.count)
  return (end.status, end.number, text(buffer))
}

/// The characters before the zero that ends them.
func text(_ buffer: [CChar]) -> String {
  String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

func write(_ text: String, to path: String, isProgram: Bool = false) {
  let file = fopen(path, "w")!
  fputs(text, file)
  fclose(file)
  chmod(path, isProgram ? 0o755 : 0o644)
}

func contents(of path: String) -> String? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var text = ""
  while true {
    let byte = fgetc(file)
    guard byte != EOF else { return text }
    text.unicodeScalars.append(Unicode.Scalar(UInt8(byte)))
  }
}

/// The seconds that some work takes.
func seconds(_ work: () -> Void) -> Double {
  let clock = ContinuousClock()
  return Double(clock.measure(work) / .milliseconds(1)) / 1000
}

/// A script that no pipe holds.
let longScript = String(repeating: "# nothing\n", count: 200_000)
