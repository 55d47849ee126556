import Files
import TestSupport
import Testing

@testable import TensorFiles

/// What is written carries a digest of all that it holds.
struct DigestTests {
  private let folder = TemporaryFolder()

  @Test func whatIsWrittenIsVouchedForAndEqual() throws {
    let file = try fileOfEveryType()
    try file.write(to: folder("run.safetensors"))
    let copy = try TensorFile(contentsOf: folder("run.safetensors"))
    #expect(copy.hasDigest && copy == file && copy.metadata == file.metadata)
  }

  @Test func aFileOfOthersIsReadAndVouchedForByNobody() throws {
    let file = try TensorFile(bytes: fileOfEveryType().encoded())
    #expect(try !file.hasDigest && file == fileOfEveryType())
  }

  /// It is read as what was written, since the spelling of a header is free, or refused.
  @Test func noByteCanChangeUnseen() throws {
    let file = try fileOfEveryType()
    let bytes = file.sealed().encoded()
    var dice = Dice(seed: 5)
    var refused = 0
    for place in bytes.indices {
      for _ in 0..<4 {
        var damaged = bytes
        damaged[place] ^= UInt8.random(in: 1...255, using: &dice)
        guard let read = try? TensorFile(bytes: damaged) else {
          refused += 1
          continue
        }
        // What hides the digest's own name leaves a file that nobody vouches for.
        #expect(read == file || !read.hasDigest)
      }
    }
    #expect(refused > 39 * bytes.count / 10)
  }

  @Test func aSwapOfTwoTensorsIsRefused() throws {
    func file(_ numbers: [Float]) throws -> TensorFile {
      var file = TensorFile()
      try file.add("a", shape: [2], Array(numbers[..<2]))
      try file.add("b", shape: [2], Array(numbers[2...]))
      return file
    }
    var bytes = try file([1, 2, 3, 4]).sealed().encoded()
    let data = Array(bytes.suffix(16))
    bytes.replaceSubrange((bytes.count - 16)..., with: data[8...] + data[..<8])
    #expect(
      refusal(of: bytes) == """
        The file's digest does not fit what it holds. Copy it again: it was damaged.
        """)
  }

  @Test func aChangeByAProgramThatDoesNotKnowOfItIsRefused() throws {
    var file = try TensorFile(bytes: fileOfEveryType().sealed().encoded())
    file.metadata["steps"] = "101"
    #expect(refusal(of: file.encoded()) == nil)
    file.metadata[TensorFile.digestKey] = try fileOfEveryType().digest.text
    #expect(refusal(of: file.encoded()) != nil)
  }
}
