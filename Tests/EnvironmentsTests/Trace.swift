import Foundation
import TestSupport

/// An episode or more, recorded from Gymnasium.
struct Trace: Decodable {
  let steps: [Step]
  /// Before which steps the world was reset, and to what; a trace of one episode leaves it out.
  let episodeStarts: [Int]?
  let initialStates: [[Double]]?
  let initialState: [Double]?

  struct Step: Decodable {
    let state: [Double]
    let action: Double
    let nextState: [Double]
    let obs: [Float]
    let reward: Double
    let terminated: Bool
    let truncated: Bool
  }

  init(_ name: String) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let file = URL(fileURLWithPath: "\(Repository.fixtures)/golden/\(name).json")
    let data = try Data(contentsOf: file)
    self = try decoder.decode(Trace.self, from: data)
  }

  /// The state to reset to before a step, if there is one.
  func start(before step: Int) -> [Double]? {
    guard let episodeStarts, let initialStates else { return step == 0 ? initialState : nil }
    return episodeStarts.firstIndex(of: step).map { initialStates[$0] }
  }
}
