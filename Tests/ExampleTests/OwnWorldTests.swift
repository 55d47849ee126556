import TestSupport
import Testing

/// The example of one's own world, as it was built.
struct OwnWorldTests {
  @Test func aWorldOfFortyLinesIsLearnedAndTheOutputIsTheSameEverywhere() throws {
    let result = try run(BuiltProgram.path(of: "OwnWorld"))
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(result.output == (try Repository.text("Examples/OwnWorld/output.txt")))
  }
}
