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

struct ReadingTests {
  private let folder = TemporaryFolder()

  @Test func aMissingFileIsNamed() {
    #expect(
      refusal { try TensorFile(contentsOf: folder("run.safetensors")) } == """
        Cannot read "\(folder("run.safetensors"))": No such file or directory. \
        Check the spelling of the path, and that its folder exists.
        """)
  }

  @Test func aFolderIsNotRead() {
    #expect(
      refusal { try TensorFile(contentsOf: folder.path) } == """
        Cannot read "\(folder.path)": Is a directory. Name a file, not a folder.
        """)
  }

  @Test func aPipeIsNotRead() {
    mkfifo(folder("pipe"), 0o666)
    #expect(
      refusal { try TensorFile(contentsOf: folder("pipe")) } == """
        Cannot read "\(folder("pipe"))": It is a device or a pipe, not a file. \
        Copy what it gives into a file first.
        """)
  }

  @Test func aDeviceWithoutAnEndIsNotRead() {
    #expect(throws: TensorFile.Failure.unreadable(path: "/dev/zero", .file(.notAFile))) {
      try TensorFile(contentsOf: "/dev/zero")
    }
  }

  @Test func aForbiddenFileIsNamed() async {
    await #expect(processExitsWith: .success) {
      becomeOrdinaryUser()
      let folder = TemporaryFolder()
      try TensorFile().write(to: folder("run.safetensors"))
      chmod(folder("run.safetensors"), 0)
      #expect(
        refusal { try TensorFile(contentsOf: folder("run.safetensors")) } == """
          Cannot read "\(folder("run.safetensors"))": Permission denied. \
          Change the permissions, or choose another folder.
          """)
    }
  }

  @Test func aDamagedFileIsNamed() throws {
    try write(littleEndian(200) + Array("{}".utf8), to: folder("run.safetensors"))
    #expect(
      refusal { try TensorFile(contentsOf: folder("run.safetensors")) } == """
        Cannot read "\(folder("run.safetensors"))": The header should take 200 bytes, \
        but the file has room for 2. Copy the file again: it was cut short.
        """)
  }

  @Test func anEmptyFileIsNamed() throws {
    try write([], to: folder("run.safetensors"))
    #expect(
      throws: TensorFile.Failure.unreadable(
        path: folder("run.safetensors"), .tooShort(byteCount: 0))
    ) {
      try TensorFile(contentsOf: folder("run.safetensors"))
    }
  }

  @Test func aFileThatBecomesShorterIsRefused() throws {
    try write([1, 2, 3], to: folder("run.safetensors"))
    let file = try Descriptor(opening: folder("run.safetensors"), O_RDONLY)
    #expect(try file.next(2) == [1, 2])
    #expect(
      refusal { try file.next(2) } == """
        The file became shorter while it was read. Wait for its writer, then read it again.
        """)
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    try Descriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL).append(bytes)
  }
}
