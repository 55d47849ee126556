import TensorFiles
import Testing

struct AddingTests {
  @Test func aDuplicateNameIsRefused() throws {
    var file = TensorFile()
    try file.add("x", shape: [1], [1] as [Float])
    #expect(
      refusal { try file.add("x", shape: [1], [2] as [Double]) } == """
        A tensor "x" was added before. Choose another name.
        """)
    #expect(try file.floats("x") == [1])
  }

  @Test func aReservedNameIsRefused() {
    var file = TensorFile()
    #expect(
      refusal { try file.add("__metadata__", shape: [1], [1] as [Float]) } == """
        The name "__metadata__" is kept for the metadata. Choose another name.
        """)
  }

  @Test func aCountThatDoesNotMatchTheShapeIsRefused() {
    var file = TensorFile()
    #expect(
      refusal { try file.add("x", shape: [2, 3], [1, 2, 3, 4, 5] as [Float]) } == """
        The number of values for the tensor "x" is 5, but the shape [2, 3] needs 6. \
        Give one value for each place.
        """)
    #expect(file == TensorFile())
  }

  @Test func aScalarNeedsOneValue() {
    var file = TensorFile()
    #expect(
      throws: TensorFile.Failure.wrongCount(tensor: "x", shape: [], expected: 1, found: 0)
    ) {
      try file.add("x", shape: [], [] as [Float])
    }
  }

  @Test func aNegativeDimensionIsRefused() {
    var file = TensorFile()
    #expect(
      refusal { try file.add("x", shape: [-1, -1], [1] as [Float]) } == """
        The tensor "x" has the dimension -1, which is negative. Give it a size of 0 or more.
        """)
  }

  @Test func aShapeThatOverflowsIsRefused() {
    var file = TensorFile()
    #expect(
      refusal { try file.add("x", shape: [.max, 2], [1] as [Float]) } == """
        The tensor "x" of shape [9223372036854775807, 2] would have more than \
        9223372036854775807 bytes. Give it a smaller shape.
        """)
  }

  @Test func textBeyondTheLimitHasItsOwnSentence() {
    #expect(
      TensorFile.Failure.tooMuchText(byteCount: 100_000_008).description == """
        The names and the metadata take 100000008 bytes, but the format allows 100000000. \
        Shorten them.
        """)
  }

  @Test func whatIsTakenOutCanBeAddedAnew() throws {
    var file = try fileOfEveryType()
    file.remove("floats")
    file.remove("floats")
    #expect(file.names == ["bytes", "doubles", "integers", "words", "nothing"])
    try file.add("floats", shape: [1], [3] as [Float])
    #expect(try file.floats("floats") == [3] && file.integers("integers") == [.min, .max])
  }
}
