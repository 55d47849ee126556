import Environments
import Testing

/// What worlds and controllers are asked that cannot be: each a trap with one sentence.
struct MisuseTests {
  @Test(arguments: all.indices) func traps(index: Int) async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      [index] in
      MisuseTests.all[index].body()
    }
    expectTrap(result, saying: MisuseTests.all[index].sentence)
  }

  static let all = [
    Misuse("the most torque is -1.0: give a finite number that is not below 0") {
      var world = Pendulum()
      world.maxTorque = -1
    },
    Misuse("the most speed is nan: give a finite number that is not below 0") {
      var world = Pendulum()
      world.maxSpeed = .nan
    },
    Misuse("the most force is inf: give a finite number that is not below 0") {
      var world = MountainCarContinuous()
      world.maxForce = .infinity
    },
    Misuse("the most velocity is 1e+300: give a finite number that is not below 0") {
      var world = MountainCarContinuous()
      world.maxSpeed = 1e300
    },
    Misuse("the most torque is -2.0: give a finite number that is not below 0") {
      var controller = EnergyController()
      controller.maxTorque = -2
    },
    Misuse("the observation is 0 numbers: give the 3 of its world") {
      _ = EnergyController().action(for: [])
    },
    Misuse("the observation is 1 number: give the 2 of its world") {
      _ = PumpController().action(for: [1])
    },
    Misuse("the observation is 4 numbers: give the 3 of its world") {
      _ = Pendulum().state(showing: [1, 2, 3, 4])
    },
    Misuse("Pendulum-v1, step 1: no episode has begun; call reset before the first step") {
      var world = Pendulum()
      _ = world.step([0])
    },
    Misuse("Pendulum-v1, step 1: the action is 0 numbers, but the action space has 1") {
      var world = Pendulum()
      _ = try? world.reset(to: [0, 0])
      _ = world.step([])
    },
    Misuse("the discount is nan: give a number from 0 to 1") {
      _ = Pendulum().returnRange(discount: .nan)
    },
    Misuse("the discount is 1.0005: give a number from 0 to 1") {
      _ = MountainCarContinuous().returnRange(discount: 1.0005)
    },
    Misuse("-1 fixed starts: give a number that is not below 0") {
      _ = Pendulum().fixedStarts(count: -1)
    },
    Misuse("a space whose dimension 1 reaches from nan to 1.0: give two numbers, the lower limit") {
      _ = Space(low: [.nan], high: [1])
    },
    Misuse("a space with 0 lower and 0 upper limits: give one of each for every dimension") {
      _ = Space(low: [], high: [])
    },
    Misuse("value iteration with 4611686018427387904 angles, 961 speeds and 9 torques is too large")
    {
      _ = PendulumOptimum(angles: 1 << 62)
    },
    Misuse("value iteration with -1 angles, 961 speeds and 9 torques: give at least 3, 2 and 2") {
      _ = PendulumOptimum(angles: -1)
    },
    Misuse("value iteration up to speed 1e-200 and torque 2.0: give a speed from above 0") {
      var world = Pendulum()
      world.maxSpeed = 1e-200
      _ = PendulumOptimum(of: world)
    },
    Misuse("value iteration up to speed 8.0 and torque 1e+38: give a speed from above 0") {
      var world = Pendulum()
      world.maxTorque = 1e38
      _ = PendulumOptimum(of: world)
    },
    Misuse("value iteration with discount nan and tolerance 0.01 would never end") {
      _ = PendulumOptimum(discount: .nan)
    },
    Misuse("the optimal value of [nan, 0.0]: give an angle up to a million and a finite speed") {
      _ = coarse.value(of: [.nan, 0])
    },
    Misuse("the optimal value of [1e+300, 0.0]: give an angle up to a million and a finite speed") {
      _ = coarse.torque(at: [1e300, 0])
    },
    Misuse("the optimal value of [0.0]: give an angle up to a million and a finite speed") {
      _ = coarse.value(of: [0])
    },
    Misuse("the optimal value of a torque of nan: give a number") {
      _ = coarse.actionValue(of: [0, 0], torque: .nan)
    },
    Misuse("the optimal value of [nan, nan]: give an angle up to a million and a finite speed") {
      _ = coarse.action(for: [.nan, .nan, .nan])
    },
  ]

  private static var coarse: PendulumOptimum {
    PendulumOptimum(discount: 0.5, angles: 16, speeds: 9, torques: 3)
  }
}
