import Environments
import Testing

struct WorldTests {
  @Test(arguments: ["pendulum", "Pendulum-v1", "PENDULUM"])
  func pendulumIsFoundByItsNames(name: String) throws {
    #expect(try World(named: name) == .pendulum)
    #expect(try World(named: name).environment() is Pendulum)
  }

  @Test(arguments: ["mountaincar", "MountainCarContinuous-v0", "mountaincarcontinuous-V0"])
  func mountainCarIsFoundByItsNames(name: String) throws {
    #expect(try World(named: name) == .mountaincar)
    #expect(try World(named: name).environment() is MountainCarContinuous)
  }

  @Test func namesAreGymnasiums() {
    #expect(World.allCases.map(\.name) == ["Pendulum-v1", "MountainCarContinuous-v0"])
  }

  @Test func unknownNameGetsTheNearestSpelling() {
    #expect(
      throws: EnvironmentError(
        "there is no world \"pendulm\": did you mean \"pendulum\"? (worlds: pendulum,"
          + " mountaincar)")
    ) { try World(named: "pendulm") }
    #expect(
      throws: EnvironmentError(
        "there is no world \"Mountain-Car\": did you mean \"mountaincar\"? (worlds: pendulum,"
          + " mountaincar)")
    ) { try World(named: "Mountain-Car") }
    #expect(
      throws: EnvironmentError(
        "there is no world \"Pendulum-v0\": did you mean \"pendulum\"? (worlds: pendulum,"
          + " mountaincar)")
    ) { try World(named: "Pendulum-v0") }
  }

  @Test func nameFarFromAllGetsTheList() {
    #expect(
      throws: EnvironmentError(
        "there is no world \"cartpole\": choose one of pendulum, mountaincar")
    ) { try World(named: "cartpole") }
    #expect(
      throws: EnvironmentError(
        "there is no world \"\": choose one of pendulum, mountaincar")
    ) { try World(named: "") }
  }
}
