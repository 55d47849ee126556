#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An empty folder that is removed, with the files in it, when the test ends.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() {
    let root = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(root)/test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { fatalError("No folder can be made in \(root).") }
    path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
  }

  deinit {
    for name in names {
      unlink("\(path)/\(name)")
      rmdir("\(path)/\(name)")
    }
    rmdir(path)
  }

  /// The names of all files in the folder, hidden ones included, in alphabetical order.
  package var names: [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  package func callAsFunction(_ name: String) -> String {
    "\(path)/\(name)"
  }
}

/// Gives up the administrator's rights, to whom no file is forbidden; for a process of its own.
package func becomeOrdinaryUser() {
  guard geteuid() == 0 else { return }
  precondition(setgid(65_534) == 0 && setuid(65_534) == 0)
}
