/// How far one run has come, and how fast.
struct ProgressRun: Sendable {
  let name: String
  let steps: Int
  private(set) var step = 0
  private(set) var note = ""
  /// When it had come how far: the last ten seconds or so, the oldest first.
  private var samples: [Sample] = []

  private struct Sample {
    let time: Double
    let step: Int
  }

  init(name: String, steps: Int) {
    self.name = name
    self.steps = max(1, steps)
  }

  mutating func update(step: Int, note: String, at time: Double) {
    self.step = min(max(0, step), steps)
    self.note = note
    if let last = samples.last, time - last.time < 0.5 { return }
    samples.append(Sample(time: time, step: self.step))
    if samples.count > 20 { samples.removeFirst() }
  }

  var isStarted: Bool { !samples.isEmpty }
  var isDone: Bool { step >= steps }
  var tenth: Int { step * 10 / steps }
  var percent: Int { step * 100 / steps }

  /// Steps a second of late; nil as long as there is nothing to compare.
  func rate(at time: Double) -> Double? {
    guard let first = samples.first, time > first.time, step > first.step else { return nil }
    return Double(step - first.step) / (time - first.time)
  }

  /// Minutes and seconds to the end at that rate: `1:05`.
  func timeLeft(at time: Double) -> String? {
    guard !isDone, let rate = rate(at: time) else { return nil }
    let seconds = (Double(steps - step) / rate).rounded(.up)
    guard seconds < 360_000 else { return nil }
    let whole = Int(seconds)
    let (hours, minutes) = (whole / 3600, whole / 60 % 60)
    let pair = (whole % 60 < 10 ? ":0" : ":") + String(whole % 60)
    return hours > 0 ? "\(hours):\(minutes < 10 ? "0" : "")\(minutes)\(pair)" : "\(minutes)\(pair)"
  }
}
