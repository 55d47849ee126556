import Files
import Foundation
import TestSupport
import Testing

/// Folders that are made, looked into and tidied.
struct FolderTests {
  private let folder = TemporaryFolder()

  @Test func thoseAboveAreMadeToo() throws {
    let inner = folder("a/b")
    defer { rmdir(inner) }
    try Folder.make(inner)
    try Folder.make(inner)
    #expect(Folder.exists(inner) && Folder.names(in: folder("a")) == ["b"])
    #expect(!Folder.exists(folder("c")) && Folder.names(in: folder("c")).isEmpty)
  }

  @Test func aFileInTheWayIsNoFolder() throws {
    try WholeFile.write([1], to: folder("file"))
    #expect(
      throws: FileFailure.unwritable(path: folder("file"), .system(code: ENOTDIR))
    ) {
      try Folder.make(folder("file/inner"))
    }
    #expect(!Folder.exists(folder("file")))
  }

  @Test func onlyWhatAKilledProgramOfOursLeftIsRemoved() throws {
    let ours = [".td3-unfinished-1-0", ".td3-unfinished-4194304-17"]
    let others = [
      ".env.tmp.bak", ".gitlab-ci.yml.tmpl", ".lock", ".td3-unfinished-", ".td3-unfinished--1-0",
      ".td3-unfinished-0-0", ".td3-unfinished-01-0", ".td3-unfinished-1", ".td3-unfinished-1-",
      ".td3-unfinished-1-+2", ".td3-unfinished-1-0-0", ".td3-unfinished-1-0.bak",
      ".td3-unfinished-1-٣", ".td3-unfinished-99999999999-0", ".unfinished-1-0.tmp",
      "kept.tmp", "td3-unfinished-1-0",
    ]
    for name in ours + others { try WholeFile.write([], to: folder(name)) }
    try Folder.make(folder(".td3-unfinished-2-0"))
    #expect(symlink(folder("kept.tmp"), folder(".td3-unfinished-3-0")) == 0)
    Folder.removeLeftovers(in: folder.path)
    #expect(
      Set(Folder.names(in: folder.path))
        == Set(others + [".td3-unfinished-2-0", ".td3-unfinished-3-0"]))
  }

  @Test func aPlantedLinkIsNeitherFollowedNorTouched() throws {
    try WholeFile.write([7], to: folder("victim"))
    let link = folder(".td3-unfinished-\(getpid())-0")
    #expect(symlink(folder("victim"), link) == 0)
    try WholeFile.write([1, 2], to: folder("new"))
    #expect(try WholeFile.read(folder("victim")) == [7])
    #expect(try WholeFile.read(link) == [7] && WholeFile.read(folder("new")) == [1, 2])
  }

  @Test func anEmptyTMPDIRIsNone() async {
    await #expect(processExitsWith: .success) {
      setenv("TMPDIR", "", 1)
      #expect(Folder.temporary == "/tmp")
      setenv("TMPDIR", "/var/tmp", 1)
      #expect(Folder.temporary == "/var/tmp")
    }
  }
}
