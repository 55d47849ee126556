import TestSupport
import Testing

@testable import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

struct FileGroupTests {
  private let folder = TemporaryFolder()

  private func write(_ names: [String], _ text: String) throws(FileFailure) -> [String] {
    var files = try FileGroup(in: folder.path)
    for name in names { try files.add(name, Array(text.utf8)) }
    return try files.finish()
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try WholeFile.read(folder(name)), as: UTF8.self)
  }

  @Test func allAppearAndReplace() throws {
    #expect(try write(["a", "b"], "old") == [folder("a"), folder("b")])
    _ = try write(["a", "b", "c"], "new")
    #expect(folder.names == ["a", "b", "c"])
    for name in folder.names { #expect(try text(name) == "new") }
  }

  @Test func nothingAppearsBeforeTheEnd() throws {
    var files = try FileGroup(in: folder.path)
    try files.add("a", [1])
    #expect(!WholeFile.exists(folder("a")))
    _ = try files.finish()
    #expect(folder.names == ["a"])
  }

  @Test(arguments: 0..<3) func aFolderInTheWayOfOneKeepsAllAsTheyWere(place: Int) throws {
    let names = ["a", "b", "c"]
    let others = names.filter { $0 != names[place] }
    // One of the two others is new.
    _ = try write([others[0]], "old")
    #expect(mkdir(folder(names[place]), 0o755) == 0)
    #expect(
      throws: FileFailure.unwritable(path: folder(names[place]), .system(code: EISDIR))
    ) { try write(names, "new") }
    #expect(folder.names == [others[0], names[place]].sorted())
    #expect(try text(others[0]) == "old")
    #expect(Folder.exists(folder(names[place])))
  }

  @Test func aLinkIsReplacedAndNotFollowed() throws {
    _ = try write(["victim"], "mine")
    #expect(symlink("victim", folder("a")) == 0)
    #expect(mkdir(folder("b"), 0o755) == 0)
    #expect(throws: FileFailure.self) { try write(["a", "b"], "new") }
    var about = stat()
    #expect(lstat(folder("a"), &about) == 0 && about.st_mode & S_IFMT == S_IFLNK)
    #expect(rmdir(folder("b")) == 0)
    _ = try write(["a", "b"], "new")
    #expect(lstat(folder("a"), &about) == 0 && about.st_mode & S_IFMT == S_IFREG)
    #expect(try text("victim") == "mine" && text("a") == "new")
  }

  @Test func plantedNamesAreLeftToTheirOwners() throws {
    _ = try write(["victim"], "mine")
    for count in 0..<4 {
      #expect(symlink("victim", TemporaryFile.path(in: folder.path, count)) == 0)
    }
    _ = try write(["a", "b"], "new")
    _ = try write(["a", "b"], "newer")
    #expect(try text("victim") == "mine" && text("a") == "newer" && text("b") == "newer")
    #expect(folder.names.count == 7)
  }
}
