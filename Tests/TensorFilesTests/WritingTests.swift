import Files
import TestSupport
import Testing

@testable import TensorFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

struct WritingTests {
  private let folder = TemporaryFolder()

  @Test func aWrittenFileIsReadBack() throws {
    let file = try fileOfEveryType()
    try file.write(to: folder("run.safetensors"))
    #expect(try TensorFile(contentsOf: folder("run.safetensors")) == file)
  }

  @Test func writingLeavesNoTemporaryFile() throws {
    try fileOfEveryType().write(to: folder("run.safetensors"))
    #expect(folder.names == ["run.safetensors"])
  }

  @Test func theOldFileIsReplaced() throws {
    try fileOfEveryType().write(to: folder("run.safetensors"))
    try TensorFile(metadata: ["a": "b"]).write(to: folder("run.safetensors"))
    #expect(try TensorFile(contentsOf: folder("run.safetensors")).metadata == ["a": "b"])
    #expect(folder.names == ["run.safetensors"])
  }

  @Test func aLongNameIsWritten() throws {
    let name = String(repeating: "n", count: 255)
    try TensorFile().write(to: folder(name))
    #expect(folder.names == [name])
  }

  @Test func aFileLeftByAKilledProcessIsNeitherInTheWayNorTouched() throws {
    let relic = ".td3-unfinished-\(getpid())-0"
    try TensorFile(metadata: ["relic": "yes"]).write(to: folder(relic))
    try TensorFile().write(to: folder("run.safetensors"))
    #expect(folder.names == [relic, "run.safetensors"])
    #expect(try TensorFile(contentsOf: folder(relic)).metadata == ["relic": "yes"])
  }

  @Test func aMissingFolderIsNamed() {
    let path = folder("missing/run.safetensors")
    #expect(
      refusal { try TensorFile().write(to: path) } == """
        Cannot write "\(path)": No such file or directory. \
        Check the spelling of the path, and that its folder exists.
        """)
    #expect(folder.names.isEmpty)
  }

  @Test func aFolderIsNotReplaced() throws {
    mkdir(folder("run.safetensors"), 0o777)
    #expect(
      refusal { try TensorFile().write(to: folder("run.safetensors")) } == """
        Cannot write "\(folder("run.safetensors"))": Is a directory. Name a file, not a folder.
        """)
    #expect(folder.names == ["run.safetensors"])
  }

  @Test func aFileIsNoFolder() throws {
    let path = folder("run.safetensors")
    try TensorFile().write(to: path)
    #expect(
      refusal { try TensorFile().write(to: path + "/more") } == """
        Cannot write "\(path)/more": Not a directory. \
        Check the path: a part of it is not a folder.
        """)
    #expect(folder.names == ["run.safetensors"])
  }

  @Test func anEmptyPathIsRefused() {
    let sentence = refusal { try TensorFile().write(to: "") }
    #expect(
      sentence == """
        Cannot write "": No such file or directory. \
        Check the spelling of the path, and that its folder exists.
        """)
  }

  @Test func aReadOnlyFolderKeepsTheOldFile() async {
    await #expect(processExitsWith: .success) {
      becomeOrdinaryUser()
      let folder = TemporaryFolder()
      let old = try fileOfEveryType()
      try old.write(to: folder("run.safetensors"))
      chmod(folder.path, 0o555)
      defer { chmod(folder.path, 0o755) }
      #expect(
        refusal { try TensorFile().write(to: folder("run.safetensors")) } == """
          Cannot write "\(folder("run.safetensors"))": Permission denied. \
          Change the permissions, or choose another folder.
          """)
      #expect(folder.names == ["run.safetensors"])
      #expect(try TensorFile(contentsOf: folder("run.safetensors")) == old)
    }
  }

  @Test(.enabled(if: access("/dev/full", W_OK) == 0, "There is no disk that is always full."))
  func aFullDiskIsReported() throws {
    let disk = try Descriptor(opening: "/dev/full", O_WRONLY)
    #expect(
      refusal { try disk.append([1, 2, 3]) } == """
        No space left on device. Free some space, or choose another disk.
        """)
  }

  @Test func manyWritersLeaveOneWholeFile() async throws {
    let path = folder("run.safetensors")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<16 {
        group.addTask {
          var file = TensorFile(metadata: ["writer": "\(writer)"])
          try file.add("x", shape: [10_000], Array(repeating: Int64(writer), count: 10_000))
          for _ in 0..<10 {
            try file.write(to: path)
            let found = try TensorFile(contentsOf: path)
            let other = try #require(found.metadata["writer"].flatMap { Int64($0) })
            #expect(try found.integers("x").allSatisfy { $0 == other })
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(folder.names == ["run.safetensors"])
  }
}
