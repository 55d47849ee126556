import Files

extension TensorFile {
  /// Reads the safetensors file at `path`, and refuses one that its digest does not fit.
  public init(contentsOf path: String) throws(Failure) {
    do {
      let file = try Failure.wrapping { () throws(FileTrouble) in try Descriptor(reading: path) }
      let byteCount = try Failure.wrapping { () throws(FileTrouble) in try file.byteCount() }
      try self.init(byteCount: byteCount) { count throws(Failure) in
        try Failure.wrapping { () throws(FileTrouble) in try file.next(count) }
      }
    } catch {
      throw .unreadable(path: path, error)
    }
  }

  /// Writes the file to `path` with its digest, as a whole or not at all.
  ///
  /// The bytes go to a temporary file in the same folder, which is flushed to the disk and then
  /// takes the place of whatever was at `path`. If anything fails before that, the temporary file
  /// is removed and the old file stays as it was; if the process is killed, only a file named
  /// `.td3-unfinished-…` can be left behind.
  ///
  /// A symbolic link at `path` is itself replaced, not followed.
  public func write(to path: String) throws(Failure) {
    let bytes = sealed().encoded()
    let headerCount = bytes.count - dataCount - 8
    guard headerCount <= Header.largestByteCount else {
      throw .unwritable(path: path, .tooMuchText(byteCount: headerCount))
    }
    do {
      try WholeFile.replace(path, with: bytes)
    } catch {
      throw .unwritable(path: path, .file(error))
    }
  }
}

extension TensorFile.Failure {
  /// Does some work with a file, whose troubles become those of a tensor file.
  fileprivate static func wrapping<Result: ~Copyable>(
    _ work: () throws(FileTrouble) -> Result
  ) throws(Self) -> Result {
    do {
      return try work()
    } catch {
      throw .file(error)
    }
  }
}
