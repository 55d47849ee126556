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

  @Test func addingTwoShapesEndsTheProgramWithTheSentence() async {
    let result = await #expect(
      processExitsWith: .exitCode(1), observing: [\.standardErrorContent]
    ) {
      let space = Workspace()
      _ = space.tensor(64, 1) { 0 } + space.tensor(1, 64) { 0 }
    }
    expect(result, says: "cannot add 64×1 and 1×64: give both")
  }

  @Test func anEmptyBatchEndsTheProgramWithTheSentence() async {
    let result = await #expect(
      processExitsWith: .exitCode(1), observing: [\.standardErrorContent]
    ) {
      _ = Workspace().tensor(0, 3) { 0 }
    }
    expect(result, says: "a tensor of 0×3 has no numbers in it")
  }

  @Test func tooFewNumbersEndTheProgramWithTheSentence() async {
    let result = await #expect(
      processExitsWith: .exitCode(1), observing: [\.standardErrorContent]
    ) {
      _ = Workspace().tensor(2, 3, [1, 2, 3, 4, 5])
    }
    expect(result, says: "5 numbers do not fill a tensor of 2×3: give it 6 of them")
  }

  @Test func aLayerOfOtherSizeEndsTheProgramWithTheSentence() async {
    let result = await #expect(
      processExitsWith: .exitCode(1), observing: [\.standardErrorContent]
    ) {
      var stream = RandomStream(seed: 1, "weights")
      let space = Workspace()
      _ = Perceptron([4, 1], from: &stream)(space.tensor(8, 3) { 0 }, space.tensor(8, 2) { 0 })
    }
    expect(result, says: "a layer of 4 inputs cannot take 8×3 and 8×2: give it 4 columns in all")
  }

  @Test func aGradientOfManyNumbersEndsTheProgramWithTheSentence() async {
    let result = await #expect(
      processExitsWith: .exitCode(1), observing: [\.standardErrorContent]
    ) {
      let x = Workspace().tensor(2, 1, [1, 2]).recorded()
      _ = x.squared().gradient(of: x)
    }
    expect(result, says: "a gradient is taken of one number, not of 2×1: take the mean or")
  }

  @Test func aLossWithoutAWayBackEndsTheProgramWithTheSentence() async {
    let result = await #expect(
      processExitsWith: .exitCode(1), observing: [\.standardErrorContent]
    ) {
      var stream = RandomStream(seed: 1, "weights")
      let (space, network) = (Workspace(), Perceptron([2, 1], from: &stream))
      let learning = network.recorded(in: space)
      _ = network(space.tensor(1, 2, [1, 2])).mean().gradient(of: learning)
    }
    expect(result, says: "this loss does not depend on the perceptron: nothing it was made of")
  }

  @Test func aRecordingThatHasEndedSaysSo() async {
    let result = await #expect(
      processExitsWith: .exitCode(1), observing: [\.standardErrorContent]
    ) {
      var stream = RandomStream(seed: 1, "weights")
      let (space, network) = (Workspace(), Perceptron([2, 1], from: &stream))
      let learning = network.recorded(in: space)
      let x = space.tensor(1, 2, [1, 2])
      _ = learning(x).mean().gradient(of: learning)
      _ = learning(x)
    }
    expect(result, says: "the recording of this perceptron has ended with its gradient")
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

  private func expect(_ result: ExitTest.Result?, says sentence: String) {
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains("Error: " + sentence), "it said: \(text)")
  }
}
