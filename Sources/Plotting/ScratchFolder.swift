import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder of our own, closed to all others, that is gone when its work is done.
enum ScratchFolder {
  /// Does some work for a picture in such a folder.
  static func with<Result>(
    for picture: String, _ work: (String) throws(PictureProblem) -> Result
  ) throws(PictureProblem) -> Result {
    var template = Array("\(Folder.temporary)/picture-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw unwritable(.system(code: errno), for: picture)
    }
    let folder = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    defer {
      for name in Folder.names(in: folder) { unlink("\(folder)/\(name)") }
      rmdir(folder)
    }
    return try work(folder)
  }

  /// Why nothing more can be written to the folder; nil where there is room enough.
  ///
  /// Gnuplot does not notice a full disk.
  static func trouble(in folder: String, for picture: String) -> PictureProblem? {
    let path = "\(folder)/room"
    defer { WholeFile.remove(path) }
    do {
      let file = try Descriptor(writing: path)
      try file.append([UInt8](repeating: 0, count: 1 << 20))
      try file.finish()
      return nil
    } catch {
      return unwritable(error, for: picture)
    }
  }

  static func unwritable(_ trouble: FileTrouble, for picture: String) -> PictureProblem {
    trouble.isOfDescriptors
      ? .tooManyFiles(picture: picture)
      : .noScratch(picture: picture, path: Folder.temporary, trouble)
  }
}
