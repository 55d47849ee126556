#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes of a file; nil if it cannot be read.
func bytes(of path: String) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var part = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&part, 1, part.count, file)
    guard count > 0 else { return ferror(file) == 0 ? bytes : nil }
    bytes += part[..<count]
  }
}

/// Files that appear under their names all together, or not at all.
struct FileGroup: ~Copyable {
  private let picture: String
  private let folder: String
  private var files: [(temporary: String, name: String)] = []

  /// Files in a folder, which is made if it is not there.
  init(in folder: String, for picture: String) throws(PictureProblem) {
    self.picture = picture
    self.folder = folder
    var path = ""
    for part in folder.split(separator: "/", omittingEmptySubsequences: false) {
      path += part
      if !path.isEmpty, mkdir(path, 0o777) != 0, errno != EEXIST {
        // A folder above may be closed to us and still be there.
        let reason = errno
        var about = stat()
        if stat(path, &about) != 0 { throw unwritable(reason) }
      }
      path += "/"
    }
  }

  deinit { for file in files { unlink(file.temporary) } }

  /// A temporary path for a file that will have this name.
  mutating func add(_ name: String) -> String {
    let slash = name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
    let path = "\(folder)/.\(name)-\(getpid())-\(files.count).tmp\(slash)"
    files.append((path, name))
    return path
  }

  /// Writes a text under a temporary path.
  mutating func add(_ name: String, _ text: String) throws(PictureProblem) {
    let path = add(name)
    guard let file = fopen(path, "wb") else { throw unwritable(errno) }
    var text = text
    let count = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, file) }
    // What is written last may only be refused when the file is closed.
    guard fclose(file) == 0, count == text.utf8.count else { throw unwritable(errno) }
  }

  /// Sees that no file is missing, empty or cut short.
  func check() throws(PictureProblem) {
    for file in files where !isWhole(file.temporary) { throw reasonForNothing() }
  }

  /// Why gnuplot has written nothing: it does not notice a full disk, so that is tried here.
  private func reasonForNothing() -> PictureProblem {
    let path = "\(folder)/.room-\(getpid()).tmp"
    guard let file = fopen(path, "wb") else { return unwritable(errno) }
    defer { unlink(path) }
    let zeros = [UInt8](repeating: 0, count: 1 << 20)
    let count = fwrite(zeros, 1, zeros.count, file)
    let reason = errno
    let isClosed = fclose(file) == 0
    if count < zeros.count { return unwritable(reason) }
    return isClosed ? .blank(picture: picture) : unwritable(errno)
  }

  /// Gives all files their names, and tells their paths.
  consuming func finish() throws(PictureProblem) -> [String] {
    try check()
    for file in files {
      guard rename(file.temporary, "\(folder)/\(file.name)") == 0 else { throw unwritable(errno) }
    }
    return files.map { "\(folder)/\($0.name)" }
  }

  private func unwritable(_ code: Int32) -> PictureProblem {
    .unwritable(picture: picture, path: folder, reason: String(cString: strerror(code)))
  }
}

/// Whether a file is there to its end, as far as its kind shows it.
private func isWhole(_ path: String) -> Bool {
  guard let bytes = bytes(of: path), !bytes.isEmpty else { return false }
  if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
    return bytes.suffix(8).starts(with: Array("IEND".utf8))
  }
  if path.hasSuffix(".svg") {
    return ends(bytes, with: "</svg>")
  }
  return true
}

private func ends(_ bytes: [UInt8], with word: String) -> Bool {
  let rest = bytes.reversed().drop { $0 == 0x0A || $0 == 0x0D || $0 == 0x20 }
  return rest.starts(with: word.utf8.reversed())
}

/// A folder of our own that is gone when its work is done.
enum ScratchFolder {
  static func with<Result>(
    _ work: (String) throws(PictureProblem) -> Result
  ) throws(PictureProblem) -> Result {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
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
