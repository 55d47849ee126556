import TensorFiles
import Testing

struct DamagedLayoutTests {
  @Test func reversedOffsetsAreRefused() {
    #expect(
      sentence(forBytesAt: [(4, 1)], dataCount: 4) == """
        The tensor "a" begins at byte 4 and ends before that, at 1. \
        Write the file again with the offsets in order.
        """)
  }

  @Test(arguments: [5, 1000, Int.max])
  func offsetsBeyondTheDataAreRefused(end: Int) {
    #expect(
      sentence(forBytesAt: [(0, end)], dataCount: 4) == """
        The tensor "a" ends at byte \(end) of the data, which have 4. \
        Copy the file again: it was cut short.
        """)
  }

  @Test(arguments: [7, 9])
  func aByteCountThatDoesNotMatchTheShapeIsRefused(byteCount: Int) {
    let header = #"{"a":{"dtype":"F32","shape":[2,1],"data_offsets":[0,\#(byteCount)]}}"#
    #expect(
      refusal(of: safetensors(header, data: Array(repeating: 0, count: byteCount))) == """
        The byte count of the tensor "a" is \(byteCount), but F32 of shape [2, 1] needs 8. \
        Write the file again with offsets that match.
        """)
  }

  @Test(arguments: [[(0, 3), (2, 4)], [(0, 4), (0, 4)], [(0, 4), (1, 2)], [(0, 4), (2, 2)]])
  func overlappingTensorsAreRefused(offsets: [(Int, Int)]) {
    #expect(
      sentence(forBytesAt: offsets, dataCount: 4) == """
        The tensors "a" and "b" claim the same bytes. \
        Write the file again with bytes of their own for each.
        """)
  }

  @Test(arguments: [[(0, 1), (3, 4)], [(3, 4), (0, 1)]])
  func aHoleBetweenTensorsIsRefused(offsets: [(Int, Int)]) {
    let late = offsets[0].0 == 3 ? "a" : "b"
    #expect(
      sentence(forBytesAt: offsets, dataCount: 4) == """
        The bytes just before the tensor "\(late)" belong to none (2 in all). \
        Write the file again without gaps.
        """)
  }

  @Test func aHoleBeforeTheFirstTensorIsRefused() {
    #expect(
      sentence(forBytesAt: [(1, 4)], dataCount: 4) == """
        The bytes just before the tensor "a" belong to none (1 in all). \
        Write the file again without gaps.
        """)
  }

  @Test func bytesLeftOverAtTheEndAreRefused() {
    #expect(
      sentence(forBytesAt: [(0, 2), (2, 4)], dataCount: 7) == """
        The bytes at the end of the file belong to no tensor (3 in all). \
        Copy it again: something was appended, or its header was replaced.
        """)
  }

  @Test func dataWithoutATensorAreRefused() {
    #expect(throws: TensorFile.Failure.leftover(byteCount: 1)) {
      try TensorFile(bytes: safetensors("{}", data: [0]))
    }
  }

  @Test func everyTruncationIsRefused() throws {
    let bytes = try fileOfEveryType().encoded()
    for count in bytes.indices {
      #expect(refusal(of: Array(bytes.prefix(count))) != nil, "\(count) of \(bytes.count) bytes")
    }
  }

  /// The sentence for a file of `U8` tensors a, b, … that claim these offsets.
  private func sentence(forBytesAt offsets: [(Int, Int)], dataCount: Int) -> String? {
    let entries = zip("abc", offsets).map { name, offsets in
      let count = max(offsets.1 - offsets.0, 0)
      return "\"\(name)\":{\"dtype\":\"U8\",\"shape\":[\(count)],"
        + "\"data_offsets\":[\(offsets.0),\(offsets.1)]}"
    }
    let header = "{\(entries.joined(separator: ","))}"
    return refusal(
      of: safetensors(header, data: Array(repeating: 0, count: dataCount)))
  }
}
