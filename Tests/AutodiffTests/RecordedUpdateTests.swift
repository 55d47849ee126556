import Autodiff
import Foundation
import Random
import TensorFiles
import TestSupport
import Testing

/// Layers, gradients, Adam and Polyak against updates that PyTorch made and that were recorded.
struct RecordedUpdateTests {
  static let cases = ["td3_small", "td3_medium", "td3_clamp", "ddpg_small", "ddpg_odd"]

  @Test(arguments: cases) func criticsLearnAsPyTorchSays(name: String) throws {
    let file = try recorded(name)
    let (gamma, rate) = (try file.setting("gamma"), try file.setting("lr"))
    let tau = Double(try file.setting("tau"))
    for which in ["critic1", "critic2"] where file.names.contains("init.\(which).l1.weight") {
      let space = Workspace()
      var critic = try file.perceptron("init.\(which)")
      var target = try file.perceptron("init.target_\(which)")
      var adam = Adam(for: critic, rate: rate)
      for update in 0..<10 {
        let u = String(format: "u%03d", update)
        let s = try file.tensor("\(u).batch.s", in: space)
        let a = try file.tensor("\(u).batch.a", in: space)
        let y = try file.tensor("\(u).y", in: space)
        let next = target(
          try file.tensor("\(u).batch.s2", in: space),
          try file.tensor("\(u).target_action", in: space))
        try file.expect(next, is: "\(u).target_q.\(which)")
        let smallest = try file.tensor("\(u).target_q.min", in: space)
        let bootstrap = gamma * (try file.tensor("\(u).batch.not_done", in: space) * smallest)
        try file.expect(try file.tensor("\(u).batch.r", in: space) + bootstrap, is: "\(u).y")

        let learning = critic.recorded(in: space)
        let q = learning(s, a)
        try file.expect(q, is: "\(u).q.\(which)")
        let gradient = (q - y).squared().mean().gradient(of: learning)
        try file.expect(gradient.numbers, of: critic, is: "\(u).grad.\(which)")
        adam.step(&critic, against: gradient)
        try file.expect(critic.theta, of: critic, is: "\(u).after.\(which)")
        if file.names.contains("\(u).actor_loss") { target.follow(critic, tau: tau) }
        try file.expect(target.theta, of: target, is: "\(u).after.target_\(which)")
      }
      try file.expect(adam.mean, of: critic, is: "adam.\(which)", ending: ".m")
      try file.expect(adam.square, of: critic, is: "adam.\(which)", ending: ".v")
    }
  }

  private func recorded(_ name: String) throws -> TensorFile {
    try TensorFile(contentsOf: "\(Repository.fixtures)/golden/\(name)_f32.safetensors")
  }
}

extension TensorFile {
  fileprivate func setting(_ name: String) throws -> Float {
    try #require(metadata[name].flatMap(Float.init), "no setting \(name)")
  }

  fileprivate func tensor(_ name: String, in space: Workspace) throws -> Tensor {
    let shape = try #require(self.shape(of: name), "no tensor \(name)")
    return space.tensor(shape[0], shape[1], try floats(name))
  }

  /// PyTorch keeps weights as outputs × inputs; ours are inputs × outputs.
  fileprivate func perceptron(_ prefix: String) throws -> Perceptron {
    let shapes = try (1...3).map { try #require(self.shape(of: "\(prefix).l\($0).weight")) }
    let sizes = [shapes[0][1]] + shapes.map { $0[0] }
    var theta: [Float] = []
    for layer in Chain(sizes).layers {
      theta += try ours(prefix, layer, theta.count, sizes)
    }
    return Perceptron(sizes, theta: theta)
  }

  private func ours(
    _ prefix: String, _ layer: Layer, _ start: Int, _ sizes: [Int], ending: String = ""
  ) throws -> [Float] {
    let number = try #require(Chain(sizes).layers.firstIndex { $0.start == start }) + 1
    let theirs = try floats("\(prefix).l\(number).weight\(ending)")
    var weights: [Float] = []
    for input in 0..<layer.inputs {
      for output in 0..<layer.outputs { weights.append(theirs[output * layer.inputs + input]) }
    }
    return weights + (try floats("\(prefix).l\(number).bias\(ending)"))
  }

  fileprivate func expect(
    _ numbers: [Float], of network: Perceptron, is name: String, ending: String = ""
  ) throws {
    let layers = network.chain.layers
    let sizes = [layers[0].inputs] + layers.map(\.outputs)
    let theirs = try layers.flatMap { try ours(name, $0, $0.start, sizes, ending: ending) }
    // Against the largest of all, for slopes and their squares are small.
    let largest = theirs.map(abs).max() ?? 0
    expect(numbers, theirs, name) { _ in largest }
  }

  fileprivate func expect(_ tensor: Tensor, is name: String) throws {
    expect(tensor.numbers, try floats(name), name) { 1 + abs($0) }
  }

  private func expect(
    _ ours: [Float], _ theirs: [Float], _ name: String, scale: (Float) -> Float
  ) {
    #expect(ours.count == theirs.count)
    let worst = zip(ours, theirs).map { abs($0 - $1) / scale($1) }.max() ?? .infinity
    #expect(worst <= 1e-6, "\(name) is off by \(worst)")
  }
}
