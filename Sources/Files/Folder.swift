#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What programs do with folders.
public enum Folder {
  /// Where files stand that nobody keeps.
  public static var temporary: String {
    let named = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    return named.isEmpty ? "/tmp" : named
  }

  /// Makes a folder and all those above it, where they are not there yet.
  public static func make(_ folder: String) throws(FileFailure) {
    var path = ""
    for part in folder.split(separator: "/", omittingEmptySubsequences: false) {
      path += part
      if !path.isEmpty, mkdir(path, 0o777) != 0 {
        // A folder above may be closed to us and still be there.
        let code = errno == EEXIST ? ENOTDIR : errno
        guard exists(path) else { throw .unwritable(path: path, .system(code: code)) }
      }
      path += "/"
    }
  }

  /// Whether there is a folder of that path.
  public static func exists(_ path: String) -> Bool {
    var about = stat()
    return stat(path, &about) == 0 && about.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in a folder in order, hidden ones too; none where there is no such folder.
  public static func names(in folder: String) -> [String] {
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

  /// Removes the half-written files that a killed program of ours has left in a folder, and nothing
  /// else: a name must be to the letter one that we give, and belong to a plain file.
  public static func removeLeftovers(in folder: String) {
    for name in names(in: folder) where TemporaryFile.isOurs(name) {
      let path = "\(folder)/\(name)"
      var about = stat()
      guard lstat(path, &about) == 0, about.st_mode & S_IFMT == S_IFREG else { continue }
      WholeFile.remove(path)
    }
  }
}
