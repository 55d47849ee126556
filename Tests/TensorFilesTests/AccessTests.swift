import TensorFiles
import Testing

struct AccessTests {
  @Test func aMissingNameListsTheNearest() throws {
    var file = TensorFile()
    try file.add("actor.l1.bias", shape: [], [0] as [Float])
    try file.add("actor.l1.weight", shape: [], [0] as [Float])
    try file.add("critic1.l1.weight", shape: [], [0] as [Float])
    #expect(
      refusal { try file.floats("actor.l1.wieght") } == """
        There is no tensor "actor.l1.wieght". The nearest name is "actor.l1.weight": \
        check the spelling.
        """)
    #expect(
      throws: TensorFile.Failure.missingTensor("critic.l1.weight", nearest: "critic1.l1.weight")
    ) {
      try file.floats("critic.l1.weight")
    }
  }

  @Test func aMissingNameInAnEmptyFileSaysSo() {
    #expect(
      refusal { try TensorFile().words("steps") } == """
        There is no tensor "steps", nor any other. Check that this is the right file.
        """)
  }

  @Test func aWrongTypeNamesBoth() throws {
    let file = try fileOfEveryType()
    #expect(
      refusal { try file.doubles("floats") } == """
        The tensor "floats" was asked for as F64, but it is F32. Ask for it as F32.
        """)
  }

  @Test func aTensorIsReadOnlyAsItsOwnType() throws {
    let file = try fileOfEveryType()
    for name in ["bytes", "floats", "doubles", "integers", "words"] {
      let refusals = [
        "bytes": refusal { try file.bytes(name) },
        "floats": refusal { try file.floats(name) },
        "doubles": refusal { try file.doubles(name) },
        "integers": refusal { try file.integers(name) },
        "words": refusal { try file.words(name) },
      ]
      #expect(refusals.filter { $0.value == nil }.map(\.key) == [name])
    }
  }

  @Test func aWrongShapeNamesBoth() throws {
    let file = try fileOfEveryType()
    #expect(
      refusal { try file.floats("floats", shape: [4]) } == """
        The tensor "floats" was asked for with shape [4], but it has [2, 2]. \
        Check that the file belongs to a network of this size.
        """)
    #expect(try file.floats("floats", shape: [2, 2]).count == 4)
  }

  @Test func aTensorThatIsNotThereHasNoShapeAndNoType() {
    #expect(TensorFile().shape(of: "x") == nil)
    #expect(TensorFile().elementType(of: "x") == nil)
  }
}
