import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files that appear under their names all together, or not at all.
struct FileGroup: ~Copyable {
  private let picture: String
  private let folder: String
  private var files: [(temporary: String, name: String)] = []

  /// Files in a folder, which is made if it is not there.
  init(in folder: String, for picture: String) throws(PictureProblem) {
    self.picture = picture
    self.folder = folder
    do {
      try Folder.make(folder)
    } catch {
      throw unwritable(error.trouble)
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
    do {
      let file = try Descriptor(writing: path)
      try file.append(Array(text.utf8))
      try file.finish()
    } catch {
      throw unwritable(error)
    }
  }

  /// Sees that no file is missing, empty or cut short.
  func check() throws(PictureProblem) {
    for file in files where !isWhole(file.temporary) { throw reasonForNothing() }
  }

  /// Why gnuplot has written nothing: it does not notice a full disk, so that is tried here.
  private func reasonForNothing() -> PictureProblem {
    let path = "\(folder)/.room-\(getpid()).tmp"
    defer { WholeFile.remove(path) }
    do {
      let file = try Descriptor(writing: path)
      try file.append([UInt8](repeating: 0, count: 1 << 20))
      try file.finish()
      return .blank(picture: picture)
    } catch {
      return unwritable(error)
    }
  }

  /// Gives all files their names, and tells their paths.
  consuming func finish() throws(PictureProblem) -> [String] {
    try check()
    for file in files {
      guard rename(file.temporary, "\(folder)/\(file.name)") == 0 else {
        throw unwritable(.system(code: errno))
      }
    }
    return files.map { "\(folder)/\($0.name)" }
  }

  private func unwritable(_ trouble: FileTrouble) -> PictureProblem {
    .unwritable(picture: picture, path: folder, reason: trouble.reason)
  }
}

/// Whether a file is there to its end, as far as its kind shows it.
private func isWhole(_ path: String) -> Bool {
  guard let bytes = try? WholeFile.read(path), !bytes.isEmpty else { return false }
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
