#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A new folder.
func makeFolder() -> String {
  var template = Array("/tmp/plotting-test-XXXXXX".utf8CString)
  precondition(mkdtemp(&template) != nil)
  return String(
    decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// The names in a folder, hidden ones too.
func names(in folder: String) -> [String] {
  guard let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted()
}

/// Puts a shell script in the place of gnuplot; for a process of its own, since it changes PATH.
func standIn(_ lines: String) {
  let folder = makeFolder()
  let file = fopen("\(folder)/gnuplot", "w")!
  fputs("#!/bin/sh\n\(lines)\n", file)
  fclose(file)
  chmod("\(folder)/gnuplot", 0o755)
  setenv("PATH", "\(folder):/usr/bin:/bin", 1)
  // As in a program that does nothing about it: writing to a closed pipe would be the end.
  signal(SIGPIPE, SIG_DFL)
}

/// The width and height that a PNG names.
func size(ofPNG bytes: [UInt8]) -> [Int] {
  [16, 20].map { start in bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
}
