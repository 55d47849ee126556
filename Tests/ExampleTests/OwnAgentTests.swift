import TestSupport
import Testing

/// The example of one's own agent, as it was built.
struct OwnAgentTests {
  @Test func aTableLearnsIsStoppedAndGoesOnWithTheSameBits() throws {
    let result = try run(BuiltProgram.path(of: "OwnAgent"))
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(result.output == (try Repository.text("Examples/OwnAgent/output.txt")))
    #expect(result.output.contains("Stopped or not, it ends with the same bits."))
  }
}
