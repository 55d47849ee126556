import Files
import TestSupport
import Testing

/// Any file as a whole, or not at all.
struct WholeFileTests {
  private let folder = TemporaryFolder()

  @Test func whatIsWrittenIsReadBack() throws {
    for bytes in [[], [1, 2, 3], Array(repeating: 7, count: 100_000)] as [[UInt8]] {
      try WholeFile.write(bytes, to: folder("any.txt"))
      #expect(try WholeFile.read(folder("any.txt")) == bytes)
    }
    #expect(folder.names == ["any.txt"])
  }

  @Test func whatCannotBeIsSaidWithTheCure() {
    let missing = folder("no such folder/any.txt")
    let write = #expect(throws: FileFailure.self) {
      try WholeFile.write([1], to: missing)
    }
    #expect(write?.description.hasPrefix("Cannot write \"\(missing)\": No such file") == true)
    let read = #expect(throws: FileFailure.self) { try WholeFile.read(missing) }
    #expect(read?.description.hasPrefix("Cannot read \"\(missing)\": No such file") == true)
  }
}
