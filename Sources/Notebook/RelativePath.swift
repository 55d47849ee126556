#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

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
