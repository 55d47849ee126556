import Autodiff
import Environments
import Random
import TensorFiles

extension Actor {
  private static let format = "td3-in-fifteen-steps policy 2"
  /// Policies of the first edition, which had no digest.
  private static let firstFormat = "td3-in-fifteen-steps policy 1"

  /// Writes the policy alone into a file, to be watched or used later.
  public func save(to path: String) throws {
    var file = TensorFile(metadata: ["format": Actor.format])
    try file.add(theta, like: self, as: ["actor"])
    try file.write(to: path)
  }

  /// The policy of such a file, for a world and with these hidden layers.
  ///
  /// One that was written by the first edition has no digest and is read too, though nothing vouches
  /// for its numbers.
  public init(contentsOf path: String, for world: any Environment, hidden: [Int]) throws {
    let file = try TensorFile(contentsOf: path)
    let format = file.metadata["format"]
    guard format == Actor.format || format == Actor.firstFormat else {
      throw CheckpointError(foreign: "is no policy", path: path)
    }
    do {
      guard file.hasDigest || format == Actor.firstFormat else {
        throw CheckpointError("it has no digest")
      }
      let (observation, limit) = (world.observationSpace.dimensions, world.actionSpace.high)
      try file.check(layers: [observation] + hidden + [limit.count], of: "actor")
      var stream = RandomStream(seed: 0, "weights that are replaced")
      self.init(observation: observation, hidden: hidden, limit: limit, from: &stream)
      theta = try file.numbers(like: self, as: ["actor"])
    } catch {
      throw CheckpointError(damaged: path, by: error)
    }
  }
}
