#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Any file, read or written as a whole, with the care that tensor files get.
public enum WholeFile {
  /// The bytes of the file at `path`.
  public static func read(_ path: String) throws(TensorFile.Failure) -> [UInt8] {
    do {
      let file = try Descriptor(opening: path, O_RDONLY | O_NONBLOCK)
      return try file.next(file.byteCount())
    } catch {
      throw .unreadable(path: path, error)
    }
  }

  /// Writes the file to `path` at once or not at all, and waits until it has reached the disk.
  public static func write(_ bytes: [UInt8], to path: String) throws(TensorFile.Failure) {
    do {
      try replace(path, with: bytes)
    } catch {
      throw .unwritable(path: path, error)
    }
  }

  static func replace(_ path: String, with bytes: [UInt8]) throws(TensorFile.Failure) {
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
