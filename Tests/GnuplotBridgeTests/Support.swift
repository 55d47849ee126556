import GnuplotBridge

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs a script and tells how it ended and what was said.
func run(_ script: String, within seconds: Double = 20) -> (status: GnuplotStatus, said: String) {
  var buffer = [CChar](repeating: 1, count: 4096)
  let status = gnuplot_run(script, script.utf8.count, seconds, false, &buffer, buffer.count)
  return (status, text(buffer))
}

/// The characters before the zero that ends them.
func text(_ buffer: [CChar]) -> String {
  String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// A new folder.
func makeFolder() -> String {
  var template = Array("/tmp/bridge-test-XXXXXX".utf8CString)
  precondition(mkdtemp(&template) != nil)
  return text(template)
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

/// Puts a shell script in the place of gnuplot; for a process of its own, since it changes PATH.
func standIn(_ lines: String) {
  let folder = makeFolder()
  write("#!/bin/sh\n\(lines)\n", to: "\(folder)/gnuplot", isProgram: true)
  setenv("PATH", "\(folder):/usr/bin:/bin", 1)
  // As in a program that does nothing about it: writing to a closed pipe would be the end.
  signal(SIGPIPE, SIG_DFL)
}

/// The seconds that some work takes.
func seconds(_ work: () -> Void) -> Double {
  let clock = ContinuousClock()
  return Double(clock.measure(work) / .milliseconds(1)) / 1000
}

/// A script that no pipe holds.
let longScript = String(repeating: "# nothing\n", count: 200_000)
