#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Makes a folder and all those above it, where they are not there yet.
public func makeFolder(_ folder: String) throws(ComparisonError) {
  var path = ""
  for part in folder.split(separator: "/", omittingEmptySubsequences: false) {
    path += part
    if !path.isEmpty, mkdir(path, 0o777) != 0 {
      // A folder above may be closed to us and still be there.
      let reason = errno
      guard isFolder(path) else {
        throw ComparisonError(
          .unwritable,
          "cannot make the folder \"\(path)\": \(String(cString: strerror(reason))); "
            + "free some space, or choose another with --out")
      }
    }
    path += "/"
  }
}

/// Whether there is a folder of that path.
public func isFolder(_ path: String) -> Bool {
  var about = stat()
  return stat(path, &about) == 0 && about.st_mode & S_IFMT == S_IFDIR
}

func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

/// Removes a file; one that is not there is no trouble.
func remove(_ path: String) { unlink(path) }

/// The names in a folder in order; none where there is no such folder.
func names(in folder: String) -> [String] {
  guard let entries = opendir(folder) else { return [] }
  defer { closedir(entries) }
  var names: [String] = []
  while let entry = readdir(entries) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted()
}

/// Removes the half-written files that a killed program has left in a folder.
public func removeLeftovers(in folder: String) {
  for name in names(in: folder) where name.hasPrefix(".") && name.contains(".tmp") {
    remove("\(folder)/\(name)")
  }
}
