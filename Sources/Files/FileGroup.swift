#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files that take the places of others all together, or not at all.
///
/// Should one of them fail, those before it get their former content back. Only a kill between two
/// of them leaves some new and some old; each is whole even then.
package struct FileGroup: ~Copyable {
  private let folder: String
  private var members: [Member] = []

  private struct Member {
    let path: String
    /// Where the new content waits; nil once it is in its place.
    var fresh: String?
    /// Where the former content waits, if there was any.
    var former: Former?
  }

  private struct Former {
    let path: String
    /// Whether it is a second name of what is still in its place.
    let isLink: Bool
  }

  /// Files in a folder, which is made if it is not there.
  package init(in folder: String) throws(FileFailure) {
    self.folder = folder
    try Folder.make(folder)
  }

  deinit {
    for path in members.flatMap({ [$0.fresh, $0.former?.path] }) {
      if let path { unlink(path) }
    }
  }

  /// Writes a file beside its place.
  package mutating func add(_ name: String, _ bytes: [UInt8]) throws(FileFailure) {
    let path = "\(folder)/\(name)"
    do {
      let fresh = try TemporaryFile(in: folder).fill(with: bytes)
      members.append(Member(path: path, fresh: fresh))
    } catch {
      throw .unwritable(path: path, error)
    }
  }

  /// Puts all files in their places, and tells their paths.
  package mutating func finish() throws(FileFailure) -> [String] {
    for index in members.indices {
      do {
        try putInPlace(index)
      } catch {
        for earlier in members[...index].indices.reversed() { restore(earlier) }
        throw .unwritable(path: members[index].path, error)
      }
    }
    // Some network disks cannot flush a folder, and there is nothing better to ask of them.
    if let folder = try? Descriptor(opening: folder, O_RDONLY | O_DIRECTORY) {
      try? folder.synchronize()
    }
    return members.map(\.path)
  }

  private mutating func putInPlace(_ index: Int) throws(FileTrouble) {
    let path = members[index].path
    var about = stat()
    if lstat(path, &about) == 0 {
      // A folder in the way would be set aside like a file, and found nowhere again.
      guard about.st_mode & S_IFMT != S_IFDIR else { throw .system(code: EISDIR) }
      members[index].former = try Self.keep(path, in: folder)
    }
    guard let fresh = members[index].fresh, rename(fresh, path) == 0 else {
      throw .system(code: errno)
    }
    members[index].fresh = nil
  }

  /// Gives what is at a path a second name, so that it is never missing; else another name.
  private static func keep(_ path: String, in folder: String) throws(FileTrouble) -> Former {
    for count in 0... {
      let name = TemporaryFile.path(in: folder, count)
      // A link at the path is kept as a link.
      if linkat(AT_FDCWD, path, AT_FDCWD, name, 0) == 0 { return Former(path: name, isLink: true) }
      if errno != EEXIST { break }
    }
    // Some disks know no second names. An empty file keeps the other name for us.
    let name = try TemporaryFile(in: folder).fill(with: [])
    if rename(path, name) == 0 { return Former(path: name, isLink: false) }
    let trouble = FileTrouble.system(code: errno)
    unlink(name)
    throw trouble
  }

  private mutating func restore(_ index: Int) {
    let member = members[index]
    let isInPlace = member.fresh == nil
    if let former = member.former {
      if former.isLink, !isInPlace { return }
      if rename(former.path, member.path) == 0 { members[index].former = nil }
    } else if isInPlace {
      unlink(member.path)
    }
  }
}
