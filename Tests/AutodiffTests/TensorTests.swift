import Autodiff
import Random
import Testing

/// Tensors, networks and optimisers as values, and what they say when shapes do not fit.
struct TensorTests {
  @Test func shapesThatDifferAreRefusedInASentence() {
    #expect(
      Shape.refusal("add", Shape(64, 1), Shape(1, 64))
        == "cannot add 64×1 and 1×64: give both the same rows and columns "
        + "(one of them lies on its side)")
    #expect(
      Shape.refusal("multiply", Shape(64, 1), Shape(64, 2))
        == "cannot multiply 64×1 and 64×2: give both the same rows and columns; "
        + "nothing is stretched to fit")
    #expect(Shape.refusal("add", Shape(2, 3), Shape(2, 3)) == nil)
  }

  @Test func anEmptyTensorIsRefusedInASentence() {
    #expect(
      Shape.refusal(0, 3) == "a tensor of 0×3 has no numbers in it: give it at least one row and "
        + "one column (is the batch empty?)")
    #expect(Shape.refusal(3, -1) != nil)
    #expect(Shape.refusal(Int.max, 2) != nil)
    #expect(Shape.refusal(1, 1) == nil)
  }

  @Test func aNetworkWithoutUnitsIsRefusedInASentence() {
    #expect(
      Chain.refusal([3, 0, 1])
        == "a network of sizes [3, 0, 1] has a layer without units: give every layer at least one")
    #expect(Chain.refusal([3]) != nil)
    #expect(Chain.refusal([3, 1]) == nil)
  }

  @Test func aCopyOfANetworkIsIndependent() {
    var stream = RandomStream(seed: 1, "weights")
    var network = Perceptron([3, 8, 1], from: &stream)
    let target = network
    let first = network.theta[0]
    network.theta[0] = 42
    #expect(target.theta[0] == first && network.theta[0] == 42)
    #expect(target.theta.dropFirst() == network.theta.dropFirst())
  }

  @Test func followingMovesTheTargetByTheShare() {
    var target = Perceptron([1, 1], theta: [0, 10])
    let online = Perceptron([1, 1], theta: [4, 20])
    target.follow(online, tau: 0.25)
    #expect(target.theta == [1, 12.5])
    target.follow(online, tau: 0)
    #expect(target.theta == [1, 12.5])
    target.follow(online, tau: 1)
    #expect(target.theta == [4, 20])
  }

  @Test func firstWeightsLieWithinTheirBoundAndFillIt() {
    var stream = RandomStream(seed: 2, "weights")
    let network = Perceptron([16, 100, 1], from: &stream)
    #expect(network.parameterCount == 16 * 100 + 100 + 100 + 1)
    for (layer, bound) in zip(network.chain.layers, [Float(0.25), 0.1]) {
      let weights = network.theta[layer.weights]
      #expect(weights.allSatisfy { abs($0) <= bound })
      #expect(network.theta[layer.biases].allSatisfy { abs($0) <= bound })
      #expect(weights.map(abs).max()! > 0.95 * bound)
      // The mean of n such numbers has a standard deviation of bound / √(3 n).
      let mean = weights.reduce(0, +) / Float(weights.count)
      #expect(abs(mean) < 4 * bound / Float(3 * weights.count).squareRoot())
    }
  }

  @Test func theSummaryTeachesTheNetwork() {
    var stream = RandomStream(seed: 2, "weights")
    #expect(
      Perceptron([3, 64, 1], from: &stream).summary == """
        perceptron: 321 parameters
          layer 1: 3×64 weights + 64 biases, relu
          layer 2: 64×1 weights + 1 biases
        """)
  }

  @Test func theGraphShowsWhatIsRecordedAndWhatIsCut() {
    let space = Workspace()
    var stream = RandomStream(seed: 2, "weights")
    let network = Perceptron([3, 4, 1], from: &stream)
    let target = Perceptron([3, 1], from: &stream)
    let learning = network.recorded(in: space)
    let leaky = target.recorded(in: space)
    let x = space.tensor(2, 3, [1, 2, 3, 4, 5, 6]).named("state")
    let y = (2 * leaky(x)).detached()
    let loss = (learning(x) - y).squared().mean()
    #expect(
      loss.graph.description == """
        #0   perceptron  4 weights                     recorded weights
        #1   state       2×3                           plain numbers
        #2   layer       2×1            ← #0 #1        recorded
        #3   affine      2×1            ← #2           recorded
        #4   detached    2×1            ← #3           CUT: no gradient goes on from here
        #5   perceptron  21 weights                    recorded weights
        #6   layer+relu  2×4            ← #5 #1        recorded
        #7   layer       2×1            ← #5 #6        recorded
        #8   −           2×1            ← #7 #4        recorded
        #9   ×           2×1            ← #8 #8        recorded
        #10  mean        1×1            ← #9           recorded
        """)
    let kinds = loss.graph.nodes.map(\.kind)
    #expect(kinds.filter { $0 == .cut }.count == 1)
    #expect(kinds.filter { $0 == .recordedWeights }.count == 2)
    #expect(kinds.filter { $0 == .plain }.count == 1)
    let gradient = loss.gradient(of: learning)
    #expect(gradient.numbers.count == 21 && gradient.norm > 0)
  }

  @Test func theGraphTellsACriticFromItsTarget() {
    let space = Workspace()
    var stream = RandomStream(seed: 2, "weights")
    let critic = Perceptron([1, 1], from: &stream)
    var target = critic
    target.follow(Perceptron([1, 1], from: &stream), tau: 0.5)
    let x = space.tensor(1, 1) { 1 }.recorded()
    let loss = critic(x) + target(x) + critic(x)
    let networks = loss.graph.nodes.filter { $0.kind == .plainWeights }
    #expect(networks.map(\.shape) == [Shape(1, 2), Shape(1, 2)])
    // The critic, which is used twice, is one box, and the target is the other.
    let layers = loss.graph.nodes.filter { $0.label == "layer" }
    #expect(layers.map { $0.inputs[0] } == [networks[0].id, networks[1].id, networks[0].id])
  }

  @Test func whatWasMadeInAnEarlierRecordingIsPlainInTheNext() {
    let space = Workspace()
    let first = space.tensor(1, 1) { 2 }.recorded()
    let old = first.squared()
    _ = old.gradient(of: first)
    #expect(!first.isRecorded && !old.isRecorded)
    let x = space.tensor(1, 1) { 3 }.recorded()
    #expect((old * x).gradient(of: x).numbers == [4])
  }
}
