#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Any file, read or written as a whole.
public enum WholeFile {
  /// Whether there is anything of that path.
  public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Removes a file; one that is not there is no trouble.
  public static func remove(_ path: String) { unlink(path) }

  /// The bytes of the file at `path`.
  public static func read(_ path: String) throws(FileFailure) -> [UInt8] {
    do {
      let file = try Descriptor(reading: path)
      return try file.next(file.byteCount())
    } catch {
      throw .unreadable(path: path, error)
    }
  }

  /// Writes the file to `path` at once or not at all, and waits until it has reached the disk.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileFailure) {
    do {
      try replace(path, with: bytes)
    } catch {
      throw .unwritable(path: path, error)
    }
  }

  /// The same, with the mere trouble as its error.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(FileTrouble) {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folderPath = slash.map { String(path[...$0]) } ?? "."
    let folder = try Descriptor(opening: folderPath, O_RDONLY | O_DIRECTORY)
    try TemporaryFile(in: folderPath).replace(path, with: bytes)
    do {
      try folder.synchronize()
    } catch .system(code: EINVAL) {
      // Some network disks cannot flush a folder, and there is nothing better to ask of them.
    }
  }
}
