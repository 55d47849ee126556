import Autodiff
import Environments
import Random
import TensorFiles

extension Actor {
  /// Writes the policy alone into a file, to be watched or used later.
  public func save(to path: String) throws {
    var file = TensorFile(metadata: ["format": "td3-in-fifteen-steps policy 1"])
    try file.add(theta, like: self, as: ["actor"])
    try file.write(to: path)
  }

  /// The policy of such a file, for a world and with these hidden layers.
  public init(contentsOf path: String, for world: any Environment, hidden: [Int]) throws {
    let file = try TensorFile(contentsOf: path)
    guard file.metadata["format"] == "td3-in-fifteen-steps policy 1" else {
      throw CheckpointError("\"\(path)\" is no policy: give it another file")
    }
    var stream = RandomStream(seed: 0, "weights that are replaced")
    self.init(
      observation: world.observationSpace.dimensions, hidden: hidden,
      limit: world.actionSpace.high, from: &stream)
    theta = try file.numbers(like: self, as: ["actor"])
  }
}
