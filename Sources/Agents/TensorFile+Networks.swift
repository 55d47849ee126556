import Autodiff
import Random
import TensorFiles
import Wording

// In files the weights have PyTorch's names and orientation, outputs × inputs: `actor.l1.weight`.
// In θ they are inputs × outputs.

extension TensorFile {
  /// Adds numbers that lie like a network's θ, each chain of layers under its own name.
  ///
  /// Where one of them is not finite, learning has run away, and nothing is saved of it.
  public mutating func add(
    _ numbers: [Float], like network: some Network, as names: [String], ending: String = ""
  ) throws {
    let count = network.chains.last?.range.upperBound ?? 0
    guard numbers.count == count else {
      refuse(
        "\(numbers.count) numbers cannot be saved as those of the \(type(of: network).name), whose "
          + "layers read \(count): give it that many")
    }
    if let wrong = numbers.first(where: { !$0.isFinite }) {
      throw TrainingError(
        "\"\(names[0])\" has come to \(wrong): give it a smaller learning rate, or look at the "
          + "rewards")
    }
    for (name, layer) in layers(of: network, names) {
      var weights: [Float] = []
      weights.reserveCapacity(layer.weights.count)
      for output in 0..<layer.outputs {
        for input in 0..<layer.inputs {
          weights.append(numbers[layer.start + input * layer.outputs + output])
        }
      }
      try add("\(name).weight\(ending)", shape: [layer.outputs, layer.inputs], weights)
      try add("\(name).bias\(ending)", shape: [layer.outputs], Array(numbers[layer.biases]))
    }
  }

  /// Numbers that lie like a network's θ, put together again; all must be finite.
  public func numbers(
    like network: some Network, as names: [String], ending: String = ""
  ) throws -> [Float] {
    var numbers = network.theta
    for (name, layer) in layers(of: network, names) {
      let weights = try finite("\(name).weight\(ending)", shape: [layer.outputs, layer.inputs])
      for output in 0..<layer.outputs {
        for input in 0..<layer.inputs {
          numbers[layer.start + input * layer.outputs + output] =
            weights[output * layer.inputs + input]
        }
      }
      let biases = try finite("\(name).bias\(ending)", shape: [layer.outputs])
      numbers.replaceSubrange(layer.biases, with: biases)
    }
    return numbers
  }

  private func layers(of network: some Network, _ names: [String]) -> [(String, Layer)] {
    zip(names, network.chains).flatMap { name, chain in
      chain.layers.enumerated().map { ("\(name).l\($0 + 1)", $1) }
    }
  }

  /// Refuses a file whose layers of that name are not between these sizes, so that a network of
  /// them is made only where the file holds as many numbers.
  public func check(layers sizes: [Int], of name: String) throws {
    for index in 0..<sizes.count - 1 {
      let (weight, expected) = ("\(name).l\(index + 1).weight", [sizes[index + 1], sizes[index]])
      guard let found = shape(of: weight) else {
        throw CheckpointError("there is no \"\(weight)\"")
      }
      guard found == expected else {
        throw CheckpointError("\"\(weight)\" has the shape \(found), not \(expected)")
      }
    }
  }

  /// Refuses a file in which a count is not what it must be.
  public func check(_ name: String, is expected: Int) throws {
    let found = try integers(name, shape: [])[0]
    guard found == expected else {
      throw CheckpointError("\"\(name)\" is \(found) where it must be \(expected)")
    }
  }

  /// The values of an `F32` tensor of that shape, all of them finite.
  public func finite(_ name: String, shape: [Int]) throws -> [Float] {
    let numbers = try floats(name, shape: shape)
    if let wrong = numbers.first(where: { !$0.isFinite }) {
      throw CheckpointError("\"\(name)\" holds \(wrong), which is never saved")
    }
    return numbers
  }

  /// Adds an optimiser's moments, under the names of its network's weights.
  public mutating func add(_ optimizer: Adam, of network: some Network, as names: [String]) throws {
    let names = names.map { "adam.\($0)" }
    try add(optimizer.mean, like: network, as: names, ending: ".m")
    try add(optimizer.square, like: network, as: names, ending: ".v")
    try add("\(names[0]).steps", shape: [], [Int64(optimizer.steps)])
  }

  /// Gives an optimiser that has taken so many steps its moments back.
  public func restore(
    _ optimizer: inout Adam, of network: some Network, as names: [String], steps: Int
  ) throws {
    let names = names.map { "adam.\($0)" }
    try check("\(names[0]).steps", is: steps)
    optimizer.mean = try numbers(like: network, as: names, ending: ".m")
    optimizer.square = try numbers(like: network, as: names, ending: ".v")
    guard optimizer.square.allSatisfy({ $0 >= 0 }) else {
      throw CheckpointError("\"\(names[0])\" has squares below zero")
    }
    optimizer.steps = steps
  }

  /// Adds the state of a random stream.
  public mutating func add(_ name: String, _ stream: RandomStream) throws {
    try add(name, shape: [4], (0..<4).map { stream.state[$0] })
  }

  /// A random stream that goes on from its state.
  public func stream(_ name: String) throws -> RandomStream {
    let words = try words(name, shape: [4])
    guard let stream = RandomStream(state: SIMD4(words)) else {
      throw CheckpointError("the random stream \"\(name)\" is all zeros")
    }
    return stream
  }

  /// A count, from 0 up to a largest.
  public func count(_ name: String, upTo largest: Int) throws -> Int {
    let number = try integers(name, shape: [])[0]
    guard number >= 0, number <= largest else {
      throw CheckpointError("\"\(name)\" is \(number), and can be 0 to \(largest)")
    }
    return Int(number)
  }
}
