import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder of our own that is gone when its work is done.
enum ScratchFolder {
  static func with<Result>(
    _ work: (String) throws(PictureProblem) -> Result
  ) throws(PictureProblem) -> Result {
    let parent = Folder.temporary
    var template = Array("\(parent)/picture-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      let reason = String(cString: strerror(errno))
      throw .unwritable(picture: "text", path: parent, reason: reason)
    }
    let folder = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    defer {
      for name in ["picture", "with", "without"] { unlink("\(folder)/\(name)") }
      rmdir(folder)
    }
    return try work(folder)
  }
}
