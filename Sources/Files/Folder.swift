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

  /// Makes a folder and all those above it, where they are not there yet: all of them or none.
  ///
  /// Says which it has made, the outermost first.
  @discardableResult
  public static func make(_ folder: String) throws(FileFailure) -> [String] {
    var made: [String] = []
    var path = ""
    // Byte by byte: with an accent upon it, a slash is another character to Swift alone.
    let slash = UInt8(ascii: "/")
    for part in folder.utf8.split(separator: slash, omittingEmptySubsequences: false) {
      path += String(decoding: part, as: UTF8.self)
      if !path.isEmpty {
        if mkdir(path, 0o777) == 0 {
          made.append(path)
        } else {
          // A folder above may be closed to us and still be there.
          let code = errno == EEXIST ? ENOTDIR : errno
          guard exists(path) else {
            removeEmpty(made)
            throw .unwritable(path: path, .system(code: code))
          }
        }
      }
      path += "/"
    }
    return made
  }

  /// Removes those of the folders that are empty, the last first.
  public static func removeEmpty(_ folders: [String]) {
    for folder in folders.reversed() { rmdir(folder) }
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
