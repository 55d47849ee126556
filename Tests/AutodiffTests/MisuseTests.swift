import Autodiff
import Random
import Testing

/// What the engine is asked that cannot be: each a trap with one sentence, and nothing read or
/// written outside of a tensor or θ.
struct MisuseTests {
  static let all = tensors + networks + gradients + optimisers

  @Test(arguments: all.indices) func traps(index: Int) async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      [index] in
      MisuseTests.all[index].body()
    }
    expectTrap(result, saying: MisuseTests.all[index].sentence)
  }

  static let tensors = [
    Misuse("cannot add 64×1 and 1×64: give both the same rows and columns (one of them lies on") {
      let space = Workspace()
      _ = space.tensor(64, 1) { 0 } + space.tensor(1, 64) { 0 }
    },
    Misuse("a tensor of 0×3 has no numbers in it") { _ = Workspace().tensor(0, 3) { 0 } },
    Misuse("a tensor of -1×3 has no numbers in it") { _ = Workspace().tensor(-1, 3) { 0 } },
    Misuse("a tensor of 0×0 has no numbers in it") { _ = Workspace().tensor([]) },
    Misuse("a tensor of 1×0 has no numbers in it") { _ = Workspace().tensor([[]]) },
    Misuse("row 1 has 1 numbers and row 0 has 2") { _ = Workspace().tensor([[1, 2], [3]]) },
    Misuse("a tensor of 9223372036854775807×2 is too large for any memory") {
      _ = Workspace().tensor(.max, 2) { 0 }
    },
    Misuse("a tensor of 1048577×1048576 is too large for any memory") {
      _ = Workspace().tensor(1 << 20 + 1, 1 << 20) { 0 }
    },
    Misuse("there is no memory left for 1099511627776 numbers: make the tensor smaller") {
      _ = Workspace().tensor(1 << 20, 1 << 20) { 0 }
    },
    Misuse("5 numbers do not fill a tensor of 2×3: give it 6 of them") {
      _ = Workspace().tensor(2, 3, [1, 2, 3, 4, 5])
    },
    Misuse("a tensor of 2×3 has no row 2 and column 0: count both from 0") {
      _ = Workspace().tensor(2, 3) { 0 }[2, 0]
    },
    Misuse("a tensor of 2×3 has no row 0 and column -1: count both from 0") {
      _ = Workspace().tensor(2, 3) { 0 }[0, -1]
    },
    Misuse("a tensor of 2×3 has no single number") { _ = Workspace().tensor(2, 3) { 0 }.number },
    Misuse("cannot scale 2×3 by 0 numbers: give one for each of 3 columns") {
      _ = Workspace().tensor(2, 3) { 0 }.scaled(byColumn: [])
    },
    Misuse("cannot clip 2×3 by 4 numbers: give one for each of 3 columns") {
      _ = Workspace().tensor(2, 3) { 0 }.clipped(from: [0, 0, 0], to: [1, 1, 1, 1])
    },
    Misuse("cannot multiply 1×1 and 1×1 of two workspaces: make both in the same one") {
      let x = Workspace().tensor(1, 1, [2]).recorded()
      let y = Workspace().tensor(1, 1, [3]).recorded()
      _ = (x * y).gradient(of: x)
    },
    Misuse("cannot take the minimum of 1×1 and 1×1 of two workspaces") {
      _ = min(Workspace().tensor(1, 1, [2]), Workspace().tensor(1, 1, [3]).recorded())
    },
  ]

  static let networks = [
    Misuse("a layer of 4 inputs cannot take 8×3 and 8×2: give it 4 columns in all") {
      let space = Workspace()
      _ = perceptron([4, 1])(space.tensor(8, 3) { 0 }, space.tensor(8, 2) { 0 })
    },
    Misuse("cannot join 8×3 and 7×1: give both the same number of rows") {
      let space = Workspace()
      _ = perceptron([4, 1])(space.tensor(8, 3) { 0 }, space.tensor(7, 1) { 0 })
    },
    Misuse("cannot join 8×3 and 8×1 of two workspaces") {
      _ = perceptron([4, 1])(Workspace().tensor(8, 3) { 0 }, Workspace().tensor(8, 1) { 0 })
    },
    Misuse("this perceptron is recorded in another workspace than its 1×2 input lives in") {
      let space = Workspace()
      withExtendedLifetime(space) {
        _ = perceptron([2, 1]).recorded(in: space)(Workspace().tensor(1, 2) { 0 })
      }
    },
    Misuse("the recording of this perceptron has ended with its gradient or its work") {
      let space = Workspace()
      let learning = perceptron([2, 1]).recorded(in: space)
      _ = learning(space.tensor(1, 2) { 1 }).mean().gradient(of: learning)
      _ = learning(space.tensor(1, 2) { 1 })
    },
    Misuse("the recording of this perceptron has ended with its gradient or its work") {
      // Weights that were kept while the recording they belong to was over.
      let (space, network) = (Workspace(), perceptron([2, 1]))
      let learning = network.recorded(in: space)
      let kept = learning.weights
      _ = learning(space.tensor(1, 2) { 1 }).mean().gradient(of: learning)
      _ = network.chain(space.tensor(1, 2) { 1 }, with: kept)
    },
    Misuse("the recording of this perceptron has ended with its gradient or its work") {
      // The workspace is gone, and its tape with it.
      let learning = perceptron([2, 1]).recorded(in: Workspace())
      _ = learning(Workspace().tensor(1, 2) { 1 })
    },
    Misuse("the perceptron has 1 weights and biases where its layers read 321: give its θ that") {
      var network = perceptron([3, 64, 1])
      network.theta = [1]
      _ = network(Workspace().tensor(1, 3) { 0 })
    },
    Misuse("the perceptron has 400 weights and biases where its layers read 321") {
      var network = perceptron([3, 64, 1])
      network.theta = Array(repeating: 0, count: 400)
      _ = network(Workspace().tensor(1, 3) { 0 })
    },
    Misuse("the perceptron has 0 weights and biases where its layers read 321") {
      // A network under recording is a view without numbers of its own.
      let (space, network) = (Workspace(), perceptron([3, 64, 1]))
      let learning = network.recorded(in: space)
      _ = learning.network(space.tensor(1, 3) { 0 })
    },
    Misuse("these layers are not those of the perceptron whose weights they are given") {
      let (large, small) = (perceptron([3, 64, 1]), perceptron([3, 2, 1]))
      _ = large.chain(Workspace().tensor(1, 3) { 0 }, with: small.weights)
    },
    Misuse("a network of sizes [] has no layer") { _ = Chain([]) },
    Misuse("a network of sizes [3, -1, 1] has a layer without units") { _ = Chain([3, -1, 1]) },
    Misuse("a network of sizes [1099511627776, 1099511627776] is too large for any memory") {
      _ = Chain([1 << 40, 1 << 40])
    },
    Misuse("a network of sizes [9223372036854775807, 1] is too large for any memory") {
      _ = Chain([.max, 1])
    },
    Misuse("a network cannot begin at -8 in θ") { _ = Chain([3, 1], startingAt: -8) },
    Misuse("a network cannot begin at 9223372036854775807 in θ") {
      _ = Chain([3, 1], startingAt: .max)
    },
    Misuse("a perceptron of sizes [3, 1] has 4 weights and biases, not 1: give it that many") {
      _ = Perceptron([3, 1], theta: [1])
    },
    Misuse("the perceptron of 4 weights cannot follow one of 321: give both the same sizes") {
      var network = perceptron([3, 1])
      network.follow(perceptron([3, 64, 1]), tau: 0.5)
    },
  ]

  static let gradients = [
    Misuse("a gradient is taken of one number, not of 2×1: take the mean or the sum first") {
      let x = Workspace().tensor(2, 1, [1, 2]).recorded()
      _ = x.squared().gradient(of: x)
    },
    Misuse("this loss does not depend on the perceptron: nothing it was made of was recorded") {
      let (space, network) = (Workspace(), perceptron([2, 1]))
      let learning = network.recorded(in: space)
      _ = network(space.tensor(1, 2) { 1 }).mean().gradient(of: learning)
    },
    Misuse("this loss does not depend on that 1×1 tensor, or it was not recorded") {
      // A tensor of an earlier recording counts as plain numbers.
      let space = Workspace()
      let stale = space.tensor(1, 1) { 2 }.recorded()
      _ = stale.squared().gradient(of: stale)
      _ = (stale * space.tensor(1, 1) { 3 }.recorded()).gradient(of: stale)
    },
    Misuse("this loss does not depend on that 1×1 tensor, or it was not recorded") {
      let space = Workspace()
      let stale = space.tensor(1, 1) { 2 }.recorded().squared()
      _ = stale.gradient(of: stale)
      _ = stale.gradient(of: stale)
    },
    Misuse("a gradient of 3 slopes has none at 0..<321: take those of a layer") {
      _ = gradient(of: perceptron([2, 1]))[0..<321]
    },
    Misuse("a gradient of 3 slopes has none at -1..<2: take those of a layer") {
      _ = gradient(of: perceptron([2, 1]))[-1..<2]
    },
    Misuse("cannot add 1×3 and 1×5 of two workspaces") {
      _ = gradient(of: perceptron([2, 1])) + gradient(of: perceptron([4, 1]))
    },
  ]

  static let optimisers = [
    Misuse("an optimiser of 3 weights cannot move the perceptron of 5 against a gradient of 5") {
      var network = perceptron([4, 1])
      var adam = Adam(for: perceptron([2, 1]), rate: 1e-3)
      adam.step(&network, against: gradient(of: network))
    },
    Misuse("an optimiser of 5 weights cannot move the perceptron of 5 against a gradient of 3") {
      var network = perceptron([4, 1])
      var adam = Adam(for: network, rate: 1e-3)
      adam.step(&network, against: gradient(of: perceptron([2, 1])))
    },
    Misuse("an optimiser of 5 weights cannot move the perceptron of 1 against a gradient of 5") {
      var network = perceptron([4, 1])
      var adam = Adam(for: network, rate: 1e-3)
      let slopes = gradient(of: network)
      network.theta = [1]
      adam.step(&network, against: slopes)
    },
    Misuse("Adam with a rate of nan, β of 0.9 and 0.999 and ε of 1e-08: give it a finite rate") {
      _ = Adam(for: perceptron([2, 1]), rate: .nan)
    },
    Misuse("Adam with a rate of 0.1, β of 1.0 and 0.999 and ε of 1e-08: give it a finite rate") {
      _ = Adam(for: perceptron([2, 1]), rate: 0.1, beta1: 1)
    },
    Misuse("Adam with a rate of -1.0, β of 0.9 and 0.999 and ε of 1e-08: give it a finite rate") {
      var adam = Adam(for: perceptron([2, 1]), rate: 0.1)
      adam.rate = -1
    },
  ]

  private static func perceptron(_ sizes: [Int]) -> Perceptron {
    var stream = RandomStream(seed: 1, "weights")
    return Perceptron(sizes, from: &stream)
  }

  private static func gradient(of network: Perceptron) -> Gradient<Perceptron> {
    let space = Workspace()
    let learning = network.recorded(in: space)
    let x = space.tensor(1, network.chain.layers[0].inputs) { 1 }
    return learning(x).mean().gradient(of: learning)
  }
}
