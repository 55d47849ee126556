import Environments
import Random
import Testing

struct ControllerTests {
  @Test func energyControllerSwingsUpAndStaysUp() throws {
    let controller = EnergyController()
    for start in Pendulum().fixedStarts() {
      var pendulum = Pendulum()
      var observation = try pendulum.reset(to: start)
      while pendulum.isUnderWay {
        observation = pendulum.step(controller.action(for: observation)).observation
      }
      #expect(observation[0] > 0.999)
      #expect(abs(observation[2]) < 0.05)
    }
  }

  @Test func energyControllerPushesEvenWhenHangingStill() {
    #expect(EnergyController().action(for: [-1, 0, 0]) == [2])
  }

  @Test func energyControllerReturnsAboutMinus150() throws {
    let controller = EnergyController()
    let mean = try meanReturn(of: Pendulum(), starts: 1000) { controller.action(for: $0) }
    #expect(mean > -160 && mean < -135)
  }

  @Test func randomTorquesReturnAboutMinus1200() throws {
    var stream = RandomStream(seed: 6, "random torques")
    let mean = try meanReturn(of: Pendulum(), starts: 1000) { _ in
      [Float(stream.uniform(-2, 2))]
    }
    #expect(mean > -1260 && mean < -1160)
  }

  @Test func pumpReachesTheFlag() throws {
    let controller = PumpController()
    let car = MountainCarContinuous()
    for start in car.fixedStarts() {
      let value = try car.episodeReturn(from: start, under: controller.action)
      #expect(value > 88 && value < 91)
    }
  }

  @Test func constantForceDoesNotReachTheFlag() throws {
    let car = MountainCarContinuous()
    #expect(try car.episodeReturn(from: [-0.5, 0]) { _ in [1] } < -99)
  }
}

func meanReturn(
  of world: some Environment, starts count: Int, under policy: ([Float]) -> [Float]
) throws -> Double {
  var sum = 0.0
  for start in world.fixedStarts(count: count) {
    sum += try world.episodeReturn(from: start, under: policy)
  }
  return sum / Double(count)
}
