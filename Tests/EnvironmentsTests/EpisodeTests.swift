import Environments
import Random
import Testing

/// What holds for every world.
struct EpisodeTests {
  @Test(arguments: World.allCases)
  func snapshotContinuesBitForBit(world: World) throws {
    for steps in [0, 1, 57] {
      var stream = RandomStream(seed: 3, "snapshot")
      var original = world.environment()
      original.reset(using: &stream)
      for _ in 0..<steps { _ = original.step([Float(stream.uniform(-2, 2))]) }
      var copy = world.environment()
      try copy.restore(original.snapshot)
      #expect(copy.observation == original.observation)
      while original.isUnderWay {
        let action = [Float(stream.uniform(-2, 2))]
        #expect(copy.step(action) == original.step(action))
        #expect(copy.snapshot == original.snapshot)
      }
      #expect(!copy.isUnderWay)
    }
  }

  @Test(arguments: World.allCases)
  func copyGoesItsOwnWay(world: World) throws {
    var stream = RandomStream(seed: 4, "copy")
    var original = world.environment()
    original.reset(using: &stream)
    let before = original.snapshot
    var copy = original
    _ = copy.step([1])
    #expect(original.snapshot == before)
    #expect(copy.snapshot != before)
  }

  @Test(arguments: World.allCases)
  func observationsLieInTheirSpace(world: World) {
    var stream = RandomStream(seed: 5, "space")
    var environment = world.environment()
    let space = environment.observationSpace
    #expect(space.contains(environment.reset(using: &stream)))
    while environment.isUnderWay {
      let result = environment.step([Float(stream.uniform(-3, 3))])
      #expect(space.contains(result.observation))
      #expect(result.observation == environment.observation)
    }
  }

  @Test(arguments: World.allCases)
  func fixedStartsAreTheSameAndFewerAreTheFirst(world: World) throws {
    let environment = world.environment()
    let starts = environment.fixedStarts()
    #expect(starts.count == 100)
    #expect(starts == world.environment().fixedStarts(count: 100))
    #expect(Array(starts.prefix(7)) == environment.fixedStarts(count: 7))
    #expect(Set(starts).count == 100)
    var restarted = environment
    try restarted.reset(to: starts[3])
    #expect(restarted.state == starts[3])
  }

  @Test(arguments: World.allCases)
  func startOfAWrongSizeOrWithoutANumberIsRefused(world: World) {
    var environment = world.environment()
    let names = world == .pendulum ? "angle, speed" : "position, velocity"
    #expect(
      throws: EnvironmentError(
        "\(world.name): the state is 3 numbers where 2 are needed; give \(names)")
    ) { try environment.reset(to: [1, 2, 3]) }
    #expect(
      throws: EnvironmentError(
        "\(world.name): the state has the \(names.prefix { $0 != "," }) nan; give a finite number")
    ) { try environment.reset(to: [.nan, 0]) }
    #expect(throws: EnvironmentError.self) { try environment.reset(to: [0, .infinity]) }
    #expect(!environment.isUnderWay)
  }

  @Test(arguments: World.allCases)
  func foreignSnapshotIsRefusedAndChangesNothing(world: World) throws {
    var environment = world.environment()
    try environment.reset(to: [-0.5, 0])
    let before = environment.snapshot
    #expect(throws: EnvironmentError.self) { try environment.restore([0, 0]) }
    #expect(throws: EnvironmentError.self) { try environment.restore([0, .nan, 3, 1]) }
    #expect(
      throws: EnvironmentError(
        "\(world.name): the snapshot ends with 2.5, 1.0, which is not a number of steps and 1 or"
          + " 0; give numbers that `snapshot` has returned")
    ) { try environment.restore([0, 0, 2.5, 1]) }
    #expect(throws: EnvironmentError.self) { try environment.restore([0, 0, 3, 2]) }
    #expect(throws: EnvironmentError.self) { try environment.restore([0, 0, 0x1p62, 1]) }
    #expect(throws: EnvironmentError.self) { try environment.restore([]) }
    #expect(environment.snapshot == before)
  }

  @Test func stepAfterTheEndTraps() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var pendulum = Pendulum()
      pendulum.timeLimit = 1
      try pendulum.reset(to: [0, 0])
      _ = pendulum.step([0])
      _ = pendulum.step([0])
    }
    expectTrap(
      result,
      saying: "Pendulum-v1, step 2: the episode ended with step 1; call reset to begin another")
  }

  @Test func stepBeforeTheFirstResetTraps() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var car = MountainCarContinuous()
      _ = car.step([0])
    }
    expectTrap(
      result,
      saying:
        "MountainCarContinuous-v0, step 1: no episode has begun; call reset before the first step")
  }
}
