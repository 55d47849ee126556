#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes of a file; nil where it cannot be read.
func read(_ path: String) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&piece, 1, piece.count, file)
    if count == 0 { return ferror(file) == 0 ? bytes : nil }
    bytes += piece.prefix(count)
  }
}

/// Writes a file under another name and then gives it its own, so that no half of it is ever seen.
///
/// Returns what went wrong and the cure, if anything did.
func write(_ text: String, to path: String) -> String? {
  let temporary = "\(path).\(getpid()).tmp"
  func failed() -> String {
    let reason = String(cString: strerror(errno))
    unlink(temporary)
    return "cannot write \(path): \(reason); choose another folder, or free some space"
  }
  guard let file = fopen(temporary, "wb") else { return failed() }
  let bytes = Array(text.utf8)
  let written = fwrite(bytes, 1, bytes.count, file)
  guard fclose(file) == 0, written == bytes.count else { return failed() }
  guard rename(temporary, path) == 0 else { return failed() }
  return nil
}

/// The way to a file from the folder in which another one is.
func relativePath(of file: String, fromFolderOf other: String) -> String {
  let (goal, start) = (parts(of: file), parts(of: other).dropLast())
  let common = zip(goal, start).prefix { $0 == $1 }.count
  let up = Array(repeating: "..", count: start.count - common)
  return (up + goal.dropFirst(common)).joined(separator: "/")
}

/// The names on the way to a file from the root.
private func parts(of path: String) -> [String] {
  var whole = path
  if !path.hasPrefix("/"), let here = getcwd(nil, 0) {
    whole = "\(String(cString: here))/\(path)"
    free(here)
  }
  return whole.split(separator: "/").reduce(into: []) { names, name in
    switch name {
    case ".": break
    case "..": _ = names.popLast()
    default: names.append(String(name))
    }
  }
}
