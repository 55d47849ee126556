import Environments
import Testing

struct SpaceTests {
  @Test func spaceContainsItsEndsAndNothingBeyond() {
    let space = Space(low: [-1, 0], high: [1, 0.5])
    #expect(space.dimensions == 2)
    #expect(space.contains([-1, 0.5]))
    #expect(space.contains([0, 0.25]))
    #expect(!space.contains([1.001, 0.25]))
    #expect(!space.contains([0, -0.001]))
  }

  @Test func spaceContainsNoOtherSizeAndNoNaN() {
    let space = Space(low: [-1, 0], high: [1, 0.5])
    #expect(!space.contains([0]))
    #expect(!space.contains([0, 0, 0]))
    #expect(!space.contains([.nan, 0]))
  }

  @Test func spaceUpsideDownTraps() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Space(low: [0, 2], high: [1, -2])
    }
    expectTrap(
      result, saying: "a space whose dimension 2 reaches from 2.0 to -2.0: give two numbers")
  }
}
