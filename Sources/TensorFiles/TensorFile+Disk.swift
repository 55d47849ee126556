#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension TensorFile {
  /// Reads the safetensors file at `path`.
  public init(contentsOf path: String) throws(Failure) {
    do {
      let file = try Descriptor(opening: path, O_RDONLY | O_NONBLOCK)
      try self.init(byteCount: file.byteCount()) { count throws(Failure) in
        try file.next(count)
      }
    } catch {
      throw .unreadable(path: path, error)
    }
  }

  /// Writes the file to `path` as a whole or not at all.
  ///
  /// The bytes go to a temporary file in the same folder, which is flushed to the disk and then
  /// takes the place of whatever was at `path`. If anything fails before that, the temporary file
  /// is removed and the old file stays as it was; if the process is killed, only a file named
  /// `.tensorfile-….tmp` can be left behind.
  ///
  /// A symbolic link at `path` is itself replaced, not followed.
  public func write(to path: String) throws(Failure) {
    do {
      try replaceFile(at: path)
    } catch {
      throw .unwritable(path: path, error)
    }
  }

  private func replaceFile(at path: String) throws(Failure) {
    let bytes = encoded()
    let headerCount = bytes.count - dataCount - 8
    guard headerCount <= Header.largestByteCount else {
      throw .tooMuchText(byteCount: headerCount)
    }
    try WholeFile.replace(path, with: bytes)
  }
}
