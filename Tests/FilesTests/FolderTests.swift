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

  @Test func whatAKilledProgramLeftIsRemoved() throws {
    for name in [".unfinished-1-0.tmp", ".picture.png-1-0.tmp.png", ".lock", "kept.tmp"] {
      try WholeFile.write([], to: folder(name))
    }
    Folder.removeLeftovers(in: folder.path)
    #expect(Folder.names(in: folder.path) == [".lock", "kept.tmp"])
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
