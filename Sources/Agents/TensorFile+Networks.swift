import Autodiff
import Random
import TensorFiles

// In files the weights have PyTorch's names and orientation, outputs × inputs: `actor.l1.weight`.
// In θ they are inputs × outputs.

extension TensorFile {
  /// Adds numbers that lie like a network's θ, each chain of layers under its own name.
  mutating func add(
    _ numbers: [Float], like network: some Network, as names: [String], ending: String = ""
  ) throws {
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

  /// Numbers that lie like a network's θ, put together again.
  func numbers(
    like network: some Network, as names: [String], ending: String = ""
  ) throws -> [Float] {
    var numbers = network.theta
    for (name, layer) in layers(of: network, names) {
      let weights = try floats("\(name).weight\(ending)", shape: [layer.outputs, layer.inputs])
      for output in 0..<layer.outputs {
        for input in 0..<layer.inputs {
          numbers[layer.start + input * layer.outputs + output] =
            weights[output * layer.inputs + input]
        }
      }
      let biases = try floats("\(name).bias\(ending)", shape: [layer.outputs])
      numbers.replaceSubrange(layer.biases, with: biases)
    }
    return numbers
  }

  private func layers(of network: some Network, _ names: [String]) -> [(String, Layer)] {
    zip(names, network.chains).flatMap { name, chain in
      chain.layers.enumerated().map { ("\(name).l\($0 + 1)", $1) }
    }
  }

  /// Adds an optimiser's moments, under the names of its network's weights.
  mutating func add(_ optimizer: Adam, of network: some Network, as names: [String]) throws {
    let names = names.map { "adam.\($0)" }
    try add(optimizer.mean, like: network, as: names, ending: ".m")
    try add(optimizer.square, like: network, as: names, ending: ".v")
    try add("\(names[0]).steps", shape: [], [Int64(optimizer.steps)])
  }

  /// Gives an optimiser its moments back.
  func restore(_ optimizer: inout Adam, of network: some Network, as names: [String]) throws {
    let names = names.map { "adam.\($0)" }
    optimizer.mean = try numbers(like: network, as: names, ending: ".m")
    optimizer.square = try numbers(like: network, as: names, ending: ".v")
    optimizer.steps = try whole("\(names[0]).steps")
  }

  /// Adds the state of a random stream.
  mutating func add(_ name: String, _ stream: RandomStream) throws {
    try add(name, shape: [4], (0..<4).map { stream.state[$0] })
  }

  /// A random stream that goes on from its state.
  func stream(_ name: String) throws -> RandomStream {
    let words = try words(name, shape: [4])
    guard let stream = RandomStream(state: SIMD4(words)) else {
      throw CheckpointError("the random stream \"\(name)\" is all zeros: take another copy")
    }
    return stream
  }

  /// A whole number that is not negative.
  func whole(_ name: String) throws -> Int {
    let number = try integers(name, shape: [])[0]
    guard number >= 0 else {
      throw CheckpointError("\"\(name)\" is \(number), below zero: take another copy")
    }
    return Int(number)
  }
}
