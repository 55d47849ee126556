import Environments
import Random

/// A sled on ice, to be pushed to the mark at 0 and to rest there.
struct Sled: Environment {
  static let name = "Sled"

  let observationSpace = Space(low: [-2, -3], high: [2, 3])
  let actionSpace = Space(low: [-1], high: [1])
  var timeLimit = 100
  var progress = EpisodeProgress()
  var (place, speed) = (0.0, 0.0)

  var state: [Double] { [place, speed] }
  var observation: [Float] { [Float(place), Float(speed)] }

  mutating func reset(using dice: inout RandomStream) -> [Float] {
    begin(at: dice.uniform(-1, 1), with: dice.uniform(-1, 1))
  }

  mutating func reset(to state: [Double]) throws(EnvironmentError) -> [Float] {
    guard state.count == 2 else { throw EnvironmentError("give the sled a place and a speed") }
    return begin(at: state[0], with: state[1])
  }

  private mutating func begin(at place: Double, with speed: Double) -> [Float] {
    (self.place, self.speed, progress) = (place, speed, .beginning)
    return observation
  }

  mutating func step(_ action: [Float]) -> StepResult {
    let push = Double(max(-1, min(1, action[0])))
    speed += 0.1 * push
    place += 0.1 * speed
    if abs(place) > 2 { (place, speed) = (place < 0 ? -2 : 2, 0) }  // a bank of snow on each side
    let reward = -(place * place + 0.1 * speed * speed + 0.01 * push * push)
    let isTimeUp = progress.advance(terminated: false, timeLimit: timeLimit)
    return StepResult(
      observation: observation, reward: reward, terminated: false, truncated: isTimeUp)
  }
}
